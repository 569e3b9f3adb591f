// Setting the view in Firefox: by the keyboard, at once, remembered; the keys; and the same without a document of our own.
import { findFirefox } from './support/firefox.mjs';
import { PAGES } from './support/fixtures';
import { useFirefox } from './support/session';
import {
  isPanelOpen,
  openPanel,
  readFocus,
  readLook,
  tabTo,
  waitForLook,
} from './support/settings';
import { inView, waitFor, waitForPage } from './support/view';

const PAGE = '/pages/block-theme/source.html';

if (findFirefox() === undefined) {
  process.stderr.write('Skipped: Firefox is not installed.\n');
  it('is skipped where there is no Firefox, and has said so', () => {
    expect(findFirefox()).toBeUndefined();
  });
} else {
  describe('in Firefox', () => {
    const session = useFirefox();

    it('opens the panel by the keyboard, changes the text at once, and remembers it', async () => {
      await session.withPage(async (page) => {
        await session.openReader(page, PAGE);
        const before = await readLook(page);
        await openPanel(page);
        await tabTo(page, 'Automatic');
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('ArrowDown');
        await waitForLook(page, { theme: 'sepia', paper: 'rgb(246, 239, 224)' });
        await tabTo(page, 'Text size');
        await page.keyboard.press('ArrowRight');
        expect((await readLook(page)).size).toBeCloseTo(before.size * 1.1, 1);
        await page.keyboard.press('Escape');
        expect(await isPanelOpen(page)).toBe(false);
        expect((await readFocus(page)).words).toBe('Reading settings');
        await page.keyboard.press('Escape');
        await waitForPage(page);
        // Another site, another script, the same storage.
        await page.goto(session.url(PAGE).replace('127.0.0.1', 'localhost'));
        await session.press(page);
        await waitFor('The view opens as it was set', async () =>
          (await readLook(page)).theme === 'sepia' ? true : undefined,
        );
        expect((await readLook(page)).size).toBeCloseTo(before.size * 1.1, 1);
        await openPanel(page);
        await tabTo(page, 'Only on this site: localhost');
        await page.keyboard.press(' ');
        await page.keyboard.press('Escape');
        await page.keyboard.press('t');
        await waitForLook(page, { theme: 'grey' });
        await page.keyboard.press('Escape');
        await session.openReader(page, PAGE);
        await waitForLook(page, { theme: 'sepia' });
        await page.keyboard.press('0');
        for (let press = 0; press < 6; press += 1) await page.keyboard.press('t');
        await waitForLook(page, { theme: 'light', size: before.size });
      });
    });

    it('shows the map of the keys over the view, and closes it alone', async () => {
      await session.withPage(async (page) => {
        session.server.serveFolder('/sandboxed/', PAGES, { 'content-security-policy': 'sandbox' });
        for (const path of [PAGE, '/sandboxed/block-theme/source.html']) {
          const { isOwnDocument } = await session.openReader(page, path);
          expect(isOwnDocument).toBe(path === PAGE);
          const isMapOpen = () =>
            inView(page, (root) => root.querySelector('.keys')?.hasAttribute('open') ?? false);
          await page.keyboard.press('?');
          await waitFor('The map opens', async () => (await isMapOpen()) || undefined);
          await page.keyboard.press('Escape');
          await waitFor('The map closes', async () => !(await isMapOpen()) || undefined);
          await openPanel(page);
          await page.keyboard.press('Escape');
          expect(await isPanelOpen(page)).toBe(false);
          await page.keyboard.press('Escape');
          await waitForPage(page);
        }
      });
    });
  });
}
