// What somebody has selected in a page: whether that is worth reading by itself, and a copy of it as a page of its own.
import type { Capture } from '../shared/messages';
import { readProperty, rootOf } from '../shared/page-dom';

// Characters of a selection without white space. A word or two are selected for other reasons.
const WORTH_READING = 24;

const BLOCKS = 'p, li, dd, td, pre, blockquote, h1, h2, h3, h4, h5, h6';

/** What is selected in a page, in document order; nothing where it is hardly more than a word. */
export function readSelection(page: Document): Range[] {
  const selection = Document.prototype.getSelection.call(page);
  if (selection === null || selection.isCollapsed) return [];
  const ranges = Array.from({ length: selection.rangeCount }, (_, at) =>
    selection.getRangeAt(at).cloneRange(),
  );
  const text = ranges.map(String).join('').replace(/\s+/gu, '');
  return text.length >= WORTH_READING ? ranges : [];
}

/** The height in the window at which a selection begins, or undefined where that is out of sight. */
export function lineOf([first]: readonly Range[]): number | undefined {
  const top = first?.getBoundingClientRect().top;
  return top !== undefined && top >= 0 && top < globalThis.innerHeight ? top : undefined;
}

const parentOf = (node: Node): Node | null => readProperty(Node.prototype, 'parentNode', node);

const childrenOf = (node: Node): NodeListOf<ChildNode> =>
  readProperty(Node.prototype, 'childNodes', node);

const elementsIn = (root: Element): NodeListOf<Element> =>
  Element.prototype.querySelectorAll.call(root, '*');

/** The innermost element with all of a range. */
function holderOf(range: Range): Element | undefined {
  const common = range.commonAncestorContainer;
  const holder = common instanceof Element ? common : parentOf(common);
  return holder instanceof Element ? holder : undefined;
}

/** The node that stands in `copy` where `node` stands in `original`. */
function twinOf(node: Node, original: Node, copy: Node): Node {
  const path: number[] = [];
  for (let at = node; at !== original; at = parentOf(at)!) {
    path.unshift(Array.prototype.indexOf.call(childrenOf(parentOf(at)!), at));
  }
  return path.reduce((at, index) => childrenOf(at)[index]!, copy);
}

const isShown = (element: Element): boolean =>
  Element.prototype.checkVisibility.call(element, { visibilityProperty: true }) &&
  getComputedStyle(element).userSelect !== 'none';

/** Has the copy of a list go on with the numbers of the page, where the list is cut before an item. */
function keepNumbers(list: Node, first: Node, copy: Node): void {
  if (!(list instanceof HTMLOListElement) || list.reversed) return;
  const items = [...childrenOf(list)].filter((child) => child instanceof HTMLLIElement);
  const before = items.findIndex((item) => Node.prototype.contains.call(item, first));
  if (before > 0) (copy as HTMLOListElement).start = list.start + before;
}

/** A copy of what a range holds, in the boxes that stand around it in the page. */
function copyRange(range: Range, into: Document): Node | undefined {
  const holder = holderOf(range);
  if (holder === undefined) return undefined;
  // In a document that runs and loads nothing, as cloning in the page would have its components notice.
  const copy = Document.prototype.importNode.call(into, holder, true) as Element;
  const inner = into.createRange();
  inner.setStart(twinOf(range.startContainer, holder, copy), range.startOffset);
  inner.setEnd(twinOf(range.endContainer, holder, copy), range.endOffset);
  const first = range.startContainer;
  for (let list = first; list !== holder; list = parentOf(list)!)
    keepNumbers(list, first, twinOf(list, holder, copy));
  const twins = elementsIn(copy);
  const unshown = [...elementsIn(holder)].map((element, at) =>
    range.intersectsNode(element) && !isShown(element) ? twins[at] : undefined,
  );
  for (const twin of unshown) twin?.remove();
  // What can be seen is no less selected for being kept from screen readers; small things in lines are copies for the eye.
  for (const box of Element.prototype.querySelectorAll.call(copy, '[aria-hidden]'))
    if (box.querySelector(BLOCKS) !== null) box.removeAttribute('aria-hidden');
  let content: Node = inner.cloneContents();
  for (let box: Node | null = holder; box instanceof Element; box = parentOf(box)) {
    if (box instanceof HTMLBodyElement || box.localName === 'html') break;
    const shell = Document.prototype.importNode.call(into, box, false) as Element;
    // It is selected, so it was seen.
    for (const name of ['hidden', 'aria-hidden', 'style'])
      Element.prototype.removeAttribute.call(shell, name);
    keepNumbers(box, first, shell);
    Node.prototype.appendChild.call(shell, content);
    content = shell;
  }
  return content;
}

/** What is in these ranges, as the core reads it. Nothing of the page runs, loads or changes. */
export function captureRanges(page: Document, ranges: readonly Range[]): Capture {
  const title = readProperty(Document.prototype, 'title', page);
  const copy = document.implementation.createHTMLDocument(title);
  const { body, documentElement } = copy;
  for (const name of ['lang', 'dir']) {
    const value = Element.prototype.getAttribute.call(rootOf(page)!, name);
    if (value !== null) documentElement.setAttribute(name, value);
  }
  for (const range of ranges) {
    const content = copyRange(range, copy);
    if (content !== undefined) Node.prototype.appendChild.call(body, content);
  }
  const html = readProperty(Element.prototype, 'outerHTML', documentElement);
  const url = readProperty(Node.prototype, 'baseURI', page);
  return { html, url, scripting: false, whole: true };
}
