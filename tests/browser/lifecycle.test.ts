// I1, I5: what comes between a press and the page given back: leaving and coming back, moving on without loading, a worker
// that is stopped, a script that is brought twice, a tab that moves.
import type { Page } from 'puppeteer-core';
import { inBothBrowsers, isFirefox } from './support/both-browsers';
import { makeArticlePage, makeParagraphs } from './support/prose';
import {
  countHosts,
  inView,
  readView,
  waitFor,
  waitForPage,
  waitForSentence,
  waitForView,
} from './support/view';

inBothBrowsers((session) => {
  beforeAll(() => {
    const { server } = session;
    server.route(
      '/one',
      makeArticlePage(
        'The First Quay',
        40,
        '',
        '<p>Back to <a href="#line">the line</a>, which stands above. <span id="line">Here.</span></p>',
      ),
    );
    server.route('/two', makeArticlePage('The Second Quay', 40));
    server.route('/strict', makeArticlePage('The Strict Quay', 40), {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'",
    });
    server.route(
      '/noted',
      makeArticlePage(
        'The Noted Quay',
        30,
        '',
        `<p id="far">The far line, with <a href="#near">a way to the near one</a>.</p>${makeParagraphs(30, 31)}<p id="near">The near line, and <a href="#far">the way back</a>.</p>`,
      ),
    );
  });

  /** A press works whatever has been: it closes what is open, or opens what is there. */
  async function expectToWork(page: Page, title: string): Promise<void> {
    if ((await readView(page)) !== undefined) {
      await session.press(page);
      await waitForPage(page);
    }
    await session.press(page);
    expect((await waitForView(page)).title).toBe(title);
    await session.press(page);
    await waitForPage(page);
    expect(await countHosts(page)).toBe(0);
  }

  /** As a person does: who drives the browser waits in vain where a page comes back as it was. */
  async function goInHistory(page: Page, steps: number, title: string): Promise<void> {
    await page.evaluate((by) => void setTimeout(() => history.go(by)), steps);
    await waitFor(`${title} is back`, async () =>
      (await page.title()) === title ? true : undefined,
    );
  }

  it('is where it was, or gone, after leaving and coming back [F5]', async () => {
    await session.withPage(async (page) => {
      await session.openReader(page, '/one');
      await page.goto(session.url('/two'));
      expect(await countHosts(page)).toBe(0);
      await goInHistory(page, -1, 'The First Quay');
      await expectToWork(page, 'The First Quay');
      await goInHistory(page, 1, 'The Second Quay');
      await expectToWork(page, 'The Second Quay');
    });
  });

  it('closes over a page that moves on without loading, and opens what is there then [F6]', async () => {
    await session.withPage(async (page) => {
      await session.openReader(page, '/one');
      await page.evaluate(
        (html) => {
          history.pushState({}, '', '/moved-on');
          const next = new DOMParser().parseFromString(html, 'text/html');
          document.title = next.title;
          document.body.replaceWith(next.body);
        },
        makeArticlePage('The Next Quay', 20),
      );
      expect(await waitForSentence(page)).not.toBe('');
      expect(await readView(page)).toBeUndefined();
      await session.press(page);
      expect((await waitForView(page)).title).toBe('The Next Quay');
    });
  });

  it('follows anchors within the article, without a step in the history [F7]', async () => {
    await session.withPage(async (page) => {
      await session.openReader(page, '/noted');
      const history = await page.evaluate(() => window.history.length);
      await inView(page, (root) => {
        [...root.querySelectorAll<HTMLAnchorElement>('.body a')]
          .find((link) => link.textContent === 'a way to the near one')!
          .click();
      });
      await waitFor('The near line is in sight', async () =>
        (await inView(page, (root) => root.scrollingElement!.scrollTop)) > 300 ? true : undefined,
      );
      expect(await page.evaluate(() => window.history.length)).toBe(history);
      expect(new URL(page.url()).hash).toBe('');
    });
  });

  it('leaves the next page alone when a press and a navigation cross [F4 F12]', async () => {
    await session.withPage(async (page) => {
      await page.goto(session.url('/one'));
      const pressed = session.press(page);
      // Another origin, for which nothing was granted.
      await page.goto(session.url('/two').replace('127.0.0.1', 'localhost'));
      await pressed;
      await waitFor('All is settled', async () => {
        const hosts = await countHosts(page);
        // The press may have come after the navigation, and open the next page; a second one in between would close it.
        await new Promise((resolve) => setTimeout(resolve, 1500));
        return hosts === (await countHosts(page)) ? true : undefined;
      });
      expect((await readView(page))?.title).not.toBe('The First Quay');
      await expectToWork(page, 'The Second Quay');
    });
  });

  it('opens and closes again and again, and leaves nothing [G10]', async () => {
    const cycles = Number(process.env['STILLPAGE_CYCLES'] ?? 24);
    await session.withPage(async (page) => {
      await page.goto(session.url('/one'));
      const html = await page.evaluate(() => document.documentElement.outerHTML);
      // Asked of the page itself: a look into the view would keep the view.
      const waitForChildren = (count: number): Promise<unknown> =>
        page.waitForFunction(
          (wanted) => document.documentElement.children.length === wanted,
          { polling: 20 },
          count,
        );
      const cycle = async (): Promise<void> => {
        await session.press(page);
        await waitForChildren(3);
        await session.press(page);
        await waitForChildren(2);
      };
      const third = Math.ceil(cycles / 3);
      for (let count = 0; count < third; count += 1) await cycle();
      const warm = await measure(page);
      for (let count = third; count < cycles; count += 1) await cycle();
      const after = await measure(page);
      process.stderr.write(`  ${cycles} cycles: ${JSON.stringify({ warm, after })}\n`);
      expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(html);
      if (warm === undefined || after === undefined) return;
      expect(after.nodes).toBeLessThanOrEqual(warm.nodes * 1.5 + 500);
      expect(after.documents).toBeLessThanOrEqual(warm.documents + 3);
      expect(after.heap).toBeLessThanOrEqual(warm.heap + 3e6);
    });
  }, 3_600_000);

  /** What a page holds after its garbage was collected; only Chromium tells. */
  async function measure(page: Page) {
    if (isFirefox(session)) return undefined;
    const client = await page.createCDPSession();
    await client.send('HeapProfiler.enable');
    await client.send('HeapProfiler.collectGarbage');
    await client.send('HeapProfiler.collectGarbage');
    const { nodes, documents } = await client.send('Memory.getDOMCounters');
    const { usedSize: heap } = await client.send('Runtime.getHeapUsage');
    await client.detach();
    return { nodes, documents, heap };
  }
});
