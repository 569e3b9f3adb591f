// A page with an article of two hundred paragraphs, each of which says its number, amid what real pages have around theirs.
import type { Page } from 'puppeteer-core';
import { inView } from './view';

// Lists of different lengths that share no divisor, so that hardly two paragraphs are alike.
const WHO = [
  'The mate',
  'A child',
  'The baker',
  'Old Marten',
  'Nobody',
  'The inspector',
  'My aunt',
];
const WHAT = [
  'counted the gulls on the rail',
  'left a pear on the chart table',
  'asked for the tide to be brought forward',
  'had tea in the wheelhouse, without sugar',
  'looked up from the quay',
];
const WHEN = ['before the second buoy', 'after the bell', 'in the fog', 'while it rained'];
const WHY = [
  'as had been done every morning since the war',
  'which the harbour office has never explained',
  'for reasons that are kept in a drawer',
];

export const PARAGRAPHS = 200;

/** A sentence of a paragraph; `turn` counts the sentences. */
const sentenceOf = (number: number, turn: number): string => {
  const pick = (list: readonly string[]): string => list[(number * 3 + turn) % list.length]!;
  return `${pick(WHO)} ${pick(WHAT)} ${pick(WHEN)}, ${pick(WHY)}.`;
};

export function paragraphOf(number: number, story = 'ferry'): string {
  const [first = '', ...others] = Array.from({ length: 3 + (number % 4) }, (_, turn) =>
    sentenceOf(number, turn * number),
  );
  return `<p id="p${number}">Crossing ${number} of the ${story}. <b>${first}</b> ${others.join(' ')}</p>`;
}

export function makeLongPage({
  title = 'The Ferry That Turned Round',
  story = 'ferry',
} = {}): string {
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, at) => {
    const heading = at % 25 === 0 ? `<h2>Part ${at / 25 + 1}: what the ${story} carried</h2>` : '';
    return heading + paragraphOf(at + 1, story);
  });
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<style>body{margin:0;font:17px/1.5 serif} header{position:sticky;top:0;height:56px;background:#eee}
main{max-width:44em;margin:0 auto} aside{height:420px;background:#def} footer{height:900px}</style></head>
<body><header><a href="/">Home</a> <a href="/news">News</a></header>
<main><article><h1>${title}</h1>${paragraphs.slice(0, 60).join('\n')}
<aside><a href="/a">An advertisement that nobody asked for</a></aside>
${paragraphs.slice(60).join('\n')}</article></main>
<footer><a href="/about">About</a></footer></body></html>`;
}

// Where the page and the view are read, in pixels from the upper edge of the window.
const LINE = 96;

const READ = `(paragraphs) => {
  const at = paragraphs.find((one) => one.getBoundingClientRect().bottom > ${LINE});
  return Number(/^Crossing (\\d+)/.exec(at?.textContent ?? '')?.[1] ?? 0);
}`;

/** The number of the paragraph at the reading line of the page. */
export const readPageParagraph = async (page: Page): Promise<number> =>
  Number(await page.evaluate(`(${READ})([...document.querySelectorAll('article p')])`));

/** The number of the paragraph at the reading line of the view. */
export const readViewParagraph = async (page: Page): Promise<number> =>
  Number(await inView(page, `(root) => (${READ})([...root.querySelectorAll('.body p')])`));

/** Scrolls the page so that a paragraph stands at its reading line. */
export const scrollPageToParagraph = (page: Page, number: number): Promise<void> =>
  page.evaluate((id) => {
    const { top } = document.getElementById(id)!.getBoundingClientRect();
    window.scrollBy({ top: top - 90, behavior: 'instant' });
  }, `p${number}`);

/** Scrolls the view so that a paragraph stands at its reading line. */
export const scrollViewToParagraph = (page: Page, number: number): Promise<void> =>
  inView(
    page,
    (root, start) => {
      const found = [...root.querySelectorAll('.body p')].find((one) =>
        one.textContent.startsWith(start),
      )!;
      (root.scrollingElement ?? root.documentElement).scrollTop +=
        found.getBoundingClientRect().top - 90;
    },
    `Crossing ${number} `,
  );
