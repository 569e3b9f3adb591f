// A private window leaves nothing behind: what is set there holds there, and is written nowhere.
import type { Page } from 'puppeteer-core';
import { inBothBrowsers } from './support/both-browsers';
import type { Session } from './support/session';
import { readLook, readStored, waitForLook } from './support/settings';
import { inView, waitFor, waitForPage, waitForView } from './support/view';

const PAGE = '/pages/block-theme/source.html';

/** A private window of the browser's own, which is more than a context of the debugging protocol. */
async function openPrivateWindow(session: Session, url: string): Promise<Page> {
  const isPrivate = await session.browser.inBackground(async (address: string) => {
    const window = await chrome.windows.create({ incognito: true, url: address });
    return window?.incognito;
  }, url);
  expect(isPrivate).toBe(true);
  const target = await session.browser.browser.waitForTarget(
    (candidate) => candidate.url() === url && candidate.type().toString() === 'page',
  );
  const page = await target.page();
  if (page === null) throw new Error('The private window has no page.');
  // The blank page before it is complete as well.
  await page.waitForFunction(
    (address) => location.href === address && document.readyState === 'complete',
    {},
    url,
  );
  return page;
}

inBothBrowsers(
  (session) => {
    it('writes nothing from a private window [E22]', async () => {
      expect(
        await session.browser.inBackground(() => chrome.extension.isAllowedIncognitoAccess()),
      ).toBe(true);
      const page = await openPrivateWindow(session, session.url(`${PAGE}?private`));
      await session.press(page);
      await waitForView(page);
      for (const key of ['t', 't', '+'] as const) await page.keyboard.press(key);
      const { size } = await waitForLook(page, { theme: 'sepia' });
      // A part that is hidden here is hidden here alone.
      await page.keyboard.press('h');
      await page.keyboard.press('Enter');
      await waitFor('The part is hidden', () =>
        inView(page, (root) => (root.querySelector('.left-out-part .chosen') ? true : undefined)),
      );
      await page.keyboard.press('Escape');
      // Far enough that an ordinary window would remember the place.
      await inView(page, (root) => {
        const scroller = root.scrollingElement!;
        scroller.scrollTop = scroller.scrollHeight / 2;
      });
      // Closing writes what is still to be written.
      await page.keyboard.press('Escape');
      await waitForPage(page);
      // The same page still knows.
      await session.press(page);
      await waitForView(page);
      expect(await readLook(page)).toMatchObject({ theme: 'sepia', size });
      await page.close();

      await session.withPage(async (ordinary) => {
        await session.openReader(ordinary, PAGE);
        expect((await readLook(ordinary)).theme).toBe('light');
        await ordinary.keyboard.press('-');
        await ordinary.keyboard.press('Escape');
        // Once this is written, whatever the private window had to write would be too.
        await waitFor('The ordinary window writes', async () =>
          'settings' in (await readStored(session.browser)).sync ? true : undefined,
        );
        expect(await readStored(session.browser)).toEqual({
          sync: { settings: { size: 90 } },
          local: {},
        });
      });
    });
  },
  { inPrivateWindows: true },
);
