// Every kind of content a good article holds arrives whole, and one can do with it what one expects; in each browser, by
// mouse and by keyboard.
import type { Page } from 'puppeteer-core';
import {
  count,
  focusOn,
  focused,
  pressOn,
  readClipboard,
  readCodeContrasts,
  waitForFocus,
  waitForNone,
  waitForOne,
  waitForWords,
} from './support/act-in-view';
import { findFirefox } from './support/firefox.mjs';
import { PAGES } from './support/fixtures';
import { RICH_CODE as SOURCE } from './support/rich-code';
import { useChromium, useFirefox, type Session } from './support/session';
import { inView, waitFor, waitForPage } from './support/view';

const PAGE = '/pages/rich-content/source.html';

function promises(session: Session): void {
  const open = (task: (page: Page) => Promise<void>): Promise<void> =>
    session.withPage(async (page) => {
      await session.openReader(page, PAGE);
      await task(page);
    });

  it('draws exactly one formula for each, also of those of which a page has only the source', () =>
    open(async (page) => {
      await waitForNone(page, '.formula.undrawn');
      const formulas = await inView(page, (root) =>
        [...root.querySelectorAll<HTMLElement>('.body math')].map((math) => ({
          tex: math.closest<HTMLElement>('.formula')!.dataset['tex'] ?? '',
          text: math.textContent.replace(/\s/gu, ''),
          space: math.namespaceURI,
          isDrawn: math.getBoundingClientRect().width > 10,
        })),
      );
      const space = 'http://www.w3.org/1998/Math/MathML';
      expect(formulas).toEqual(
        [
          ['h = a\\cos\\omega t', 'h=acosωt'],
          ['H(t)=\\sum_{k=1}^{8} a_k', 'H(t)=∑k=18ak'],
          ['T = 12.42', 'T=12.42'],
          ['v={\\sqrt {gd}}', 'v=gd'],
          ['v^2 = gd', 'v2=gd'],
          ['\\lambda = vT', 'λ=vT'],
          // Without MathML and without its source, only as it was drawn.
          ['', 'f=1T'],
        ].map(([tex, text]) => ({ tex, text, space, isDrawn: true })),
      );
    }));

  it('colours code without moving a character, and copies its source to the letter', () =>
    open(async (page) => {
      await waitForOne(page, '.listing .code-keyword');
      const code = await inView(page, (root) => root.querySelector('.listing pre')!.textContent);
      expect(code).toBe(SOURCE);
      expect(await waitForOne(page, '.code-comment')).toBe("# gulls don't count");
      expect(await count(page, '.listing:not([data-language]) span')).toBe(0);

      await waitForOne(page, '.announcement:not(:empty)'); // that the view is open
      await focusOn(page, '.listing > button');
      await page.keyboard.press('Enter');
      await waitForOne(page, '.listing > button.copied');
      expect(await readClipboard(page)).toBe(SOURCE);
      await waitForWords(page, '.announcement', 'Copied');

      await focusOn(page, '.formula > button');
      await page.keyboard.press('Enter');
      await waitForOne(page, '.formula > button.copied');
      expect(await readClipboard(page)).toBe('h = a\\cos\\omega t');
    }));

  it('has every colour of code stand out from its ground, in the light and in the dark', () =>
    session.withPage(async (page) => {
      for (const value of session.browser.name === 'chromium' ? ['light', 'dark'] : ['light']) {
        if (session.browser.name === 'chromium')
          await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
        await session.openReader(page, PAGE);
        await waitForOne(page, '.code-keyword');
        const contrasts = await inView(page, readCodeContrasts);
        expect(contrasts.length).toBe(10);
        for (const { scope, contrast } of contrasts)
          expect([value, scope, contrast >= 4.5]).toEqual([value, scope, true]);
        await session.press(page);
        await waitForPage(page);
      }
    }));

  it('scrolls sideways only what is too wide, with its head in sight, and stops there alone [I-4]', () =>
    open(async (page) => {
      await waitForOne(page, '.scroll.overflows');
      const regions = await inView(page, (root) =>
        [...root.querySelectorAll('.scroll, .listing pre')].map((box) => ({
          role: box.getAttribute('role'),
          name: box.getAttribute('aria-label'),
          stop: box.getAttribute('tabindex'),
        })),
      );
      const none = { role: null, name: null, stop: null };
      expect(regions).toEqual([
        none,
        none,
        { role: 'group', name: 'Code', stop: '0' },
        { role: 'region', name: 'Extremes in centimetres above datum', stop: '0' },
        none,
      ]);
      const heads = await inView(page, (root) =>
        [...root.querySelectorAll('table tr:first-child > :nth-child(2)')].map(
          (cell) => getComputedStyle(cell).position,
        ),
      );
      expect(heads).toEqual(['sticky', 'static', 'sticky']);
      const headAt = await inView(page, (root) => {
        const body = root.querySelector('.scroll:not(.overflows) tbody')!;
        for (let row = 0; row < 100; row += 1) body.append(body.lastElementChild!.cloneNode(true));
        body.children[50]!.scrollIntoView({ behavior: 'instant', block: 'center' });
        return body.querySelector('th')!.getBoundingClientRect().top;
      });
      expect(headAt).toBe(0);
      await page.setViewport({ width: 320, height: 640 });
      await waitFor('The view is narrow', async () => {
        const over = await inView(page, ({ documentElement }) => [
          documentElement.clientWidth,
          documentElement.scrollWidth - documentElement.clientWidth,
        ]);
        return over[0]! <= 320 && over[1] === 0 ? true : undefined;
      });
      await page.setViewport({ width: 1280, height: 800 });
    }));

  it('shows a picture large, the next one by an arrow, and comes back to it by Escape', () =>
    open(async (page) => {
      const before = session.server.requests.length;
      await focusOn(page, 'figure:nth-of-type(2) .enlarge');
      await page.keyboard.press('Enter');
      const read = (root: Document) => {
        const dialog = root.querySelector<HTMLDialogElement>('dialog.enlarged');
        const image = dialog?.querySelector('img');
        return (
          image && {
            name: dialog!.getAttribute('aria-label'),
            isModal: dialog!.matches(':modal'),
            alt: image.alt,
            file: image.src.split('/').at(-1),
            caption: dialog!.querySelector('figcaption')!.textContent,
          }
        );
      };
      const shown = await waitFor(
        'The picture is large',
        async () => (await inView(page, read)) ?? undefined,
      );
      expect(shown).toEqual({
        name: 'Picture',
        isModal: true,
        alt: 'The gauge on its board',
        file: 'gauge.jpg',
        caption: 'The finished gauge, screwed to a board of old larch. 2 / 5',
      });
      const waitForPicture = (alt: string) =>
        waitFor(`${alt} is shown`, async () =>
          (await inView(page, read))?.alt === alt ? true : undefined,
        );
      await page.keyboard.press('ArrowRight');
      await waitForPicture('The wooden tide staff');
      await page.keyboard.press('ArrowLeft');
      await waitForPicture('The gauge on its board');
      await page.keyboard.press('Escape');
      await waitForNone(page, 'dialog');
      expect(await inView(page, (root) => root.activeElement?.getAttribute('aria-label'))).toBe(
        'Enlarge picture: The gauge on its board',
      );
      const asked = session.server.requests.slice(before);
      const shownOnes = /\/(?:harbour|gauge|staff|curve|float)\.\w+$/;
      expect(asked.filter((request) => !shownOnes.test(request))).toEqual([]);

      await pressOn(page, '.picture > img');
      await waitForOne(page, 'dialog.enlarged');
      await page.keyboard.press('Escape');
      await waitForNone(page, 'dialog');
      await page.keyboard.press('Escape');
      await waitForPage(page);
    }));

  it('shows a note beside its mark, and gives the focus back to the mark', () =>
    open(async (page) => {
      const mark = 'a[role=doc-noteref]';
      expect(await count(page, mark)).toBe(3);
      await focusOn(page, mark);
      await page.keyboard.press('Enter');
      const words = await waitForOne(page, '.note-popover');
      expect(words).toContain('The harbour office does the same with radar');
      expect(words).not.toContain('↩');
      expect(await focused(page)).toBe('note-popover');
      const place = await inView(page, (root) => {
        const [box, link] = ['.note-popover', 'a[role=doc-noteref]'].map((selector) =>
          root.querySelector(selector)!.getBoundingClientRect(),
        );
        return {
          isBeside:
            Math.min(Math.abs(box!.top - link!.bottom), Math.abs(link!.top - box!.bottom)) < 16,
          isInside: box!.left >= 0 && box!.right <= innerWidth && box!.bottom <= innerHeight,
        };
      });
      expect(place).toEqual({ isBeside: true, isInside: true });
      await page.keyboard.press('Escape');
      await waitForNone(page, '.note-popover');
      expect(await inView(page, (root) => root.activeElement?.getAttribute('role'))).toBe(
        'doc-noteref',
      );

      await pressOn(page, '#at-ref-2 a');
      await waitForOne(page, '.note-popover');
      await pressOn(page, 'h1');
      await waitForNone(page, '.note-popover');

      await focusOn(page, '#at-ref-2 a');
      await page.keyboard.press('Enter');
      await waitForOne(page, '.note-popover');
      await page.keyboard.press('Tab'); // to the link in the note
      await page.keyboard.press('Tab'); // to the link that leads to the note
      await page.keyboard.press('Enter');
      await waitForFocus(page, 'at-note-2');
      await pressOn(page, '#at-note-2 a[role=doc-backlink]');
      await waitForFocus(page, 'at-ref-2');
    }));

  it('tells quotations, pull quotes and callouts apart, and keeps lists, ruby and languages', () =>
    open(async (page) => {
      const shapes = await inView(page, (root) => {
        const one = (selector: string) => root.querySelector(`.body ${selector}`);
        return {
          pull: one('.pullquote')?.getAttribute('aria-hidden'),
          quotes: root.querySelectorAll('.body blockquote').length,
          callouts: [...root.querySelectorAll('.body [role=note]')].map(
            (box) => `${box.className}: ${box.querySelector('.callout-title')?.textContent}`,
          ),
          terms: [...root.querySelectorAll('dt')].map((term) => term.textContent),
          isOpen: one('details')?.hasAttribute('open'),
          ruby: one('ruby[lang=ja] rt')?.textContent,
          hebrew: one('p[lang=he]')?.getAttribute('dir'),
        };
      });
      expect(shapes).toEqual({
        pull: 'true',
        quotes: 2,
        callouts: ['callout warning: Mind the datum', 'callout tip: Tip'],
        terms: ['Springs', 'Neaps'],
        isOpen: true,
        ruby: 'しお',
        hebrew: 'rtl',
      });
    }));

  it('asks nobody for anything before a card is pressed, and then the player alone [I-10]', () =>
    session.withPage(async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await session.openReader(page, PAGE);
      await waitForOne(page, '.code-keyword');
      const elsewhere = () =>
        asked.filter((url) => url.startsWith('http') && !url.startsWith(session.url('/')));
      const before = session.server.requests.length;
      const bells = () =>
        session.server.requests.slice(before).filter((request) => request.includes('bell.wav'));
      await inView(page, (root) => {
        for (const card of root.querySelectorAll('.embed')) card.scrollIntoView();
      });
      const cards = await inView(page, (root) =>
        [...root.querySelectorAll('.embed')].map((card) => ({
          words: [...card.querySelectorAll('.embed-kind, .embed-title')].map(
            (line) => line.textContent,
          ),
          loads: card.querySelector('button')?.getAttribute('aria-label'),
          opens: card.querySelector('a')?.getAttribute('target'),
        })),
      );
      const { hostname } = new URL(session.server.origin);
      expect(cards).toEqual(
        [
          ['Video · youtube.com', 'A tide in forty seconds'],
          [`Audio · ${hostname}`, 'The bell at high water'],
          ['Embedded content · codepen.io', 'The curve to play with'],
        ].map((words) => ({ words, loads: `Load it here: ${words[1]}`, opens: '_blank' })),
      );
      expect(elsewhere()).toEqual([]);
      expect(bells()).toEqual([]);

      await focusOn(page, '.embed button');
      await page.keyboard.press('Enter');
      const player = await waitFor('The player is there', async () =>
        inView(page, (root) => {
          const frame = root.querySelector<HTMLIFrameElement>('iframe.player');
          return frame ? [frame.src, frame.title, frame.getAttribute('sandbox')] : undefined;
        }),
      );
      expect(player[0]).toBe('https://www.youtube-nocookie.com/embed/sl4ckW4t3rs?autoplay=1');
      expect(player[1]).toBe('A tide in forty seconds');
      expect(player[2]).not.toContain('allow-top-navigation');
      await waitFor('The player is asked for', async () => elsewhere()[0]);
      expect(new Set(elsewhere().map((url) => new URL(url).hostname))).toEqual(
        new Set(['www.youtube-nocookie.com']),
      );
      await pressOn(page, '.embed button');
      await waitFor('The bell is asked for', async () => bells()[0]);
      expect(await count(page, 'audio[controls]')).toBe(1);
    }));

  it('shows notes and pictures also where the page lets us have no document of our own', () =>
    session.withPage(async (page) => {
      session.server.serveFolder('/sandboxed/', PAGES, { 'content-security-policy': 'sandbox' });
      const view = await session.openReader(page, '/sandboxed/rich-content/source.html');
      expect(view.isOwnDocument).toBe(false);
      await focusOn(page, 'a[role=doc-noteref]');
      await page.keyboard.press('Enter');
      expect(await waitForOne(page, '.note-popover')).toContain('The harbour office does');
      await page.keyboard.press('Escape');
      await waitForNone(page, '.note-popover');
      await focusOn(page, '.enlarge');
      await page.keyboard.press('Enter');
      await waitForOne(page, 'dialog.enlarged img');
      await page.keyboard.press('Escape');
      await waitForNone(page, 'dialog.enlarged');
      await page.keyboard.press('Escape');
      await waitForPage(page);
    }));

  it('loads a player also where the policy of a page would refuse it to the page, and says what fails', () =>
    session.withPage(async (page) => {
      session.server.serveFolder('/framed/', PAGES, {
        'content-security-policy': "frame-src 'none'",
      });
      session.server.route('/framed/rich-content/images/bell.wav', (_request, response) => {
        response.writeHead(404).end();
      });
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await session.openReader(page, '/framed/rich-content/source.html');
      await focusOn(page, '.embed button');
      await page.keyboard.press('Enter');
      await waitFor('The player is asked for', async () =>
        asked.find((url) => url.includes('youtube')),
      );
      expect(await count(page, 'iframe.player')).toBe(1);

      await focusOn(page, '.embed[data-kind=audio] button');
      await page.keyboard.press('Enter');
      expect(await waitForOne(page, '.embed-refused')).toBe('It could not be loaded here.');
      expect(await count(page, 'audio')).toBe(0);
      expect(await focused(page)).toBe('embed-open');
    }));
}

