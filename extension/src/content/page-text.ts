// How much text stands in a part of a page, outside of what is never shown. A measure for choosing, not for reading.
import { readProperty } from '../shared/page-dom';

const UNSHOWN = 'script, style, noscript, template, textarea, select';

const textLength = (node: Node): number =>
  readProperty(Node.prototype, 'textContent', node)?.trim().length ?? 0;

/** Characters of text in a document's body, an element or a shadow tree, without its frames' and shadow trees'. */
export function countText(part: Element | ShadowRoot): number {
  const prototype = part instanceof ShadowRoot ? DocumentFragment.prototype : Element.prototype;
  const unshown: NodeListOf<Element> = prototype.querySelectorAll.call(part, UNSHOWN);
  return [...unshown].reduce((length, element) => length - textLength(element), textLength(part));
}

/** Whether a document shows any text. */
export function hasText(page: Document): boolean {
  const body = readProperty(Document.prototype, 'body', page);
  return body !== null && countText(body) > 0;
}
