// A real window on a real desktop: the shortcut and the toolbar button as a user presses them.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { startingBothBrowsers, type Launched } from './support/both-browsers';
import { missingPrograms, startDesktop, type Desktop } from './support/desktop';
import { EXTENSION, FIXTURES } from './support/paths';
import { makeProfile, removeProfile } from './support/profile';
import { startServer, type PageServer } from './support/server.mjs';
import type { Firefox } from './support/session';
import { inView, readView, waitFor, waitForPage, waitForView } from './support/view';

const missing = missingPrograms();

// Where Chromium's pinned button can be, in pixels from the window's right and top: Chromium 156 draws it at the first of
// these, others left or right of it. A wrong one opens a menu at most.
const BUTTON_FROM_RIGHT = [153, 117, 189, 135, 171];
const BUTTON_FROM_TOP = 62;

/** The id Chromium gives an unpacked extension: its path's hash, in letters from a to p. */
function idOfFolder(folder: string): string {
  const hash = createHash('sha256').update(path.resolve(folder)).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode(97 + parseInt(digit, 16))).join('');
}

/** Has the extension's button stand in Chromium's toolbar, as its user would pin it. */
function pinInProfile(profile: string): void {
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
  startingBothBrowsers((launch, name) => {
    let desktop: Desktop;
    let server: PageServer;
    let browser: Launched;
    let page: Page;
    let profile: string | undefined;

    beforeAll(async () => {
      profile = makeProfile();
      desktop = await startDesktop();
      server = await startServer();
      server.serveFolder('/pages/', path.join(FIXTURES, 'pages'));
      if (name === 'chromium') pinInProfile(profile);
      browser = await launch({
        extensionDir: EXTENSION,
        headless: false,
        env: desktop.env,
        profile,
        extraArgs: ['--window-position=0,0', '--window-size=1200,850'],
      });
      [page] = (await browser.browser.pages()) as [Page];
    }, 90_000);

    beforeEach(async () => {
      await page.goto(`${server.origin}/pages/block-theme/source.html`);
      await focusPage();
    });

    afterAll(async () => {
      try {
        await browser?.close();
      } finally {
        server?.close();
        desktop?.close();
        if (profile !== undefined) removeProfile(profile);
      }
    });

    /** Clicks into the page, which brings the window to the front and takes the focus out of the address bar. */
    async function focusPage(): Promise<void> {
      const findWindows = () => desktop.do('search', '--onlyvisible', '--class', name);
      await waitFor('The window appears', async () => findWindows() || undefined);
      desktop.do('windowactivate', '--sync', findWindows().split('\n').at(-1)!);
      desktop.do('mousemove', '600', '560', 'click', '1');
      await waitFor('The page has the focus', () =>
        page.evaluate(() => document.hasFocus() || undefined),
      );
    }

    /** Clicks at a place of the toolbar; tells whether the view came. */
    async function opensByClickAt(x: number, y: number, timeout?: number): Promise<boolean> {
      desktop.do('mousemove', String(Math.round(x)), String(Math.round(y)), 'click', '1');
      const opened = await waitFor('The view opens', () => readView(page), timeout).catch(
        () => undefined,
      );
      if (opened === undefined) desktop.do('key', 'Escape');
      return opened !== undefined;
    }

    /** Clicks at the button, whose place Firefox tells, and Chromium does not. */
    async function opensByButton(): Promise<boolean> {
      if (name === 'firefox') {
        const { x, y } = await (browser as unknown as Firefox).pinButton();
        return opensByClickAt(x, y);
      }
      const width = await page.evaluate(() => window.outerWidth);
      for (const fromRight of BUTTON_FROM_RIGHT) {
        if (await opensByClickAt(width - fromRight, BUTTON_FROM_TOP, 2000)) return true;
      }
      return false;
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
      expect(await opensByButton()).toBe(true);
      // The pointer still stands on the button.
      desktop.do('click', '1');
      await waitForPage(page);
    });
  });
}
