// How large a page may be, asked before and while it is captured: what is above is answered by a plain sentence, at once,
// instead of with a page that stands still. The core has limits of its own, for whatever reaches it.
import type { Extraction, ArticleNode } from '../shared/article';
import { readProperty, rootOf } from '../shared/page-dom';
import { countText } from './page-text';

/** Chosen so that two idle cores answer within three seconds; the largest of 1,757 real pages stand beside each. */
export const PAGE_LIMITS = {
  /** Elements of the document. Real: 15,793. Chromium counts so many in 10 ms. */
  elements: 200_000,
  /**
   * Elements within one another. Browsers' parsers stop at 512. Chromium's `outerHTML` recurses, and ends the page's process
   * somewhere between 50,000 and 100,000.
   */
  depth: 10_000,
  /** UTF-16 units of text. Real: under 2 million; War and Peace has 3. Laid out in one block, so many take two seconds. */
  text: 8_000_000,
  /** UTF-16 units of one picture that its address holds; asked only where the page is longer than `text`. */
  inlinePicture: 100_000,
  /** Elements and texts of an article, which the view draws and lays out. 50,000 paragraphs have 100,000. */
  drawn: 150_000,
} as const;

function isDeeper(element: Element, limit: number): boolean {
  let node: Node | null = element;
  for (let depth = 0; depth <= limit && node !== null; depth += 1)
    node = readProperty(Node.prototype, 'parentNode', node);
  return node !== null;
}

/**
 * Whether elements are nested deeper than a limit: nothing within it is refused, nothing above twice the limit let pass.
 * An element too deep by as much again stands in a limit's worth of others that are too deep, one after the other in the
 * list, so that one in so many need be asked.
 * @param all every element of a tree, in its order
 */
export function isNestedDeeper(all: ArrayLike<Element>, limit: number): boolean {
  for (let at = limit; at < all.length; at += limit) if (isDeeper(all[at]!, limit)) return true;
  return false;
}

/** Whether a document has more, or deeper, elements than can be captured without harm to the page. */
export function hasTooManyElements(page: Document): boolean {
  const all = Document.prototype.getElementsByTagName.call(page, '*');
  return all.length > PAGE_LIMITS.elements || isNestedDeeper(all, PAGE_LIMITS.depth);
}

/** Takes the addresses of pictures out that hold a large picture whole. One pass. */
function withoutLargePictures(html: string): string {
  const parts: string[] = [];
  let taken = 0;
  for (let at = html.indexOf('"data:'); at !== -1; at = html.indexOf('"data:', at)) {
    const end = html.indexOf('"', at + 1);
    if (end === -1) break;
    if (end - at > PAGE_LIMITS.inlinePicture) {
      parts.push(html.slice(taken, at + 1));
      taken = end;
    }
    at = end;
  }
  return parts.join('') + html.slice(taken);
}

/**
 * A serialised page as it may be read, or undefined where its text is too long. Pictures in it give way first: they are most
 * of a page that somebody saved whole.
 */
export function fitCapture(page: Document, html: string): string | undefined {
  if (html.length <= PAGE_LIMITS.text) return html;
  const body = readProperty(Document.prototype, 'body', page) ?? rootOf(page);
  if (body === null || countText(body) > PAGE_LIMITS.text) return undefined;
  return withoutLargePictures(html);
}

/** Whether an article is more than the view can draw in time. Without recursion. */
export function isTooMuchToDraw(extraction: Extraction): boolean {
  if ('error' in extraction) return false;
  const waiting: ArticleNode[] = [extraction.body];
  let count = 0;
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    count += 1;
    if (count > PAGE_LIMITS.drawn) return true;
    if (typeof node === 'string') continue;
    for (let at = 2; at < node.length; at += 1) waiting.push(node[at] as ArticleNode);
  }
  return false;
}
