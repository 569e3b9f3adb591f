// I1, I3, I9: scripts of a page can neither open, close, read nor change the reader, and notice nothing of it but that an
// element was added.
import type { Page } from 'puppeteer-core';
import { forgeEverything, installSpies, probe } from '../fixtures/attacks/spies.mjs';
import { inBothBrowsers } from './support/both-browsers';
import { makeArticlePage } from './support/prose';
import { countHosts, inView, readView, waitFor, waitForPage, waitForView } from './support/view';

const spiedOn = makeArticlePage(
  'The Listening Post',
  12,
  `<script>(${installSpies.toString()})()</script>`,
  '<spy-line>A line that reacts to whatever is done to it, and to nothing that is not.</spy-line>',
);

/** Runs in the page: our host, found as any script of a page could. */
const HOST = `[...document.documentElement.children].find((child) => child !== document.head && child !== document.body)`;

/** Tampering that the view outlives, each with what a page would write. */
const TAMPERING: Record<string, string> = {
  'takes it out': `${HOST}.remove()`,
  'moves it into its body': `document.body.append(${HOST})`,
  'takes it out and puts it back': `(() => { const host = ${HOST}; host.remove(); document.documentElement.append(host); })()`,
  'hides it by style': `${HOST}.style.setProperty('display', 'none', 'important')`,
  'writes its whole style': `${HOST}.style.cssText = 'display:none!important;visibility:hidden;position:absolute;width:0;height:0;overflow:hidden;opacity:0'`,
  'hides it by attribute': `${HOST}.hidden = true`,
  'makes it inert': `${HOST}.inert = true`,
  'writes into it': `${HOST}.innerHTML = '<b>Your session has expired</b>'`,
  'makes everything inert': `document.documentElement.inert = true`,
  'takes its own body away': `document.body.replaceWith(document.createElement('body'))`,
};

/** Whether the view is there to be read: shown over the whole window, with its text. */
async function isReadable(page: Page): Promise<true | undefined> {
  const facts = await inView(page, (root) => {
    const heading = root.querySelector('h1')!;
    const { width, height } = heading.getBoundingClientRect();
    const frame = root.defaultView!.frameElement!.getBoundingClientRect();
    return {
      heading: heading.checkVisibility() && width > 100 && height > 10,
      whole: frame.width > 1000 && frame.height > 600,
      text: root.querySelector('.body')!.textContent.includes('Line 12.'),
    };
  });
  return facts.heading && facts.whole && facts.text ? true : undefined;
}

