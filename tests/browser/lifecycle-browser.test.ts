// What the browser can do to an open reader: its background stopped, a script brought twice, a tab moved or discarded, the
// extension replaced while somebody reads, and a page that pretends it was.
import type { Page } from 'puppeteer-core';
import { inBothBrowsers } from './support/both-browsers';
import { makeArticlePage } from './support/prose';
import type { Firefox } from './support/session';
import {
  countHosts,
  readView,
  waitFor,
  waitForAnswer,
  waitForPage,
  waitForView,
} from './support/view';

// Fifty tabs share one machine, and a test's machine is shared already.
const MANY_MS = 60_000;

inBothBrowsers((session, name) => {
  beforeAll(() => {
    session.server.route('/one', makeArticlePage('The First Quay', 40));
    session.server.route('/strict', makeArticlePage('The Strict Quay', 40), {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'",
    });
  });

  // Firefox takes twice as long for each.
  const tabs = name === 'firefox' ? 12 : 50;

  const tabOf = (page: Page): Promise<number> =>
    session.browser.inBackground(async (url: string) => {
      const tabs = await chrome.tabs.query({});
      return tabs.find((tab) => tab.url === url)?.id ?? -1;
    }, page.url());

  const waitForButton = (title: string): Promise<unknown> =>
    waitFor(`The button says "${title}"`, async () =>
      (await session.browser.readButton())?.title === title ? true : undefined,
    );

  /** Of Chromium, which tells of our script in a page whether its extension is still there: asks whether it is gone. */
  async function watchScript(page: Page): Promise<() => Promise<true | undefined>> {
    const client = await page.createCDPSession();
    const worlds: number[] = [];
    const { frameTree } = await client.send('Page.getFrameTree');
    client.on('Runtime.executionContextCreated', ({ context: { id, origin, auxData } }) => {
      // The frame of the view has one too.
      const isOfPage = (auxData as { frameId: string }).frameId === frameTree.frame.id;
      if (isOfPage && origin.endsWith(session.browser.extensionId)) worlds.push(id);
    });
    await client.send('Runtime.enable');
    expect(worlds).toHaveLength(1);
    return async () => {
      const { result } = await client.send('Runtime.evaluate', {
        contextId: worlds[0]!,
        expression: 'chrome.runtime?.id === undefined',
      });
      return result.value === true ? true : undefined;
    };
  }

  it('does nothing when its scripts are brought a second time [F11]', async () => {
    await session.withPage(async (page) => {
      await session.openReader(page, '/one');
      const tabId = await tabOf(page);
      await session.browser.inBackground(async (id: number) => {
        const files = ['engine.js', 'content.js'];
        await chrome.scripting.executeScript({ target: { tabId: id }, files });
      }, tabId);
      expect(await countHosts(page)).toBe(1);
      await session.press(page);
      await waitForPage(page);
      expect(await countHosts(page)).toBe(0);
    });
  });

  it('stays open in a tab that moves to a window of its own [F17]', async () => {
    await session.withPage(async (page) => {
      await session.openReader(page, '/one');
      const tabId = await tabOf(page);
      await session.browser.inBackground(async (id: number) => {
        await chrome.windows.create({ tabId: id });
      }, tabId);
      expect((await waitForView(page)).title).toBe('The First Quay');
      await session.press(page);
      await waitForPage(page);
    });
  });

  it('is gone from a tab that was discarded, which opens as any other [F8]', async () => {
    await session.withPage(async (front) => {
      const page = await session.browser.openPage();
      await page.goto(session.url('/one?discarded'));
      await session.press(page);
      await waitForView(page);
      const tabId = await tabOf(page);
      await front.bringToFront();
      const discarded = await session.browser.inBackground(async (id: number) => {
        // Chromium gives the tab, whose id is another then.
        const tab = (await chrome.tabs.discard(id)) ?? (await chrome.tabs.get(id));
        await chrome.tabs.update(tab.id, { active: true });
        return tab.discarded;
      }, tabId);
      expect(discarded).toBe(true);
      const back = await waitFor('The tab is loaded again', async () => {
        const pages = await session.browser.browser.pages();
        for (const one of pages) {
          if (one.url().endsWith('?discarded') && (await one.title()) === 'The First Quay')
            return one;
        }
        return undefined;
      });
      expect(await countHosts(back)).toBe(0);
      await session.press(back);
      expect((await waitForView(back)).title).toBe('The First Quay');
      await back.close();
    });
  });

  // Firefox makes no page ready behind another.
  if (name === 'chromium') {
    it('opens in the page that a person sees, and not in one that is made ready behind it [E19]', async () => {
      const rules = JSON.stringify({ prerender: [{ urls: ['/two'], eagerness: 'immediate' }] });
      const script = `<script type="speculationrules">${rules}</script>`;
      const link = '<p><a id="next" href="/two">To the second quay</a></p>';
      session.server.route('/makes-ready', makeArticlePage('The First Quay', 40, script, link));
      // Its driver must have it in hand before it takes the place of the one in front.
      const loaded = '<script>addEventListener("load", () => fetch("/two-loaded"))</script>';
      session.server.route('/two', makeArticlePage('The Second Quay', 40, loaded));
      const waitForNext = (asked: number): Promise<true> =>
        waitFor('The next page is made ready', async () =>
          session.server.requests.slice(asked).includes('/two-loaded') ? true : undefined,
        );
      await session.withPage(async (page) => {
        const asked = session.server.requests.length;
        await page.goto(session.url('/makes-ready'));
        await waitForNext(asked);
        await session.press(page);
        expect((await waitForView(page)).title).toBe('The First Quay');
      });
      // In a tab of its own: Chromium forgets a grant for the page in front when one that was made ready takes its place.
      await session.withPage(async (page) => {
        const asked = session.server.requests.length;
        await page.goto(session.url('/makes-ready'));
        await waitForNext(asked);
        await page.click('#next');
        await waitFor('The next page is shown', async () =>
          (await page.title()) === 'The Second Quay' ? true : undefined,
        );
        await session.press(page);
        expect((await waitForView(page)).title).toBe('The Second Quay');
      });
    });
  }

  it('opens in many tabs at once, each with its own article, and closes in all [F14]', async () => {
    for (let at = 0; at < tabs; at += 1)
      session.server.route(`/tab-${at}`, makeArticlePage(`Quay ${at}`, 8));
    const pages: Page[] = [];
    for (let at = 0; at < tabs; at += 1) pages.push(await session.browser.browser.newPage());
    await Promise.all(pages.map((page, at) => page.goto(session.url(`/tab-${at}`))));
    // A press is for the tab in front, so they take turns there; nobody waits for an answer.
    const pressAll = async (): Promise<void> => {
      for (const page of pages) {
        await page.bringToFront();
        await session.press(page);
      }
    };
    try {
      await pressAll();
      // One after the other is looked at, since looking costs more than opening.
      const titles: string[] = [];
      for (const page of pages)
        titles.push((await waitFor('It opens', () => readView(page), MANY_MS)).title);
      expect(titles).toEqual(pages.map((_, at) => `Quay ${at}`));
      await pressAll();
      for (const page of pages) {
        const isClosed = async () => ((await countHosts(page)) === 0 ? true : undefined);
        await waitFor('It closes', isClosed, MANY_MS);
      }
    } finally {
      await Promise.all(pages.map((page) => page.close()));
    }
  }, 180_000);

  it('reads with a fresh background where the last was stopped, also in the middle of a request [F9]', async () => {
    await session.withPage(async (page) => {
      await page.goto(session.url('/strict'));
      await session.browser.stopBackground();
      await session.press(page);
      expect((await waitForView(page)).title).toBe('The Strict Quay');
      await session.browser.stopBackground();
      await session.press(page);
      await waitForPage(page);
      const pressed = session.press(page);
      await session.browser.stopBackground();
      await pressed;
      const answer = await waitForAnswer(page).catch(() => undefined);
      // A press can go down with the background that was to pass it on; then the next one works.
      if (answer === undefined) await session.press(page);
      expect((await waitForView(page)).title).toBe('The Strict Quay');
    });
  });

  it('opens on a page that names its elements like what we read, or stands in for a view that was left [C7 F10]', async () => {
    await session.withPage(async (page) => {
      await page.goto(session.url('/one'));
      await page.evaluate(() => {
        const form = document.createElement('form');
        for (const name of ['openOrClosedShadowRoot', 'openOrClosedShadowRoot', 'remove']) {
          const input = document.createElement('input');
          input.name = name;
          form.append(input);
        }
        document.body.append(form.cloneNode(true));
        document.documentElement.append(form);
        for (const held of ['x', 'null', '{"before":null}', '{"before":1,"during":{}}']) {
          const fake = document.createElement('div');
          const dialog = document.createElement('dialog');
          dialog.dataset['held'] = held;
          fake.attachShadow({ mode: 'closed' }).append(dialog);
          document.documentElement.append(fake);
        }
      });
      await session.press(page);
      expect((await waitForView(page)).title).toBe('The First Quay');
      // What can't be told from a view of ours costs one press where such a view can be left, and none elsewhere.
      await page.goto(session.url('/one'));
      await page.evaluate(() => {
        const fake = document.createElement('div');
        const dialog = document.createElement('dialog');
        dialog.dataset['held'] = '{"before":null,"during":"overflow: hidden !important;"}';
        fake.attachShadow({ mode: 'closed' }).append(dialog);
        document.documentElement.append(fake);
        dialog.showModal();
      });
      await session.press(page);
      if (name === 'firefox') {
        await waitForPage(page);
        await session.press(page);
      }
      expect((await waitForView(page)).title).toBe('The First Quay');
    });
  });

  // Afterwards Chromium has no extension that answers to its button.
  it('still closes, and leaves the page as it was, when the extension is replaced while open [F10]', async () => {
    await session.withPage(async (page) => {
      await page.goto(session.url('/one'));
      const before = await page.evaluate(() => document.documentElement.outerHTML);
      await session.press(page);
      await waitForView(page);
      const isOrphaned = name === 'chromium' ? await watchScript(page) : undefined;
      expect(await isOrphaned?.()).toBeUndefined();
      await session.browser.inBackground(() => chrome.runtime.reload()).catch(() => undefined);
      await page.bringToFront();
      if (isOrphaned) await waitFor('The extension is replaced', isOrphaned);
      else await waitForButton('Read calmly (Alt+R)');
      expect((await readView(page))?.title).toBe('The First Quay');
      // In Firefox nothing runs any more in the page; the new one takes away what the old one has left.
      if (name === 'firefox') await session.press(page);
      else await page.keyboard.press('Escape');
      await waitForPage(page);
      expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    });
  });

  // Chromium waits by itself until the background has nothing to do.
  if (name === 'firefox')
    it('lets an update in only while nobody reads [F10]', async () => {
      const { offerUpdate } = session.browser as unknown as Firefox;
      await session.withPage(async (page) => {
        await session.openReader(page, '/one');
        await waitForButton('Back to the page (Alt+R)');
        expect(await offerUpdate(1000)).toBe(false);
        await session.press(page);
        await waitForPage(page);
        await waitForButton('Read calmly (Alt+R)');
        expect(await offerUpdate(10_000)).toBe(true);
      });
    });
});
