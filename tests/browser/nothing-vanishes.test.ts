// Whatever is left out of the article of any fixture can be brought back in the view: behind the marks is, in its place and no
// word of it twice, what the page shows in its main region besides. What that is, is found here from the live page alone.
import type { Page } from 'puppeteer-core';
import { inBothBrowsers } from './support/both-browsers';
import { readFixtures } from './support/fixtures';
import { openPanel } from './support/settings';
import { inView, waitFor, waitForView } from './support/view';

/** Pages whose text stands elsewhere than in the tree, or is put together from pieces; each has tests of its own. */
const IN_PIECES = new Set([
  'article-stream',
  'frame-shell',
  'frameset-shell',
  'json-ld-body',
  'noscript-only',
  'react-streaming',
  'shadow-attached',
  'shadow-declared',
]);

/** What the view holds, without white space: all of it, and what it has apart from comments, which stand at its end. */
interface Shown {
  all: string;
  inOrder: string;
  /** Every run of text. */
  runs: string[];
}

const readShown = (page: Page): Promise<Shown> =>
  inView(page, (root) => {
    const squeeze = (text: string): string => text.replace(/[\s\u200b\u00ad]+/gu, '');
    const copy = root.querySelector('.body')!.cloneNode(true) as HTMLElement;
    const isComments = (label: Element): boolean => label.textContent === 'comments';
    const comments = [...copy.querySelectorAll('.left-out-kind')]
      .filter(isComments)
      .map((label) => label.closest('.left-out')!);
    const own =
      '.left-out-mark, .left-out-kind, .missing, .embed, .ours:not(.left-out), .post-line, [hidden]';
    for (const added of copy.querySelectorAll(own)) added.remove();
    const runs: string[] = [];
    const walker = root.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() !== null) runs.push(walker.currentNode.nodeValue ?? '');
    const all = squeeze(copy.textContent);
    for (const mark of comments) mark.remove();
    return { all, inOrder: squeeze(copy.textContent), runs };
  });

/** What the page shows in the smallest box with all paragraphs of the article: each text, and every run of the page. */
const readRegion = (page: Page, paragraphs: string[]) =>
  page.evaluate((texts) => {
    const squeeze = (text: string): string => text.replace(/[\s\u200b\u00ad]+/gu, '');
    const noText =
      'script, style, template, noscript, select, textarea, button, option, datalist, iframe, object, svg, math, audio, ' +
      'video, canvas, nav, header, footer, [hidden], [aria-hidden="true"], [role=navigation], [role=banner], ' +
      '[role=contentinfo], h1, [role=dialog], input, label, title, .mw-editsection';
    let region: Element = document.body;
    const innerOf = (around: Element): Element | undefined =>
      [...around.children].find((child) => {
        const own = squeeze(child.textContent);
        return texts.every((text) => own.includes(text));
      });
    for (let inner = innerOf(region); inner !== undefined; inner = innerOf(region)) region = inner;
    // Some texts are for screen readers alone: clipped to a pixel, or outside of the window.
    const isSeen = (element: Element): boolean => {
      if (!element.checkVisibility({ visibilityProperty: true })) return false;
      if (element.getBoundingClientRect().right + scrollX <= 0) return false;
      for (let box: Element | null = element; box !== null; box = box.parentElement) {
        const { width, height } = box.getBoundingClientRect();
        if (width === 1 && height === 1) return false;
      }
      return true;
    };
    const found: string[] = [];
    const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() !== null) {
      const text = squeeze(walker.currentNode.nodeValue ?? '');
      const parent = walker.currentNode.parentElement!;
      const around = parent.closest(noText);
      const isUnread = around !== null && region.contains(around) && around !== region;
      if (text !== '' && !isUnread && isSeen(parent)) found.push(text);
    }
    const runs: string[] = [];
    const everything = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
    while (everything.nextNode() !== null) runs.push(everything.currentNode.nodeValue ?? '');
    return { found, runs };
  }, paragraphs);

