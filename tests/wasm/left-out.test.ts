// Nothing vanishes: the text of the article and of what was left out beside it is, in order, the text of the page's main
// region, and no word of it comes twice. What the region is, is found here once more, from the page alone.
import { JSDOM } from 'jsdom';
import type { Article, ArticleNode, Extraction } from '../../extension/src/shared/article';
import { extractText, startModule } from './support/module';
import { FIXTURES, FIXTURE_URL, readFixture } from './support/pages';

// Not text of the page, or no part of its main region.
const NO_TEXT =
  'script, style, template, noscript, select, textarea, button, option, datalist, iframe, object, svg, math, audio, video, canvas, ' +
  'nav, header, footer, [hidden], [aria-hidden="true"], [style*="display:none"], [style*="display: none"], [role=navigation], ' +
  '[role=banner], [role=contentinfo], h1, [role=dialog], input, label, title, .mw-editsection';

// Shorter ones stand in many places; of these it is asked whether they are there, of longer ones also in which order.
const LONG = 20;

const squeeze = (text: string): string => text.replace(/[\s\u200b\u00ad]+/gu, '');

function textOf(node: ArticleNode): string {
  let text = '';
  const waiting: ArticleNode[] = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') text += next;
    else waiting.push(...(next.slice(2) as ArticleNode[]).toReversed());
  }
  return squeeze(text);
}

/** The article and what was left out of it, as they stood on the page. */
function mergedTexts({ body, leftOut }: Article): string[] {
  const blocks = body.slice(2) as ArticleNode[];
  const texts: string[] = [];
  let part = 0;
  for (let place = 0; place <= blocks.length; place += 1) {
    for (; leftOut[part]?.place === place; part += 1) texts.push(textOf(leftOut[part]!.body));
    const block = blocks[place];
    if (block !== undefined) texts.push(textOf(block));
  }
  expect(part).toBe(leftOut.length);
  return texts;
}

/** The smallest element of the page that holds all of the article's paragraphs. */
function findRegion(document: Document, article: Article): Element {
  const paragraphs = (article.body.slice(2) as ArticleNode[])
    .filter((block) => typeof block !== 'string' && block[0] === 'p')
    .map(textOf)
    .filter((text) => text.length > 40);
  let region: Element = document.body;
  for (;;) {
    const inner = [...region.children].find((child) => {
      const text = squeeze(child.textContent ?? '');
      return paragraphs.every((paragraph) => text.includes(paragraph));
    });
    if (inner === undefined || paragraphs.length === 0) return region;
    region = inner;
  }
}

/** The texts of a region, in order, but for what is never read. */
function regionTexts(region: Element): string[] {
  const { document, NodeFilter } = region.ownerDocument.defaultView!;
  const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode() !== null) {
    const text = squeeze(walker.currentNode.nodeValue ?? '');
    const around = walker.currentNode.parentElement!.closest(NO_TEXT);
    if (text !== '' && (around === null || !region.contains(around) || around === region))
      texts.push(text);
  }
  return texts;
}

/** How often each word of three letters and more stands in a text; in scripts without spaces, each run between signs. */
function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/[\p{L}\p{M}]{3,}/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The line above a post says in its own words who wrote it and when, in the place of the page's own few. */
const isPostLine = (node: ArticleNode): boolean =>
  typeof node !== 'string' && node[1].kind === 'post';

const isThread = ({ body }: Article): boolean => (body.slice(2) as ArticleNode[]).some(isPostLine);

/** All runs of characters of a node, without the lines above posts. */
const runsOf = (node: ArticleNode): string[] =>
  typeof node === 'string'
    ? [node]
    : (node.slice(2) as ArticleNode[]).filter((child) => !isPostLine(child)).flatMap(runsOf);

/** All text nodes of a page, also those in templates and those that only browsers without scripts would show. */
function pageRuns(document: Document): string[] {
  const { NodeFilter } = document.defaultView!;
  const runs: string[] = [];
  const waiting: Node[] = [document];
  for (let root = waiting.pop(); root !== undefined; root = waiting.pop()) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    while (walker.nextNode() !== null) {
      const node = walker.currentNode;
      if (node.nodeType === 3) runs.push(node.nodeValue ?? '');
      else if ((node as Element).localName === 'template')
        waiting.push((node as HTMLTemplateElement).content);
    }
  }
  return runs;
}

/** Characters, without white space; no line of a name, a rank and a date is as long. */
const POST_HEAD = 40;

/** Pages whose text stands elsewhere than in the tree, or is put together from pieces; each has tests of its own. */
const IN_PIECES = new Set([
  'article-stream',
  'json-ld-body',
  'noscript-only',
  'react-streaming',
  'shadow-attached',
  'shadow-declared',
]);

const read = async (
  slug: string,
): Promise<{ article: Article; document: Document } | undefined> => {
  const page = readFixture(slug);
  const answer = extractText(await startModule(), page.toString(), FIXTURE_URL);
  const extraction = JSON.parse(answer) as Extraction;
  if ('error' in extraction) return undefined;
  return { article: extraction, document: new JSDOM(page).window.document };
};

describe.each(FIXTURES)('%s', (slug) => {
  it('keeps all that stood in the main region, in order', async () => {
    const found = await read(slug);
    if (found === undefined || IN_PIECES.has(slug)) return;
    const { article, document } = found;
    const merged = mergedTexts(article).join('');
    const texts = regionTexts(findRegion(document, article));
    const gone = texts.filter((text) => /\p{L}/u.test(text) && !merged.includes(text));
    const isHead = ({ length }: string): boolean => isThread(article) && length < POST_HEAD;
    expect(gone.filter((text) => !isHead(text))).toEqual([]);
    let from = 0;
    const missing = texts
      .filter((text) => text.length >= LONG && !isHead(text))
      .filter((text) => {
        const at = merged.indexOf(text, from);
        if (at !== -1) from = at + text.length;
        return at === -1;
      });
    expect(missing).toEqual([]);
  });

  it('has no word more often than the page', async () => {
    const found = await read(slug);
    if (found === undefined || slug === 'json-ld-body') return;
    const { article, document } = found;
    const nodes = [article.body, ...article.leftOut.map((part) => part.body)];
    const shown = countWords(nodes.flatMap(runsOf).join(' '));
    const runs = pageRuns(document);
    const there = countWords(runs.join(' '));
    // Words that nothing but a style sheet keeps apart are one word to both.
    const glued = countWords(runs.join(''));
    const twice = [...shown].filter(
      ([word, count]) => count > Math.max(there.get(word) ?? 0, glued.get(word) ?? 0),
    );
    expect(twice).toEqual([]);
  });

  it('says of every block where it came from', async () => {
    const found = await read(slug);
    if (found === undefined) return;
    const { body, origins, leftOut, paths } = found.article;
    expect(paths).toEqual([...new Set(paths)]);
    if (slug === 'json-ld-body') expect(origins).toEqual([]);
    else expect(origins).toHaveLength(body.length - 2);
    for (const part of leftOut) expect(part.origins).toHaveLength(part.body.length - 2);
    const all = [origins, ...leftOut.map((part) => part.origins)].flat();
    expect(all.filter((origin) => paths[origin] === undefined)).toEqual([]);
  });
});