describe('in Chromium', () => {
  const session = useChromium();
  beforeAll(async () => {
    await session.browser.browser
      .defaultBrowserContext()
      .overridePermissions(session.server.origin, ['clipboard-read']);
  });
  promises(session);

  it('prints all of it on a sheet, without its buttons and without its words twice', async () => {
    await session.withPage(async (page) => {
      await session.openReader(page, PAGE);
      await waitForOne(page, '.scroll.overflows');
      await page.setViewport({ width: 700, height: 1000 });
      await page.emulateMediaType('print');
      const printed = await inView(page, (root) => {
        const { right } = root.querySelector('.body')!.getBoundingClientRect();
        const isShown = (element: Element) => element.getClientRects().length > 0;
        return {
          buttons: [...root.querySelectorAll('.body button')].filter(isShown).length,
          pullQuotes: [...root.querySelectorAll('.pullquote')].filter(isShown).length,
          tooWide: [
            ...root.querySelectorAll('.body td, .body th, .body math, .body img, .body pre'),
          ]
            .filter((element) => element.getBoundingClientRect().right > right + 1)
            .map((element) => element.textContent),
          clipped: [...root.querySelectorAll('.body .scroll, .body pre')].filter(
            (box) => getComputedStyle(box).overflow !== 'visible',
          ).length,
        };
      });
      expect(printed).toEqual({ buttons: 0, pullQuotes: 0, tooWide: [], clipped: 0 });
    });
  });
});

if (findFirefox() === undefined) {
  process.stderr.write('Skipped: Firefox is not installed.\n');
} else {
  describe('in Firefox', () => promises(useFirefox()));
}