const readParagraphs = (page: Page): Promise<string[]> =>
  inView(page, (root) =>
    [...root.querySelectorAll('.body > p')]
      .map((one) => one.textContent.replace(/[\s\u200b\u00ad]+/gu, ''))
      .filter((text) => text.length > 40),
  );

/** Presses every mark that is closed, as a person does. @returns how many */
async function pressMarks(page: Page): Promise<number> {
  const wanted = '.left-out-mark[aria-expanded="false"]';
  for (let pressed = 0; ; pressed += 1) {
    const left = await inView(
      page,
      (root, selector) => {
        const marks = root.querySelectorAll<HTMLElement>(selector);
        marks[0]?.focus();
        return marks.length;
      },
      wanted,
    );
    if (left === 0) return pressed;
    await page.keyboard.press('Enter');
    await waitFor('The mark opens', () =>
      inView(
        page,
        (root, selector, before) =>
          root.querySelectorAll(selector).length < before ? true : undefined,
        wanted,
        left,
      ),
    );
  }
}

const setLevel = (page: Page, level: number): Promise<void> =>
  inView(
    page,
    (root, at) => {
      const groups = [...root.querySelectorAll('.panel fieldset')];
      const levels = groups.find((group) => group.textContent.includes('Everything'))!;
      levels.querySelectorAll<HTMLInputElement>('input[type=radio]')[at]!.click();
    },
    level,
  );

/** How often each word of three letters and more is there. */
function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/[\p{L}\p{M}]{3,}/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Words that are shown more often than they are there. */
function findRepeated(shown: readonly string[], there: readonly string[]): string[] {
  // Words that nothing but a style sheet keeps apart are one word to both.
  const [spaced, glued] = [countWords(there.join(' ')), countWords(there.join(''))];
  return [...countWords(shown.join(' '))]
    .filter(([word, count]) => count > Math.max(spaced.get(word) ?? 0, glued.get(word) ?? 0))
    .map(([word]) => word);
}

// Characters, without white space. Shorter texts stand in many places, and the line above a post says them in its own words.
const LONG = 40;

/** The longer texts that the view lacks, or has before one that they should follow; comments may stand later. */
function findMisplaced({ all, inOrder }: Shown, texts: readonly string[]): string[] {
  let from = 0;
  return texts.filter((text) => {
    const at = inOrder.indexOf(text, from);
    if (at !== -1) from = at + text.length;
    return at === -1 && (inOrder.includes(text) || !all.includes(text));
  });
}

inBothBrowsers((session) => {
  it('brings back all that is left out, in its place and no word twice, and puts it away again', async () => {
    let marks = 0;
    await session.withPage(async (page) => {
      const wrong: object[] = [];
      for (const { slug, path } of readFixtures()) {
        await page.goto(session.url(path), { waitUntil: 'load' });
        await session.press(page);
        await waitForView(page);
        const strict = await readShown(page);
        const paragraphs = await readParagraphs(page);
        const pressed = await pressMarks(page);
        marks += pressed;
        const opened = await readShown(page);
        if (pressed > 0) {
          await openPanel(page);
          await setLevel(page, 2);
          const everything = await readShown(page);
          await setLevel(page, 0);
          const again = await readShown(page);
          if (everything.all !== opened.all)
            wrong.push({ slug, what: 'Everything is another text' });
          if (again.all !== strict.all) wrong.push({ slug, what: 'not put away' });
        }
        const { found, runs } = await readRegion(page, paragraphs);
        const repeated = slug === 'json-ld-body' ? [] : findRepeated(opened.runs, runs);
        if (repeated.length > 0 && !IN_PIECES.has(slug)) wrong.push({ slug, repeated });
        if (IN_PIECES.has(slug)) continue;
        const misplaced = findMisplaced(
          opened,
          found.filter(({ length }) => length >= LONG),
        );
        if (misplaced.length > 0) wrong.push({ slug, misplaced });
      }
      expect(wrong).toEqual([]);
    });
    expect(marks).toBeGreaterThan(40);
  }, 240_000);
});
