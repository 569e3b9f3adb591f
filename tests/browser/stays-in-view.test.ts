// Where that is set, a link to another page of the site opens that in the view as well, as long as the grant of the press
// lasts: in Chromium on the same origin. Where it can't, the page is there as if nothing were set.
import type { Page } from 'puppeteer-core';
import { pressOn, waitForOne } from './support/act-in-view';
import { inBothBrowsers, isFirefox } from './support/both-browsers';
import { makeArticlePage } from './support/prose';
import { openPanel, tabTo } from './support/settings';
import { countHosts, inView, readSentence, readView, waitFor, waitForView } from './support/view';

const LINKS = `<p>Read on in <a href="/second">the second part</a>, at <a href="/nothing">the gate</a>, or <a href="OTHER">elsewhere</a>,
all of which have been waiting at the quay since the first of the herons came.</p>`;

const arrive = (page: Page, title: string): Promise<unknown> =>
  waitFor(`The page "${title}" is there`, async () =>
    (await page.evaluate(() => `${document.title} ${document.readyState}`)) === `${title} complete`
      ? true
      : undefined,
  );

inBothBrowsers((session) => {
  beforeAll(() => {
    const { server } = session;
    const elsewhere = session.url('/second').replace('127.0.0.1', 'localhost');
    server.route('/first', makeArticlePage('First', 12, '', LINKS.replace('OTHER', elsewhere)));
    server.route('/second', makeArticlePage('Second', 14));
    server.route('/nothing', '<!DOCTYPE html><title>Gate</title><button>Open</button>');
  });

  it('stays for links within the site where that is set, and leaves every other page alone', async () => {
    await session.withPage(async (page) => {
      await session.openReader(page, '/first');
      await pressOn(page, '.body a[href$="/second"]');
      await arrive(page, 'Second');
      expect(await readView(page)).toBeUndefined();

      await session.openReader(page, '/first');
      await openPanel(page);
      if (isFirefox(session)) {
        const panel = await waitForOne(page, '.panel');
        expect(panel).toContain('Remember where');
        expect(panel).not.toContain('Stay in the reading view');
        return;
      }
      await tabTo(page, 'Stay in the reading view');
      await page.keyboard.press(' ');
      await page.keyboard.press('Escape');
      await pressOn(page, '.body a[href$="/second"]');
      await arrive(page, 'Second');
      expect((await waitForView(page)).title).toBe('Second');
      await page.keyboard.press('Escape');

      await session.openReader(page, '/first');
      await inView(page, (root) =>
        root.querySelector<HTMLElement>('.body a[href$="/nothing"]')!.focus(),
      );
      await page.keyboard.press('Enter');
      await arrive(page, 'Gate');
      // It has been read, and nothing was said of it.
      await waitFor('The button is as ever', async () => {
        const badge = await session.browser.inBackground(async () => {
          const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
          return tab?.id === undefined ? '?' : chrome.action.getBadgeText({ tabId: tab.id });
        });
        return badge === '' ? true : undefined;
      });
      expect(await readSentence(page)).toBe('');

      await session.openReader(page, '/first');
      await pressOn(page, '.body a[href*="localhost"]');
      await arrive(page, 'Second');
      expect(await countHosts(page)).toBe(0);
    });
  });
});
