// Finds the shadow trees that hold text of a page. A serialisation leaves them out unless it is told of each, and nothing
// lists them: so only elements that are likely to have one are asked, and a page without any costs one search in a string.
import { readProperty, rootOf, shadowOf } from '../shared/page-dom';
import { isNestedDeeper } from './page-limits';
import { countText } from './page-text';

// Only custom elements and a few others may have shadow trees; of the others hardly any page makes use.
const CUSTOM_NAME = /<([a-z][a-z\d._]*-[^\s/>"'<]*)/g;

// On a page with fewer elements all are asked. It may be no more than a place for a script to draw in.
const SMALL_PAGE = 200;

// Elements asked at most; asking one takes under a microsecond.
const MAX_ASKED = 5000;

// Shadow trees within one another, and elements within one another in each: serialising recurses over both.
const MAX_WITHIN = 20;
const MAX_DEPTH = 500;

// Characters that make text of a shadow tree: more than a button, a date or a line of navigation has.
const SOME_TEXT = 200;

// The share of the page's other text from which on shadow trees belong to it: an article does, a cookie notice doesn't.
const SHARE = 0.25;

function* findCandidates(page: Document, html: string): Generator<Element> {
  const all = Document.prototype.getElementsByTagName.call(page, '*');
  if (all.length < SMALL_PAGE) {
    yield* all;
    return;
  }
  const names = new Set([...html.matchAll(CUSTOM_NAME)].map(([, name]) => name ?? ''));
  for (const name of names) yield* Document.prototype.getElementsByTagName.call(page, name);
}

function collect(page: Document, html: string): ShadowRoot[] {
  const roots = new Map<ShadowRoot, number>();
  let asked = 0;
  const ask = (elements: Iterable<Element>, within: number): void => {
    for (const element of elements) {
      if (++asked > MAX_ASKED) return;
      const root = shadowOf(element);
      if (root !== null) roots.set(root, within);
    }
  };
  ask(findCandidates(page, html), 1);
  // Shadow trees inside shadow trees: the list grows while it is read.
  for (const [root, within] of roots) {
    const inside: NodeListOf<Element> = DocumentFragment.prototype.querySelectorAll.call(root, '*');
    if (within > MAX_WITHIN || isNestedDeeper(inside, MAX_DEPTH)) roots.delete(root);
    else ask(inside, within + 1);
  }
  return [...roots.keys()];
}

/** All shadow trees of a page, whatever they hold. */
export const listShadowTrees = (page: Document): ShadowRoot[] => {
  const root = rootOf(page);
  return root === null ? [] : collect(page, readProperty(Element.prototype, 'outerHTML', root));
};

/**
 * All shadow trees of a page, if they hold a good part of its text; else none.
 * @param html the page serialised without them
 */
export function findShadowTrees(page: Document, html: string): ShadowRoot[] {
  // Without it they can be found but not serialised.
  if (!('getHTML' in Element.prototype)) return [];
  const roots = collect(page, html);
  const lengths = roots.map(countText).filter((length) => length >= SOME_TEXT);
  if (lengths.length === 0) return [];
  const inside = lengths.reduce((sum, length) => sum + length, 0);
  const body = readProperty(Document.prototype, 'body', page) ?? rootOf(page);
  return body !== null && inside >= SHARE * countText(body) ? roots : [];
}
