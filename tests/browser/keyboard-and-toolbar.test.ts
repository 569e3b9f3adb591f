// A real window on a real desktop: the shortcut and the toolbar button as a user presses them.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { launchChromium } from './support/chromium.mjs';
import { missingPrograms, startDesktop, type Desktop } from './support/desktop';
import { EXTENSION, FIXTURES } from './support/paths';
import { makeProfile, removeProfile } from './support/profile';
import { startServer, type PageServer } from './support/server.mjs';
import { inView, readView, waitFor, waitForPage, waitForView } from './support/view';

const missing = missingPrograms();

// Where the pinned button can be, in pixels from the window's right and top: Chromium 156 draws it at the first of
// these, others left or right of it. A wrong one opens a menu at most.
const BUTTON_FROM_RIGHT = [153, 117, 189, 135, 171];
const BUTTON_FROM_TOP = 62;

/** The id Chromium gives an unpacked extension: its path's hash, in letters from a to p. */
function idOfFolder(folder: string): string {
  const hash = createHash('sha256').update(path.resolve(folder)).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode(97 + parseInt(digit, 16))).join('');
}

/** Has the extension's button stand in the toolbar, as its user would pin it. */
function pinButton(profile: string): void {
  mkdirSync(path.join(profile, 'Default'), { recursive: true });
  const preferences = { extensions: { pinned_extensions: [idOfFolder(EXTENSION)] } };
  writeFileSync(path.join(profile, 'Default/Preferences'), JSON.stringify(preferences));
}

if (missing.length > 0) {
  process.stderr.write(
    `Skipped: the real shortcut and button, which need ${missing.join(', ')}.\n`,
  );
  it('is skipped where there can be no desktop, and has said so', () => {
    expect(missing).not.toEqual([]);
  });
} else {
  describe('on a desktop', () => {
    let desktop: Desktop;
    let server: PageServer;
    let chromium: Awaited<ReturnType<typeof launchChromium>>;
    let page: Page;
    const profile = makeProfile();

    beforeAll(async () => {
      desktop = await startDesktop();
      server = await startServer();
      server.serveFolder('/pages/', path.join(FIXTURES, 'pages'));
      pinButton(profile);
      chromium = await launchChromium({
        extensionDir: EXTENSION,
        headless: false,
        env: desktop.env,
        profile,
        extraArgs: ['--window-position=0,0', '--window-size=1200,850'],
      });
      [page] = (await chromium.browser.pages()) as [Page];
    }, 90_000);

    beforeEach(async () => {
      await page.goto(`${server.origin}/pages/block-theme/source.html`);
      await focusPage();
    });

    afterAll(async () => {
      await chromium?.close();
      server?.close();
      desktop?.close();
      removeProfile(profile);
    });

    /** Clicks into the page, which brings the window to the front and takes the focus out of the address bar. */
    async function focusPage(): Promise<void> {
      await waitFor(
        'The window appears',
        async () => desktop.do('search', '--onlyvisible', '--class', 'chromium') || undefined,
      );
      const window = desktop
        .do('search', '--onlyvisible', '--class', 'chromium')
        .split('\n')
        .at(-1)!;
      desktop.do('windowactivate', '--sync', window);
      desktop.do('mousemove', '600', '560', 'click', '1');
      await waitFor('The page has the focus', () =>
        page.evaluate(() => document.hasFocus() || undefined),
      );
    }

    /** Clicks at a place of the toolbar; tells whether the view came. */
    async function opensByClickAt(fromRight: number): Promise<boolean> {
      const width = await page.evaluate(() => window.outerWidth);
      desktop.do('mousemove', String(width - fromRight), String(BUTTON_FROM_TOP), 'click', '1');
      const opened = await waitFor('The view opens', () => readView(page), 2000).catch(
        () => undefined,
      );
      if (opened === undefined) desktop.do('key', 'Escape');
      return opened !== undefined;
    }

    it('opens and closes by the shortcut Alt+R', async () => {
      desktop.do('key', '--clearmodifiers', 'alt+r');
      expect((await waitForView(page)).title).toContain('Harbour Town');
      desktop.do('key', '--clearmodifiers', 'alt+r');
      await waitForPage(page);
    });

    it('closes by Escape, with the focus where the user left it', async () => {
      desktop.do('key', '--clearmodifiers', 'alt+r');
      await waitForView(page);
      desktop.do('key', 'Escape');
      await waitForPage(page);
      expect(await page.evaluate(() => document.hasFocus())).toBe(true);
    });

    it('scrolls the view, not the page, by the keyboard', async () => {
      const before = await page.evaluate(() => window.scrollY);
      desktop.do('key', '--clearmodifiers', 'alt+r');
      await waitForView(page);
      desktop.do('key', 'End');
      await waitFor('The view scrolls', async () =>
        (await viewScroll()) > 100 ? true : undefined,
      );
      expect(await page.evaluate(() => window.scrollY)).toBe(before);
      desktop.do('key', '--clearmodifiers', 'alt+r');
      await waitForPage(page);
      // The page goes to what was read.
      expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(before);
    });

    async function viewScroll(): Promise<number> {
      return inView(page, (root) => root.scrollingElement!.scrollTop);
    }

    it('opens and closes by a click on the toolbar button', async () => {
      let opened = false;
      for (const place of BUTTON_FROM_RIGHT) {
        opened = await opensByClickAt(place);
        if (opened) break;
      }
      expect(opened).toBe(true);
      // The pointer still stands on the button.
      desktop.do('click', '1');
      await waitForPage(page);
    });
  });
}
