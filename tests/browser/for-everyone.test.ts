// What the guidelines ask of text and controls beyond what axe can see: lines that aren't too long or too close (WCAG 1.4.8),
// targets that a finger hits (2.5.8), and stillness for those who asked for it.
import type { Page } from 'puppeteer-core';
import { inBothBrowsers } from './support/both-browsers';
import { clearStored, openPanel } from './support/settings';
import { inView, waitFor } from './support/view';

const PAGE = '/pages/rich-content/source.html';

/** The text as it is drawn. */
const readText = (page: Page) =>
  inView(page, (root) => {
    const paragraphs = [...root.querySelectorAll<HTMLElement>('.body > p:not([dir=rtl])')];
    const range = root.createRange();
    /** The characters of the first line of a paragraph that begins with plain text and has more than that line. */
    const firstLine = ({ firstChild }: HTMLElement): number[] => {
      if (firstChild?.nodeType !== Node.TEXT_NODE) return [];
      const { length } = firstChild.nodeValue!;
      const topOf = (at: number): number => {
        range.setStart(firstChild, at);
        range.setEnd(firstChild, at + 1);
        return range.getBoundingClientRect().bottom;
      };
      const top = topOf(0);
      for (let at = 1; at < length; at += 1) if (topOf(at) > top + 8) return [at];
      return [];
    };
    const lines = paragraphs.flatMap(firstLine);
    const [first] = paragraphs;
    const style = getComputedStyle(first!);
    const size = parseFloat(style.fontSize);
    const leading = parseFloat(style.lineHeight);
    return {
      count: lines.length,
      longest: Math.max(...lines),
      leading: leading / size,
      // From the last line of one paragraph to the first of the next.
      paragraphs: (parseFloat(style.marginBlockEnd) + leading) / leading,
      align: style.textAlign,
    };
  });

/** What can be pressed and is smaller than 24 pixels either way, but for links within lines of text. */
const findSmallTargets = (page: Page) =>
  inView(page, (root) =>
    [...root.querySelectorAll<HTMLElement>('button, select, input, summary, .embed-open')].flatMap(
      (control) => {
        const target = control.closest('label') ?? control;
        const { width, height } = target.getBoundingClientRect();
        const isShown = control.checkVisibility() && width > 0;
        if (!isShown || (width >= 24 && height >= 24)) return [];
        return [`${control.className || control.localName} ${width}×${height}`];
      },
    ),
  );

/** What moves by itself or is about to. */
const findMotion = (page: Page) =>
  inView(page, (root) =>
    [...root.querySelectorAll('*')].flatMap((element) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
      const isStill =
        animationName === 'none' && !/[1-9]/.test(transitionDuration) && scrollBehavior === 'auto';
      return isStill ? [] : [element.className || element.localName];
    }),
  );

inBothBrowsers((session) => {
  afterEach(() => clearStored(session.browser));

  it('sets lines of text that one reads with ease, and keeps their air when they are enlarged', async () => {
    await session.withPage(async (page) => {
      await session.openReader(page, PAGE);
      const text = await readText(page);
      expect(text.count).toBeGreaterThan(4);
      expect(text.longest).toBeGreaterThan(60);
      expect(text.longest).toBeLessThanOrEqual(80);
      expect(text.leading).toBeGreaterThanOrEqual(1.5);
      expect(text.paragraphs).toBeGreaterThanOrEqual(1.5);
      expect(text.align).toBe('start');
      for (let press = 0; press < 10; press += 1) await page.keyboard.press('+');
      const large = await readText(page);
      expect(large.longest).toBeLessThanOrEqual(80);
      expect(large.leading).toBeGreaterThanOrEqual(1.5);
      const over = await inView(
        page,
        ({ documentElement }) => documentElement.scrollWidth - documentElement.clientWidth,
      );
      expect(over).toBe(0);
    });
  });

  it('has targets that a finger hits, on the page, in the panel, in the outline and in the map [I-5]', async () => {
    await session.withPage(async (page) => {
      await page.setViewport({ width: 360, height: 740, hasTouch: true });
      await session.openReader(page, PAGE);
      await waitFor('The cards and buttons are there', () =>
        inView(page, (root) => root.querySelector('.listing button') !== null || undefined),
      );
      expect(await findSmallTargets(page)).toEqual([]);
      await openPanel(page);
      expect(await findSmallTargets(page)).toEqual([]);
      await page.keyboard.press('Escape');
      for (const key of ['o', '?'] as const) {
        await page.keyboard.press(key);
        await waitFor('The dialog opens', () =>
          inView(page, (root) => root.querySelector('dialog[open]') !== null || undefined),
        );
        expect(await findSmallTargets(page)).toEqual([]);
        await page.keyboard.press('Escape');
      }
      // One that is too small would be found.
      await inView(page, (root) => {
        const small = root.createElement('button');
        small.style.cssText = 'inline-size: 12px; min-inline-size: 0; padding: 0';
        root.querySelector('.tools')!.append(small);
      });
      expect(await findSmallTargets(page)).toHaveLength(1);
    });
  });

  it('moves nothing for those who want no motion, and little for others', async () => {
    await session.withPage(async (page) => {
      await page.setViewport({ width: 360, height: 740 });
      await session.openReader(page, PAGE);
      await openPanel(page);
      expect((await findMotion(page)).sort()).toEqual(['panel', 'tools']);
      await session.browser.emulateMedia(page, [
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      expect(await findMotion(page)).toEqual([]);
    });
  });
});
