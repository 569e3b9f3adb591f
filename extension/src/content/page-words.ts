// Finds in the live page, by its words, where a block of the article stands. The page may have changed since it was read, so
// nothing is remembered of it; and nothing of it is touched.
import { readProperty } from '../shared/page-dom';

const UNSHOWN: ReadonlySet<string> = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'textarea',
  'select',
  'title',
]);

/** Of a block, how much is looked for at its start and at its end, in characters. */
const ANCHOR = 64;

// A block whose text is longer in the page than in the article by more than this, in characters, isn't looked through to its end.
const MARGIN = 400;

/** The texts of a page in one string, with the nodes they are from. */
export interface PageWords {
  text: string;
  nodes: readonly Text[];
  /** Where in `text` each node starts. */
  starts: readonly number[];
}

/** Whether the text of a node can be shown. */
export const isShownIn = (parent: Node | null): boolean =>
  parent !== null &&
  !(parent instanceof Element && UNSHOWN.has(readProperty(Element.prototype, 'localName', parent)));

function isShownText(node: Text, shown: Map<Node, boolean>): boolean {
  const parent = node.parentNode;
  if (parent === null) return false;
  const known = shown.get(parent);
  if (known !== undefined) return known;
  const isShown = isShownIn(parent);
  shown.set(parent, isShown);
  return isShown;
}

/** Reads the texts below `root`: the body of a page, or a shadow tree. One walk, without layout. */
export function readWords(page: Document, root: Node): PageWords {
  const walker = Document.prototype.createTreeWalker.call(page, root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  const starts: number[] = [];
  const parts: string[] = [];
  const shown = new Map<Node, boolean>();
  let length = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (!isShownText(node, shown)) continue;
    nodes.push(node);
    starts.push(length);
    parts.push(node.data);
    length += node.data.length;
  }
  return { text: parts.join(''), nodes, starts };
}

/** A pattern for some words with any white space between them. */
function patternOf(words: string): RegExp {
  const escaped = words.split(/\s+/u).map((word) => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'));
  return new RegExp(escaped.join('\\s*'), 'g');
}

/** The beginning of a text, no longer than an anchor and without a cut word where it has words. */
export function headOf(text: string): string {
  const trimmed = text.trim();
  if (trimmed.length <= ANCHOR) return trimmed;
  const cut = trimmed.slice(0, ANCHOR);
  return cut.replace(/(\s)\S*$/u, '').trim() || cut;
}

function tailOf(text: string): string {
  const trimmed = text.trim();
  if (trimmed.length <= ANCHOR) return trimmed;
  const cut = trimmed.slice(-ANCHOR);
  return cut.replace(/^\S*(\s)/u, '').trim() || cut;
}

/** The last node that starts at or before an offset. */
function nodeAt({ starts }: PageWords, offset: number): number {
  let [first, last] = [0, starts.length];
  while (first < last) {
    const middle = (first + last) >> 1;
    if (starts[middle]! > offset) last = middle;
    else first = middle + 1;
  }
  return first - 1;
}

/** @param end exclusive */
function rangeOf(page: Document, words: PageWords, start: number, end: number): Range {
  const range = Document.prototype.createRange.call(page);
  const [first, last] = [nodeAt(words, start), nodeAt(words, end - 1)];
  range.setStart(words.nodes[first]!, start - words.starts[first]!);
  range.setEnd(words.nodes[last]!, end - words.starts[last]!);
  return range;
}

/** Where a block that starts there ends: after its last words, where they stand as far off as in the article, or nearly. */
function endOf(text: string, block: string, start: number, headEnd: number): number {
  const expected = start + block.trim().length;
  const near = text.slice(0, start + block.length * 2 + MARGIN);
  const tail = patternOf(tailOf(block));
  tail.lastIndex = start;
  let best = headEnd;
  // A block may say the same thing more than once.
  for (let found = tail.exec(near); found; found = tail.exec(near)) {
    const end = found.index + found[0].length;
    if (Math.abs(end - expected) < Math.abs(best - expected)) best = Math.max(headEnd, end);
    tail.lastIndex = found.index + 1;
  }
  return best;
}

/** The first place where a block's words are shown, or undefined. */
export function findBlock(page: Document, words: PageWords, block: string): Range | undefined {
  const head = headOf(block);
  if (head === '') return undefined;
  const pattern = patternOf(head);
  for (let found = pattern.exec(words.text); found; found = pattern.exec(words.text)) {
    const headEnd = found.index + found[0].length;
    const range = rangeOf(page, words, found.index, endOf(words.text, block, found.index, headEnd));
    const { width, height } = range.getBoundingClientRect();
    if (width > 1 && height > 1) return range;
  }
  return undefined;
}

/** Whether the words of a block stand anywhere in the texts. */
export const holdsBlock = ({ text }: Pick<PageWords, 'text'>, block: string): boolean =>
  patternOf(headOf(block)).test(text);