inBothBrowsers((session) => {
  beforeAll(() => {
    const { server } = session;
    server.route('/spies', spiedOn);
    server.route(
      '/slots',
      makeArticlePage('The Quay of Slots', 0, '', '<x-quay id="outer"></x-quay>'),
    );
    server.route('/plain', makeArticlePage('The Plain Quay', 60));
    server.route(
      '/fights',
      makeArticlePage(
        'The Jealous Quay',
        12,
        `<script>window.removed = 0; new MutationObserver(() => {
          const host = ${HOST}; if (host) { window.removed += 1; host.remove(); } }).observe(document.documentElement, { childList: true })</script>`,
      ),
    );
    server.route(
      '/styles',
      makeArticlePage(
        'The Hidden Quay',
        12,
        `<style>* { display: none !important; visibility: hidden !important; opacity: 0 !important; pointer-events: none !important;
          transform: scale(0.01) !important; filter: blur(9px) !important; font-size: 3px !important }
          html { zoom: 2 } :not(:defined) { display: none !important } ::backdrop { background: red !important }</style>`,
      ),
    );
    server.route(
      '/grows',
      makeArticlePage(
        'The Growing Quay',
        12,
        `<script>let at = 13; addEventListener('DOMContentLoaded', () => setInterval(() => {
          if (at > 3000) return;
          for (let more = 0; more < 3; more += 1, at += 1) document.querySelector('article').insertAdjacentHTML('beforeend',
            '<p>Line ' + at + '. The quay is longer by a stone than it was when you began to read about it, and so is the list of stones.</p>');
          document.querySelector('h1').title = at; }, 4))</script>`,
      ),
    );
  });

  it('runs nothing in the page and tells it nothing, whatever it has wrapped [D4 D10 D15 D19]', async () => {
    await session.withPage(async (page) => {
      await page.goto(session.url('/spies'));
      expect(await page.evaluate('window.spies')).toBeGreaterThan(120);
      // The spies work: what the page does itself they notice.
      const own = await page.evaluate(
        `armed = true; document.createElement('p'); armed = false; noticed.splice(0)`,
      );
      expect(own).toEqual(['calls createElement']);
      await page.evaluate('void (window.armed = true)');
      await session.press(page);
      await waitForView(page);
      for (const key of [' ', 'j', 'k', 'ArrowDown', 'End'] as const)
        await page.keyboard.press(key);
      await page.mouse.move(500, 300);
      await page.mouse.click(500, 300);
      await page.mouse.wheel({ deltaY: 200 });
      await waitFor('The view has scrolled', async () =>
        (await inView(page, (root) => root.scrollingElement!.scrollTop)) > 0 ? true : undefined,
      );
      await page.keyboard.press('Escape');
      await waitForPage(page);
      // The last of the keys may be let go of once the page is back.
      const allowed = ['is told of keyup'];
      const noticed = (await page.evaluate('armed = false; noticed')) as string[];
      expect(noticed.filter((what) => !allowed.includes(what))).toEqual([]);
    });
  });

  it('neither opens, closes nor changes for anything that no person did [D9 D11]', async () => {
    await session.withPage(async (page) => {
      await page.goto(session.url('/plain'));
      expect(await page.evaluate(forgeEverything)).toBeGreaterThan(100);
      await session.press(page);
      const opened = await waitForView(page);
      // What is announced comes and goes by itself.
      const look = (root: Document): string => {
        const copy = root.documentElement.cloneNode(true) as HTMLElement;
        copy.querySelector('.announcement')?.replaceChildren();
        return copy.outerHTML;
      };
      const before = await inView(page, look);
      expect(await page.evaluate(forgeEverything)).toBeGreaterThan(100);
      expect((await readView(page))?.text).toBe(opened.text);
      expect(await inView(page, look)).toBe(before);
      expect(await isReadable(page)).toBe(true);
      expect(await countHosts(page)).toBe(1);
    });
  });

  it('shows a page that looks for it nothing but a bare element [D5 D14]', async () => {
    await session.withPage(async (page) => {
      await session.openReader(page, '/plain');
      expect(await page.evaluate(probe, session.browser.extensionId)).toEqual([]);
    });
  });

  it('stays, or comes back, when a page tampers with its element [D1 D2]', async () => {
    await session.withPage(async (page) => {
      const broken: string[] = [];
      for (const [what, code] of Object.entries(TAMPERING)) {
        await session.openReader(page, '/plain');
        await page.evaluate(code);
        await waitFor('The view can be read', () => isReadable(page)).catch(() =>
          broken.push(what),
        );
      }
      expect(broken).toEqual([]);
    });
  });

  it('goes with one sentence where a page won’t have it, without a fight [D1 D3]', async () => {
    await session.withPage(async (page) => {
      await page.goto(session.url('/fights'));
      await session.press(page);
      await waitFor('The page has won', async () =>
        Number(await page.evaluate('window.removed')) >= 4 ? true : undefined,
      );
      await waitFor('All is quiet', async () => {
        const removed = await page.evaluate('window.removed');
        await new Promise((resolve) => setTimeout(resolve, 300));
        return removed === (await page.evaluate('window.removed')) ? true : undefined;
      });
      // The view five times, and the sentence.
      expect(Number(await page.evaluate('window.removed'))).toBeLessThanOrEqual(7);
      expect(await countHosts(page)).toBe(0);
      expect(await page.evaluate(() => document.documentElement.hasAttribute('style'))).toBe(false);
    });
  });

  it('opens again on a page that has written itself anew, or replaced its root [D2]', async () => {
    await session.withPage(async (page) => {
      await session.openReader(page, '/plain');
      await page.evaluate(
        (html) => {
          document.open();
          document.write(html);
          document.close();
        },
        makeArticlePage('The Quay Written Anew', 14),
      );
      // What was being read is still there, over what the page shows now; the next press but one reads that.
      await waitFor('The view is back', () => isReadable(page));
      await session.press(page);
      await waitForPage(page);
      await session.press(page);
      await waitFor('The new page opens', async () => {
        const view = await readView(page);
        return view?.title === 'The Quay Written Anew' ? true : undefined;
      });
      await page.evaluate(() => {
        const root = document.documentElement;
        root.replaceWith(root.cloneNode(true));
      });
      await waitFor('The view is back in the new root', () => isReadable(page));
    });
  });

  it('is shown as ever over style sheets that hide everything [D6]', async () => {
    await session.withPage(async (page) => {
      const read = (root: Document) => {
        const heading = root.querySelector('h1')!;
        const { color, fontSize, opacity, filter, visibility } = getComputedStyle(heading);
        const { x, y, width } = heading.getBoundingClientRect();
        return { color, fontSize, opacity, filter, visibility, x, y, width };
      };
      await session.openReader(page, '/plain');
      const plain = await inView(page, read);
      await session.openReader(page, '/styles');
      const { fontSize, ...styled } = await inView(page, read);
      expect({ ...styled, fontSize, width: plain.width }).toEqual(plain);
      expect(await isReadable(page)).toBe(true);
      const shown = await page.screenshot({ encoding: 'base64' });
      await session.press(page);
      await waitForPage(page);
      expect(await page.evaluate(() => document.documentElement.hasAttribute('style'))).toBe(false);
      expect(await page.screenshot({ encoding: 'base64' })).not.toBe(shown);
    });
  });

  it('stays above dialogs, popovers and overlays that a page opens meanwhile [D7 D8]', async () => {
    await session.withPage(async (page) => {
      await session.openReader(page, '/plain');
      await page.evaluate(() => {
        const add = (name: string, style = ''): HTMLElement => {
          const element = document.createElement(name);
          element.textContent = 'Subscribe now';
          element.style.cssText = `inset: 0; width: 100%; height: 100%; ${style}`;
          document.body.append(element);
          return element;
        };
        add('div', 'position: fixed; z-index: 2147483647; background: red');
        (add('dialog') as HTMLDialogElement).showModal();
        const popover = add('div');
        popover.popover = 'manual';
        popover.showPopover();
      });
      await waitFor('The view is on top', () =>
        page.evaluate(`document.elementFromPoint(400, 300) === ${HOST} ? true : undefined`),
      );
      expect(await isReadable(page)).toBe(true);
      await page.keyboard.press('Escape');
      await waitForPage(page);
      expect(await page.evaluate(() => document.querySelector('dialog')!.open)).toBe(true);
    });
  });

  it('keeps focus, wheel and place from a page that grabs for them, and gives the page its place back [D13]', async () => {
    await session.withPage(async (page) => {
      await page.goto(session.url('/plain'));
      await page.evaluate(() => {
        window.scrollTo({ top: 333, behavior: 'instant' });
        const field = document.createElement('input');
        document.body.append(field);
        addEventListener('wheel', (event) => event.preventDefault(), {
          passive: false,
          capture: true,
        });
        addEventListener('keydown', (event) => event.preventDefault(), true);
        setInterval(() => {
          field.focus({ preventScroll: true });
          if (document.activeElement !== field) window.scrollTo(0, 900 + Math.random() * 100);
        }, 10);
      });
      await waitFor('The page has grabbed the focus', async () =>
        (await page.evaluate(() => document.activeElement?.tagName)) === 'INPUT' ? true : undefined,
      );
      await session.press(page);
      await waitForView(page);
      const readScroll = () =>
        inView(page, (root) => {
          const { scrollTop, scrollHeight, clientHeight } = root.scrollingElement!;
          return { top: scrollTop, left: scrollHeight - clientHeight - scrollTop };
        });
      const opened = await readScroll();
      expect(opened.top).toBeGreaterThan(0);
      await page.mouse.move(500, 400);
      await page.mouse.wheel({ deltaY: 300 });
      await waitFor('The wheel scrolls', async () =>
        (await readScroll()).top > opened.top ? true : undefined,
      );
      await page.keyboard.press('End');
      await waitFor('End scrolls', async () => ((await readScroll()).left < 2 ? true : undefined));
      await page.keyboard.press('Escape');
      await waitForPage(page);
      // It goes to what was read last, which is beyond where it has tried to go meanwhile.
      const [now, most] = await page.evaluate(() => [
        window.scrollY,
        document.documentElement.scrollHeight - window.innerHeight,
      ]);
      expect(most).toBeGreaterThan(1100);
      expect(now).toBeGreaterThan(1100);
    });
  });

  it('takes one moment of a page that never stands still [A15 D18]', async () => {
    await session.withPage(async (page) => {
      const { text } = await session.openReader(page, '/grows');
      const numbers = [...text.matchAll(/Line (\d+)\./g)].map(([, number]) => Number(number));
      expect(numbers.length).toBeGreaterThanOrEqual(12);
      expect(numbers).toEqual(numbers.map((_, at) => at + 1));
    });
  });

  it('reads over a page that draws and plays without end, and lets it go on as it did [D17]', async () => {
    await session.withPage(async (page) => {
      await page.goto(session.url('/plain'));
      await page.evaluate(() => {
        const counts = Object.assign(window, { drawn: 0 });
        const canvas = document.body.appendChild(document.createElement('canvas'));
        const draw = (): void => {
          counts.drawn += 1;
          canvas.getContext('2d')!.fillRect(counts.drawn % 300, 0, 1, 150);
          requestAnimationFrame(draw);
        };
        for (let loop = 0; loop < 20; loop += 1) draw();
        for (let at = 0; at < 200; at += 1) {
          const spot = document.body.appendChild(document.createElement('i'));
          spot.animate({ opacity: [0, 1] }, { duration: 90, iterations: Infinity });
        }
      });
      const readDrawn = () => page.evaluate(() => (window as unknown as { drawn: number }).drawn);
      const animations = await page.evaluate(() => document.getAnimations().length);
      await session.press(page);
      expect((await waitForView(page)).text).toContain('Line 12.');
      await session.press(page);
      await waitForPage(page);
      const drawn = await readDrawn();
      await waitFor('The page draws on', async () =>
        (await readDrawn()) > drawn ? true : undefined,
      );
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(animations);
    });
  });

  it('works where a page has frozen or deleted what everything is made of [D21]', async () => {
    await session.withPage(async (page) => {
      await page.goto(session.url('/plain'));
      await page.evaluate(() => {
        for (const name of [
          'MutationObserver',
          'Promise',
          'WebAssembly',
          'TextEncoder',
          'AbortController',
          'Map',
        ]) {
          Reflect.deleteProperty(window, name);
        }
        for (const owner of [Object, Array, Element, Node, Document, HTMLElement]) {
          Object.freeze(owner.prototype);
        }
      });
      await session.press(page);
      const { text } = await waitForView(page);
      expect(text).toContain('Line 12.');
      await session.press(page);
      await waitForPage(page);
    });
  });

  it('reads what slots show once, however a page assigns them [D20]', async () => {
    await session.withPage(async (page) => {
      await page.goto(session.url('/slots'));
      await page.evaluate(() => {
        const outer = document.querySelector('#outer')!;
        for (let at = 1; at <= 12; at += 1) {
          const line = document.createElement('p');
          line.textContent = `Line ${at}. In the year of the ${at} herons the tide came over step ${at}, and nobody wrote it down at all.`;
          outer.append(line);
        }
        const shadow = outer.attachShadow({ mode: 'open', slotAssignment: 'manual' });
        const inner = document.createElement('x-inner');
        const slots = [document.createElement('slot'), document.createElement('slot')];
        inner.append(...slots);
        shadow.append(inner);
        slots[0]!.assign(...outer.children);
        slots[1]!.assign(...outer.children);
        const deeper = inner.attachShadow({ mode: 'open' });
        const handedOn = document.createElement('slot');
        deeper.append(handedOn, document.createElement('slot'));
      });
      await session.press(page);
      const { text } = await waitForView(page);
      const numbers = [...text.matchAll(/Line (\d+)\./g)].map(([, number]) => Number(number));
      expect(numbers).toEqual(numbers.map((_, at) => at + 1));
      expect(numbers.length).toBe(12);
    });
  });
});
