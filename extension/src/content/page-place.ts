// The reading place in the page below: which block of the article is on the screen, and how the page scrolls to one.
import { readProperty, rootOf } from '../shared/page-dom';
import { findAtLine, pointIn, scrollTowards, type ReadingPoint } from '../shared/reading-point';
import { findBlock, headOf, holdsBlock, readWords, type PageWords } from './page-words';
import { listShadowTrees } from './shadow-trees';

// Characters. Shorter texts ("Introduction", "Read more") also stand in menus and lists of contents.
const TELLING = 24;

// Pixels by which a scroller may miss its aim, for rounding.
const SLACK = 1;

// A page that has none of so many neighbours has another text by now.
const MOST_TRIED = 12;

// Blocks that are looked for before it is said that a tree doesn't hold the article.
const PROBES = 5;

/** Which blocks say enough to be looked for: long and unlike the others, or at least unlike them. */
export function findTelling(texts: readonly string[]): number[] {
  const heads = texts.map(headOf);
  const counts = new Map<string, number>();
  for (const head of heads) counts.set(head, (counts.get(head) ?? 0) + 1);
  const all = [...heads.keys()].filter((at) => heads[at] !== '' && counts.get(heads[at]!) === 1);
  const long = all.filter((at) => heads[at]!.length >= TELLING);
  return long.length > 0 ? long : all;
}

/** Some of a list, spread over it. */
export const spread = <T>(list: readonly T[], count: number): T[] =>
  list.filter((_, at) => at % Math.ceil(list.length / count) === 0);

/** The words of the tree that holds the article: the page's own, or a shadow tree, which are read only if need be. */
export function readTree(page: Document, probes: readonly string[]): PageWords | undefined {
  const body = readProperty(Document.prototype, 'body', page) ?? rootOf(page);
  if (body === null) return undefined;
  const holdsAny = (words: PageWords): boolean => probes.some((probe) => holdsBlock(words, probe));
  const own = readWords(page, body);
  if (holdsAny(own)) return own;
  return listShadowTrees(page)
    .map((root) => readWords(page, root))
    .find(holdsAny);
}

interface Finder {
  /** The blocks that can be looked for. */
  telling: number[];
  find: (index: number) => Range | undefined;
}

function createFinder(page: Document, texts: readonly string[]): Finder {
  const telling = findTelling(texts);
  const words = readTree(
    page,
    spread(telling, PROBES).map((at) => texts[at]!),
  );
  const found = new Map<number, Range | undefined>();
  return {
    telling,
    find(index) {
      if (words === undefined) return undefined;
      if (!found.has(index)) found.set(index, findBlock(page, words, texts[index]!));
      return found.get(index);
    },
  };
}

/** Whether a page stands at its top, which can be told without looking for anything. */
function isAtTop(page: Document): boolean {
  const view = readProperty(Document.prototype, 'defaultView', page);
  const root = rootOf(page);
  return (
    view === null ||
    root === null ||
    (view.scrollY === 0 && root.scrollHeight > view.innerHeight + SLACK)
  );
}

/**
 * The point of the article at the page's reading line, or undefined before its first block.
 * @param texts the article's blocks
 * @param line another height of the window to look at
 */
export function readPagePoint(
  page: Document,
  texts: readonly string[],
  line?: number,
): ReadingPoint | undefined {
  if (line === undefined && isAtTop(page)) return undefined;
  const { telling, find } = createFinder(page, texts);
  // What can't be found takes the place of the next block that can.
  const boxAt = (at: number): { box: DOMRect; index: number } | undefined => {
    for (let next = at; next < telling.length; next += 1) {
      const box = find(telling[next]!)?.getBoundingClientRect();
      if (box !== undefined) return { box, index: telling[next]! };
    }
    return undefined;
  };
  const at = findAtLine(telling.length, (middle) => boxAt(middle)?.box.bottom ?? Infinity, line);
  const here = boxAt(at) ?? lastBefore(at, boxAt);
  if (here === undefined) return undefined;
  const isBeforeAll = here.index === telling[0] && here.box.top >= 0;
  return isBeforeAll ? undefined : pointIn(here.box, here.index, line);
}

function lastBefore<T>(at: number, boxAt: (at: number) => T | undefined): T | undefined {
  for (let before = at - 1; before >= 0; before -= 1) {
    const box = boxAt(before);
    if (box !== undefined) return box;
  }
  return undefined;
}

/** Whether an element scrolls what overflows it; `overflow: hidden` does not count, a person couldn't scroll it back. */
function scrolls(element: Element): boolean {
  const { overflowY } = getComputedStyle(element);
  return (
    (overflowY === 'auto' || overflowY === 'scroll') &&
    element.scrollHeight > element.clientHeight + SLACK
  );
}

function parentOf(node: Node): Node | null {
  if (node instanceof ShadowRoot) return node.host;
  const slot =
    node instanceof Element ? readProperty(Element.prototype, 'assignedSlot', node) : null;
  return slot ?? readProperty(Node.prototype, 'parentNode', node);
}

/** Element.scrollBy, whatever the page named like it. */
const scrollBy = (element: Element, options: ScrollToOptions): void =>
  void Reflect.apply(Reflect.get(Element.prototype, 'scrollBy'), element, [options]);

/** Scrolls what has to be scrolled, from the inside out, until a point of a range stands at its height. */
export function scrollRange(page: Document, range: Range, point: ReadingPoint): void {
  const missing = (): number => scrollTowards(range.getBoundingClientRect(), point);
  const [root, body] = [rootOf(page), readProperty(Document.prototype, 'body', page)];
  for (let node = parentOf(range.startContainer); node !== null; node = parentOf(node)) {
    if (!(node instanceof Element) || node === root || node === body || !scrolls(node)) continue;
    if (Math.abs(missing()) > SLACK) scrollBy(node, { top: missing(), behavior: 'instant' });
  }
  const view = readProperty(Document.prototype, 'defaultView', page);
  if (Math.abs(missing()) > SLACK) view?.scrollBy({ top: missing(), behavior: 'instant' });
}

/** Where the page has a block of the article. */
export interface PageBlock {
  index: number;
  range: Range;
}

/** The block nearest to that of number `index` that the page still has. */
export function findNearestBlock(
  page: Document,
  texts: readonly string[],
  index: number,
): PageBlock | undefined {
  const { telling, find } = createFinder(page, texts);
  const distance = (at: number): number => Math.abs(at - index);
  const nearest = [...telling].sort((one, other) => distance(one) - distance(other));
  for (const candidate of nearest.slice(0, MOST_TRIED)) {
    const range = find(candidate);
    if (range !== undefined) return { index: candidate, range };
  }
  return undefined;
}
