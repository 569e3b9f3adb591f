// Setting the view: by the keyboard alone, at once, remembered, for one site or for all.
import { isDeepStrictEqual } from 'node:util';
import { inBothBrowsers } from './support/both-browsers';
import { PAGES } from './support/fixtures';
import {
  clearStored,
  isPanelOpen,
  openPanel,
  readFocus,
  readLook,
  readStored,
  storeSettings,
  tabTo,
  waitForLook,
} from './support/settings';
import { inView, waitFor, waitForPage, waitForView } from './support/view';

const PAGE = '/pages/block-theme/source.html';

inBothBrowsers((session) => {
  afterEach(() => clearStored(session.browser));

  /** Waits until what is stored is so. */
  const waitForStored = (area: 'sync' | 'local', expected: object): Promise<unknown> =>
    waitFor(`${area} holds ${JSON.stringify(expected)}`, async () => {
      const stored = (await readStored(session.browser))[area];
      return isDeepStrictEqual(stored, expected) ? stored : undefined;
    });

  it('opens by the keyboard, changes the text at once, and remembers it', async () => {
    await session.withPage(async (page) => {
      await session.openReader(page, PAGE);
      const before = await readLook(page);
      await page.keyboard.press('Tab');
      expect((await readFocus(page)).words).toBe('Outline');
      await page.keyboard.press('Tab');
      expect((await readFocus(page)).words).toBe('Reading settings');
      await page.keyboard.press('Enter');
      await waitFor('The panel opens', async () => (await isPanelOpen(page)) || undefined);
      await tabTo(page, 'Automatic');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await waitForLook(page, { theme: 'sepia', paper: 'rgb(246, 239, 224)' });
      await tabTo(page, 'Text size');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      expect((await readFocus(page)).value).toBe('120%');
      expect((await readLook(page)).size).toBeCloseTo(before.size * 1.2, 1);
      // Escape takes away one layer at a time, and the focus goes back where it came from.
      await page.keyboard.press('Escape');
      expect(await isPanelOpen(page)).toBe(false);
      expect((await readFocus(page)).words).toBe('Reading settings');
      await page.keyboard.press('Escape');
      await waitForPage(page);
      await waitForStored('sync', { settings: { theme: 'sepia', size: 120 } });
      await session.openReader(page, PAGE);
      expect(await readLook(page)).toMatchObject({ theme: 'sepia', paper: 'rgb(246, 239, 224)' });
      await openPanel(page);
      await tabTo(page, 'Reset');
      await page.keyboard.press('Enter');
      await waitForLook(page, { theme: 'light', size: before.size });
      await waitForStored('sync', { settings: {} });
    });
  });

  it('keeps a choice for one site to that site, and forgets it when asked', async () => {
    await session.withPage(async (page) => {
      await storeSettings(session.browser, { theme: 'sepia' });
      await session.openReader(page, PAGE);
      await openPanel(page);
      await tabTo(page, 'Only on this site: 127.0.0.1');
      await page.keyboard.press(' ');
      await page.keyboard.press('Escape');
      for (let press = 0; press < 2; press += 1) await page.keyboard.press('t');
      await waitForLook(page, { theme: 'dark' });
      await waitForStored('local', {
        settings: { theme: 'sepia' },
        sites: [['127.0.0.1', { theme: 'dark' }]],
      });
      const elsewhere = session.url(PAGE).replace('127.0.0.1', 'localhost');
      await page.goto(elsewhere);
      await session.press(page);
      await waitForView(page);
      expect((await readLook(page)).theme).toBe('sepia');
      await session.openReader(page, PAGE);
      expect((await readLook(page)).theme).toBe('dark');
      await openPanel(page);
      await tabTo(page, 'Only on this site: 127.0.0.1');
      await page.keyboard.press(' ');
      await waitForLook(page, { theme: 'sepia' });
      await waitForStored('local', { settings: { theme: 'sepia' }, sites: [] });
    });
  });

  it('shows what is changed elsewhere, and follows the system while it is automatic [H4 F15]', async () => {
    await session.withPage(async (page) => {
      await session.openReader(page, PAGE);
      await session.browser.emulateMedia(page, [{ name: 'prefers-color-scheme', value: 'dark' }]);
      await waitForLook(page, { theme: 'dark', paper: 'rgb(23, 24, 28)' });
      // As it comes from another of the reader's machines.
      await session.browser.inBackground(() =>
        chrome.storage.sync.set({ settings: { theme: 'black' } }),
      );
      await waitForLook(page, { theme: 'black' });
      await storeSettings(session.browser, { theme: 'grey', size: 150 });
      await waitForLook(page, { theme: 'grey', paper: 'rgb(218, 218, 215)' });
      await session.browser.emulateMedia(page, [{ name: 'prefers-color-scheme', value: 'light' }]);
      await openPanel(page);
      const shown = await inView(page, (root) => ({
        theme: root.querySelector<HTMLInputElement>('[type=radio]:checked')!.value,
        size: root.querySelector<HTMLInputElement>('[type=range]')!.value,
      }));
      expect(shown).toEqual({ theme: 'grey', size: '150' });
    });
  });

  it('takes type from a preset at once, leaves the colours alone, and says which one it is', async () => {
    await session.withPage(async (page) => {
      await storeSettings(session.browser, { theme: 'sepia' });
      await session.openReader(page, PAGE);
      const { size } = await readLook(page);
      await openPanel(page);
      const readPressed = () =>
        inView(page, (root) =>
          [...root.querySelectorAll('.choice[aria-pressed=true]')].map(
            (button) => button.textContent,
          ),
        );
      expect(await readPressed()).toEqual(['Calm']);
      await tabTo(page, 'Large print');
      await page.keyboard.press('Enter');
      const look = await waitForLook(page, { theme: 'sepia', font: 'atkinson' });
      expect(look.size).toBeCloseTo(size * 1.6, 1);
      expect(await readPressed()).toEqual(['Large print']);
      const large = { size: 160, letters: 2, paragraphs: 125, hyphenate: false };
      await waitForStored('sync', { settings: { theme: 'sepia', font: 'atkinson', ...large } });
      // A step away from it, it is none of them any more.
      await page.keyboard.press('+');
      expect(await readPressed()).toEqual([]);
    });
  });

  it('opens as usual with rubbish in the storage', async () => {
    await session.withPage(async (page) => {
      await session.browser.inBackground(() =>
        chrome.storage.local.set({ settings: { theme: 7, size: 130 }, sites: [['127.0.0.1'], 9] }),
      );
      await session.openReader(page, PAGE);
      expect((await readLook(page)).theme).toBe('light');
      await openPanel(page);
      await tabTo(page, 'Text size');
      expect((await readFocus(page)).value).toBe('130%');
    });
  });

  it('keeps the line being read where it is while the type changes [F15]', async () => {
    await session.withPage(async (page) => {
      await session.openReader(page, '/pages/encyclopedia/source.html');
      const LINE = 96;
      const place = (): Promise<string> =>
        inView(
          page,
          (root, line) => {
            const blocks = [...root.querySelectorAll('.body p, .body li')];
            const at = blocks.findIndex((block) => block.getBoundingClientRect().bottom > line);
            return `${at} of ${blocks.length}`;
          },
          LINE,
        );
      await inView(page, (root) => {
        const blocks = root.querySelectorAll('.body p');
        blocks[blocks.length - 2]!.scrollIntoView({ block: 'start' });
        root.scrollingElement!.scrollTop -= 60;
      });
      const before = await place();
      for (const key of ['+', '+', '+', '+', '-', '0'] as const) {
        await page.keyboard.press(key);
        expect(await place()).toBe(before);
      }
      // What is still to be written here would win over what is changed elsewhere.
      await waitForStored('sync', { settings: {} });
      await session.browser.inBackground(() =>
        chrome.storage.local.set({ settings: { leading: 150, measure: 70, paragraphs: 250 } }),
      );
      await waitFor('The lines are shorter', () =>
        inView(
          page,
          (root) =>
            root.documentElement.style.getPropertyValue('--set-measure') === '0.7' || undefined,
        ),
      );
      expect(await place()).toBe(before);
    });
  });

  it('works in the shadow root too, where the page allows no document of ours', async () => {
    await session.withPage(async (page) => {
      session.server.serveFolder('/sandboxed/', PAGES, {
        'content-security-policy': 'sandbox',
      });
      const view = await session.openReader(page, '/sandboxed/block-theme/source.html');
      expect(view.isOwnDocument).toBe(false);
      await openPanel(page);
      await tabTo(page, 'Automatic');
      await page.keyboard.press('ArrowLeft');
      await waitForLook(page, { theme: 'custom', paper: 'rgb(244, 236, 216)' });
      await page.keyboard.press('Escape');
      expect(await isPanelOpen(page)).toBe(false);
      await page.keyboard.press('?');
      await waitFor('The map opens', () =>
        inView(
          page,
          (root) => (root.querySelector('.keys')?.hasAttribute('open') ?? false) || undefined,
        ),
      );
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await waitForPage(page);
    });
  });

  it('fits a narrow and a low window, as at 400 %, without scrolling sideways', async () => {
    await session.withPage(async (page) => {
      for (const [width, height, font] of [
        [360, 740, 'serif'],
        [320, 200, 'opendyslexic'],
      ] as const) {
        await page.setViewport({ width, height });
        await storeSettings(session.browser, { font, theme: 'custom' });
        await session.openReader(page, '/pages/rtl-arabic/source.html');
        await openPanel(page);
        const box = await inView(page, (root) => {
          const panel = root.querySelector('.panel')!;
          const { left, right, top, bottom } = panel.getBoundingClientRect();
          return {
            isInside: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight,
            over: panel.scrollWidth - panel.clientWidth,
            pageOver: root.documentElement.scrollWidth - root.documentElement.clientWidth,
          };
        });
        expect(box).toEqual({ isInside: true, over: 0, pageOver: 0 });
      }
    });
  });
});
