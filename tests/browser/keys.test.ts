// The keys of the view: what each does, when none counts, and how they are switched off.
import type { Page } from 'puppeteer-core';
import { inBothBrowsers } from './support/both-browsers';
import {
  clearStored,
  openPanel,
  readFocus,
  readLook,
  tabTo,
  waitForLook,
} from './support/settings';
import { inView, waitFor, waitForPage } from './support/view';

const PAGE = '/pages/block-theme/source.html';

const isMapOpen = (page: Page): Promise<boolean> =>
  inView(page, (root) => root.querySelector('.keys')?.hasAttribute('open') ?? false);

const spoken = (page: Page): Promise<string> =>
  inView(page, (root) => root.querySelector('.announcement')!.textContent ?? '');

inBothBrowsers((session) => {
  afterEach(() => clearStored(session.browser));

  it('sets the size and the theme, and says so', async () => {
    await session.withPage(async (page) => {
      await session.openReader(page, PAGE);
      const { size } = await readLook(page);
      await page.keyboard.press('+');
      expect((await readLook(page)).size).toBeCloseTo(size * 1.1, 1);
      expect(await spoken(page)).toBe('Text size: 110%');
      await page.keyboard.press('-');
      await page.keyboard.press('-');
      expect((await readLook(page)).size).toBeCloseTo(size * 0.9, 1);
      await page.keyboard.press('0');
      expect((await readLook(page)).size).toBe(size);
      for (const theme of ['light', 'sepia', 'grey', 'dark', 'black', 'contrast', 'custom']) {
        await page.keyboard.press('t');
        expect((await readLook(page)).theme).toBe(theme);
      }
      expect(await spoken(page)).toBe('Theme: Custom');
    });
  });

  it('goes from heading to heading and back, with the focus', async () => {
    await session.withPage(async (page) => {
      await session.openReader(page, PAGE);
      const headings = await inView(page, (root) =>
        [...root.querySelectorAll('main :is(h1, h2)')].map((heading) => heading.textContent),
      );
      const [, first, second] = headings;
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      const seen = [(await readFocus(page)).words];
      await page.keyboard.press('n');
      seen.push((await readFocus(page)).words);
      await page.keyboard.press('k');
      await page.keyboard.press('p');
      seen.push((await readFocus(page)).words);
      // The first press goes to the title, which is below the upper edge.
      expect(seen).toEqual([first, second, headings[0]]);
    });
  });

  it('shows the map, keeps the focus in it, and closes it alone', async () => {
    await session.withPage(async (page) => {
      await session.openReader(page, PAGE);
      await page.keyboard.press('?');
      expect(await isMapOpen(page)).toBe(true);
      const rows = await inView(page, (root) =>
        [...root.querySelectorAll('.key-list > div')].map((row) => row.textContent),
      );
      expect(rows).toContain('J NNext heading');
      const { theme } = await readLook(page);
      await page.keyboard.press('t');
      expect((await readLook(page)).theme).toBe(theme);
      await page.keyboard.press('Escape');
      expect(await isMapOpen(page)).toBe(false);
      await page.keyboard.press('Escape');
      await waitForPage(page);
    });
  });

  it('leaves keys alone that are held with others, or that a control takes', async () => {
    await session.withPage(async (page) => {
      await session.openReader(page, PAGE);
      const before = await readLook(page);
      for (const modifier of ['Control', 'Alt', 'Meta'] as const) {
        await page.keyboard.down(modifier);
        await page.keyboard.press('t');
        await page.keyboard.up(modifier);
      }
      await openPanel(page);
      await tabTo(page, 'Font');
      // In a list, letters look for entries.
      await page.keyboard.press('t');
      expect(await readLook(page)).toEqual(before);
    });
  });

  it('can be switched off, all but Escape, and stays off', async () => {
    await session.withPage(async (page) => {
      await session.openReader(page, PAGE);
      await openPanel(page);
      await tabTo(page, 'Single-key shortcuts');
      await page.keyboard.press(' ');
      await page.keyboard.press('Escape');
      await page.keyboard.press('t');
      await page.keyboard.press('?');
      expect(await isMapOpen(page)).toBe(false);
      await waitForLook(page, { theme: 'light' });
      await page.keyboard.press('Escape');
      await waitForPage(page);
      await session.openReader(page, PAGE);
      await page.keyboard.press('a');
      await page.keyboard.press('t');
      await waitFor('The button opens the panel all the same', async () => {
        await inView(page, (root) =>
          root.querySelector<HTMLElement>('.tools [aria-expanded]')!.focus(),
        );
        await page.keyboard.press('Enter');
        return (await inView(
          page,
          (root) => root.querySelector<HTMLElement>('.panel')?.hidden === false,
        ))
          ? true
          : undefined;
      });
      expect((await readLook(page)).theme).toBe('light');
    });
  });
});
