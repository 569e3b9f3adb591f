// Takes from a page what the core reads. The page stays as it is, and none of its scripts can notice.
import type { Capture, Problem } from '../shared/messages';
import { makeElement, readProperty, rootOf } from '../shared/page-dom';
import { findShadowTrees } from './shadow-trees';

const XHTML = 'application/xhtml+xml';
const XHTML_NAMESPACE = 'http://www.w3.org/1999/xhtml';

const serialise = (element: Element): string =>
  readProperty(Element.prototype, 'outerHTML', element);

/** Why a document can't be captured: it is an image, a PDF, XML, plain text, anything but a page. */
export function problemOf(page: Document): Problem | undefined {
  const type = readProperty(Document.prototype, 'contentType', page);
  const root = rootOf(page);
  const isPage =
    (type === 'text/html' || type === XHTML) &&
    root?.localName === 'html' &&
    root.namespaceURI === XHTML_NAMESPACE;
  return isPage ? undefined : 'notAPage';
}

/** Whether a sentence of ours can be shown in this document: HTML elements need an HTML root to be laid out. */
export function canShowElements(page: Document): boolean {
  return rootOf(page)?.namespaceURI === XHTML_NAMESPACE;
}

/** Whether `noscript` is raw text in a document, as it is where scripts are on. */
function isScripting(page: Document): boolean {
  const probe = makeElement(page, 'noscript');
  probe.textContent = '<';
  return serialise(probe) === '<noscript><</noscript>';
}

/** An XHTML document serialises as XML; a copy in an HTML document, where nothing runs, serialises as HTML. */
function copyToHtml(root: Element): Element {
  const copy = document.implementation.createHTMLDocument('');
  return copy.importNode(root, true);
}

/** The page with its shadow trees as templates in their hosts. */
function serialiseWith(shadowRoots: ShadowRoot[], root: Element): string {
  const [start, end] = serialise(Node.prototype.cloneNode.call(root) as Element).split(
    /(?=<\/html>)/,
  );
  const content: string = Element.prototype.getHTML.call(root, { shadowRoots });
  return `${start}${content}${end}`;
}

function serialisePage(page: Document, root: Element): string {
  const html = serialise(root);
  const shadowRoots = findShadowTrees(page, html);
  return shadowRoots.length === 0 ? html : serialiseWith(shadowRoots, root);
}

/**
 * Serialises a page in one native call (several times faster than walking its nodes).
 * Precondition: problemOf(page) is undefined.
 */
export function capturePage(page: Document, url: string): Capture {
  const root = rootOf(page);
  if (root === null) throw new Error('The page has no root element.');
  const isXhtml = readProperty(Document.prototype, 'contentType', page) === XHTML;
  const source = isXhtml ? copyToHtml(root) : root;
  const html = isXhtml ? serialise(source) : serialisePage(page, root);
  const owner = readProperty(Node.prototype, 'ownerDocument', source) ?? page;
  return { html, url, scripting: isScripting(owner) };
}
