// I5: whatever the presses and whenever they come, the state of the last one is where it ends.
import type { ServerResponse } from 'node:http';
import type { Page } from 'puppeteer-core';
import { inBothBrowsers } from './support/both-browsers';
import { makeArticlePage } from './support/prose';
import { countHosts, readView, waitFor, waitForView } from './support/view';

const PAGE = '/pages/block-theme/source.html';

// Longer than an opening takes, so that whatever was still to come has come.
const SETTLED_MS = 700;
// For presses that a busy machine has yet to get through.
const REST_MS = 20_000;

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Lets the page itself count how many elements of ours stand below <html> at the same time. */
async function watchHosts(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const root = document.documentElement;
    const watched = window as unknown as { mostHosts: number };
    watched.mostHosts = 0;
    new MutationObserver(() => {
      const hosts = [...root.children].filter(
        (child) => !['HEAD', 'BODY'].includes(child.tagName),
      ).length;
      watched.mostHosts = Math.max(watched.mostHosts, hosts);
    }).observe(root, { childList: true });
  });
  return () => page.evaluate(() => (window as unknown as { mostHosts: number }).mostHosts);
}

/** Waits until a state is there and stays: on its way to where it ends, a reader may pass through it. */
async function waitForRest(what: string, isThere: () => Promise<boolean>): Promise<void> {
  let since: number | undefined;
  await waitFor(
    what,
    async () => {
      const before = since;
      since = undefined;
      if (await isThere()) since = before ?? performance.now();
      return since !== undefined && performance.now() - since > SETTLED_MS ? true : undefined;
    },
    REST_MS,
  );
}

const expectOpen = (page: Page): Promise<void> =>
  waitForRest(
    'The view is open, once, and stays',
    async () => (await readView(page)) !== undefined && (await countHosts(page)) === 1,
  );

const expectClosed = (page: Page): Promise<void> =>
  waitForRest('The page is given back and stays', async () => (await countHosts(page)) === 0);

inBothBrowsers((session) => {
  async function pressTimes(page: Page, times: number, betweenMs = 0): Promise<void> {
    const presses: Promise<void>[] = [];
    for (let press = 0; press < times; press += 1) {
      presses.push(session.press(page));
      if (betweenMs > 0) await pause(betweenMs);
    }
    await Promise.all(presses);
  }

  /** Presses are taken in order: where one more has its effect, none from before is still on its way. */
  async function expectToggled(page: Page, isOpen: boolean): Promise<void> {
    await session.press(page);
    await (isOpen ? expectOpen(page) : expectClosed(page));
  }

  it.each([
    { times: 2, betweenMs: 0 },
    { times: 3, betweenMs: 0 },
    { times: 20, betweenMs: 0 },
    { times: 21, betweenMs: 0 },
    { times: 20, betweenMs: 50 },
    { times: 21, betweenMs: 13 },
  ])(
    'ends by parity after $times presses, $betweenMs ms apart [F1]',
    async ({ times, betweenMs }) => {
      await session.withPage(async (page) => {
        await page.goto(session.url(PAGE));
        const readMostHosts = await watchHosts(page);
        await pressTimes(page, times, betweenMs);
        const isOpen = times % 2 === 1;
        await (isOpen ? expectOpen(page) : expectClosed(page));
        await expectToggled(page, !isOpen);
        expect(await readMostHosts()).toBeLessThanOrEqual(1);
      });
    },
  );

  /** A page that arrives in two halves; the second when it is asked for. */
  function servePageInHalves(pathname: string): () => void {
    let waiting: ServerResponse | undefined;
    const line =
      '<p>The river came up in the night, as far as the third step, and went down again before anybody could complain.</p>';
    session.server.route(pathname, (_request, response) => {
      waiting = response;
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.write(
        `<!DOCTYPE html><html lang="en"><title>High Water</title><h1>High Water</h1><article>${line.repeat(12)}`,
      );
    });
    return () =>
      waiting?.end(`${line.repeat(12)}<p>And that was the last of it.</p></article></html>`);
  }

  /** Starts loading a page that stays in the middle of itself. */
  async function startLoading(page: Page, pathname: string): Promise<{ finish(): Promise<void> }> {
    const sendRest = servePageInHalves(pathname);
    const loaded = page.goto(session.url(pathname));
    await waitFor('The first half arrives', async () => {
      const lines = await page.evaluate(() => document.querySelectorAll('article p').length);
      return lines === 12 ? true : undefined;
    });
    return {
      async finish() {
        sendRest();
        await loaded;
      },
    };
  }

  it('drops the answer where the second press comes while the article is looked for [F3]', async () => {
    session.server.route('/long-strict', makeArticlePage('The Long Quay', 4000), {
      'content-type': 'text/html; charset=utf-8',
      // In Chromium the background looks for it here, and the page can hear the second press meanwhile.
      'content-security-policy': "default-src 'none'",
    });
    await session.withPage(async (page) => {
      await page.goto(session.url('/long-strict'));
      const readMostHosts = await watchHosts(page);
      for (let round = 0; round < 3; round += 1) await pressTimes(page, 2, 30);
      await expectClosed(page);
      expect(await readMostHosts()).toBeLessThanOrEqual(1);
      await session.press(page);
      await expectOpen(page);
    });
  });

  it('waits for a page that is still arriving, and shows all of it [F2]', async () => {
    await session.withPage(async (page) => {
      const loading = await startLoading(page, '/halves-once');
      await session.press(page);
      await pause(SETTLED_MS);
      expect(await readView(page)).toBeUndefined();
      await loading.finish();
      expect((await waitForView(page)).text).toContain('And that was the last of it.');
      await expectOpen(page);
    });
  });

  it('stays closed when a page arrives after a second press', async () => {
    await session.withPage(async (page) => {
      const loading = await startLoading(page, '/halves-twice');
      await pressTimes(page, 2, 100);
      await loading.finish();
      await expectClosed(page);
      await expectToggled(page, true);
    });
  });

  it('opens when a page arrives after a third press [F2]', async () => {
    await session.withPage(async (page) => {
      const loading = await startLoading(page, '/halves-thrice');
      await pressTimes(page, 3, 100);
      await loading.finish();
      await expectOpen(page);
    });
  });

  it('leaves a new page alone when the old one was pressed just before [F4]', async () => {
    await session.withPage(async (page) => {
      await page.goto(session.url(PAGE));
      await session.press(page);
      await page.goto(session.url('/pages/tagdiv/source.html'));
      await expectClosed(page);
    });
  });

  it('opens again after a reload with the view open [F16]', async () => {
    await session.withPage(async (page) => {
      await session.openReader(page, PAGE);
      await page.reload();
      await expectClosed(page);
      await session.press(page);
      await expectOpen(page);
    });
  });
});
