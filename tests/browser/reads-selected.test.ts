// What is selected in a page can be read alone, and is offered, never forced: the article opens, at the selection. Where there
// is no article, all of the page's text is offered.
import type { Page } from 'puppeteer-core';
import { count, waitForOne } from './support/act-in-view';
import { inBothBrowsers } from './support/both-browsers';
import { makeParagraphs } from './support/prose';
import {
  inView,
  pressSentenceButton,
  readView,
  waitFor,
  waitForPage,
  waitForSentence,
  waitForView,
} from './support/view';

const MIXED = `<ol id="list"><li>Oil for the lamp</li><li>A spare wick</li><li>Matches in a tin</li></ol>
<table id="table"><tr><th>Day</th><th>Herons</th></tr><tr><td>Monday</td><td>seven</td></tr><tr><td>Tuesday</td><td>nine</td></tr></table>
<x-boat>The boat is a component.</x-boat><p hidden>Never seen by anybody.</p><pre><code>row(left);
row(right);</code></pre>`;

// What a component of the page could notice of a copy of it that is made in the page.
const SPY = `<script>window.made = 0;
customElements.define('x-boat', class extends HTMLElement { constructor() { super(); window.made += 1; } });</script>`;

const PAGE = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The Lamp List</title>${SPY}
<style>body { max-width: 40em; margin: 0 auto; font: 18px/1.5 serif }</style></head><body><article><h1>The Lamp List</h1>
${makeParagraphs(30)}<div aria-hidden="true">${MIXED}</div>${makeParagraphs(30, 31)}</article></body></html>`;

const RIGHT_TO_LEFT = `<!DOCTYPE html><html lang="he" dir="rtl"><head><meta charset="utf-8"><title>המנורה</title></head><body>
<article><h1>המנורה</h1>${Array.from({ length: 12 }, (_, at) => `<p id="r${at}">שורה ${at}. בשנת ${at} האנפות עלתה הגאות על המדרגה, ואיש לא רשם זאת ביומן של הנמל.</p>`).join('')}</article></body></html>`;

/** Selects from the middle of the text of one element to the middle of another's, and brings the beginning into sight. */
const select = (page: Page, from: string, to: string): Promise<string> =>
  page.evaluate(
    (first, last) => {
      const textIn = (words: string): Text => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
          if ((node as Text).data.includes(words)) return node as Text;
        throw new Error(`The page doesn't say "${words}".`);
      };
      const [start, end] = [textIn(first), textIn(last)];
      start.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' });
      getSelection()!.setBaseAndExtent(
        start,
        start.data.indexOf(first),
        end,
        end.data.indexOf(last) + last.length,
      );
      return getSelection()!.toString();
    },
    from,
    to,
  );

const readLines = (page: Page): Promise<string[]> =>
  inView(page, (root) =>
    [...root.querySelectorAll('.body p, .body li, .body tr, .body pre')].map(
      (one) => one.textContent,
    ),
  );

const waitForLines = (page: Page, first: string): Promise<string[]> =>
  waitFor(`The view begins with "${first}"`, async () => {
    const lines = await readLines(page);
    return lines[0]?.startsWith(first) === true ? lines : undefined;
  });

inBothBrowsers((session) => {
  beforeAll(() => {
    session.server.route('/lamp', PAGE);
    session.server.route('/rtl', RIGHT_TO_LEFT);
  });

  it('opens the article at the selection, then reads that alone, and the article again', async () => {
    await session.withPage(async (page) => {
      await page.goto(session.url('/lamp'));
      const selected = await select(page, 'spare wick', 'Line 31. In the year');
      const before = await page.evaluate(() => [document.documentElement.outerHTML, scrollY]);
      const made = await page.evaluate('window.made');
      await session.press(page);
      expect((await waitForView(page)).text).toContain('Line 1.');
      const heights = await inView(page, (root) => {
        const item = [...root.querySelectorAll('li')].find((one) =>
          one.textContent.includes('spare wick'),
        )!;
        return [item.getBoundingClientRect().top, root.defaultView!.innerHeight];
      });
      expect(heights[0]).toBeGreaterThan(0);
      expect(heights[0]).toBeLessThan(heights[1]!);

      expect(await waitForOne(page, '.offer-take')).toBe('Read only what you selected');
      await page.keyboard.press('c');
      const lines = await waitForLines(page, 'spare wick');
      expect(lines[1]).toBe('Matches in a tin');
      expect(lines).toContain('Mondayseven');
      expect(lines.at(-1)).toBe('Line 31. In the year');
      const alone = (await readView(page))!;
      expect(alone.title).toBe('The Lamp List');
      expect(alone.words).toContain('The boat is a component.');
      expect(alone.words).toContain('row(left);');
      expect(alone.words).not.toContain('Never seen');
      expect(alone.words).not.toContain('Line 30.');
      expect(await inView(page, (root) => root.querySelector('ol')!.start)).toBe(2);
      expect(await count(page, '.left-out-mark')).toBe(0);
      expect(await waitForOne(page, '.offer-take')).toBe('Show the whole article');

      await page.keyboard.press('c');
      await waitForLines(page, 'Line 1.');
      expect(await waitForOne(page, '.offer-take')).toBe('Read only what you selected');
      await page.keyboard.press('Escape');
      await waitForPage(page);
      const after = await page.evaluate(() => [document.documentElement.outerHTML, scrollY]);
      expect(after).toEqual(before);
      expect(await page.evaluate(() => getSelection()!.toString())).toBe(selected);
      expect(await page.evaluate('window.made')).toBe(made);
    });
  });

  it('offers nothing for a word, and reads a part of a page from right to left', async () => {
    await session.withPage(async (page) => {
      await page.goto(session.url('/lamp'));
      await select(page, 'spare', 'spare wick');
      await session.press(page);
      await waitForView(page);
      expect(await count(page, '.offer')).toBe(0);
      await page.keyboard.press('Escape');
      await waitForPage(page);
      await page.goto(session.url('/rtl'));
      await select(page, 'האנפות עלתה', 'שורה 4. בשנת');
      await session.press(page);
      await waitForOne(page, '.offer-take');
      await page.keyboard.press('c');
      const lines = await waitForLines(page, 'האנפות');
      expect(lines).toHaveLength(5);
      expect((await readView(page))!.dir).toBe('rtl');
    });
  });

  it('offers the text of a page without an article on a button and to the next press', async () => {
    await session.withPage(async (page) => {
      await page.goto(session.url('/pages/no-article/source.html'));
      await session.press(page);
      await waitForSentence(page);
      await session.press(page);
      const { text } = await waitForView(page);
      expect(text).toContain('Create an account');
      expect(await count(page, '.doubt')).toBe(0);
      await session.press(page);
      await waitForPage(page);
      await session.press(page);
      await waitForSentence(page);
      await pressSentenceButton(page);
      await waitForView(page);
      await page.keyboard.press('Escape');
      await waitForPage(page);
      // What is selected there is what somebody wants to read.
      await select(page, 'Forgot your password?', 'New here?');
      await session.press(page);
      const lines = await waitForLines(page, 'Forgot your password?');
      expect(lines.at(-1)).toBe('New here?');
      expect(await count(page, '.offer')).toBe(0);
    });
  });
});
