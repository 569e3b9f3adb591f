// Draws an article's tree as nodes. The only place where an element's name comes from data: names, attributes and schemes
// are from closed tables, text becomes text nodes, and nothing is ever parsed.
import {
  ELEMENT_NAMES,
  type ArticleElement,
  type ArticleNode,
  type ElementName,
} from '../shared/article';
import { makeElement } from '../shared/page-dom';
import { createEmbedCard, type EmbedLabels } from './parts/embed-card';
import { plainAttributes } from './render-attributes';
import { isImageUrl, isLinkUrl } from './safe-url';

export interface RenderLabels extends EmbedLabels {
  /** What a callout is called that brings no title of its own. */
  callouts: Record<Exclude<CalloutKind, 'callout'>, string>;
}

export interface RenderOptions {
  document: Document;
  /** The page's address without its fragment: links to it lead to places in the view. */
  pageAddress: string;
  labels: RenderLabels;
}

const CALLOUT_KINDS = ['note', 'tip', 'important', 'warning', 'caution', 'callout'] as const;
type CalloutKind = (typeof CALLOUT_KINDS)[number];

/** The attribute that tells the view's link handler which id an inner link leads to. */
export const FRAGMENT_ATTRIBUTE = 'data-fragment';

/** Links in the view leave it by the whole tab, tell the target nothing and give it no handle on us. */
export const LINK_ATTRIBUTES = { target: '_top', rel: 'noopener noreferrer' } as const;

// Ids of the page may be anything, also names that mean something to us.
export const ID_PREFIX = 'at-';

// From this width on (CSS pixels) an image gains from being wider than the text.
const WIDE_IMAGE = 1000;

const MATHML_NAMESPACE = 'http://www.w3.org/1998/Math/MathML';
const KNOWN: ReadonlySet<string> = new Set(ELEMENT_NAMES);
const FIRST_MATH = ELEMENT_NAMES.indexOf('math');
const MATH: ReadonlySet<string> = new Set(ELEMENT_NAMES.slice(FIRST_MATH));

interface Drawing extends RenderOptions {
  ids: ReadonlySet<string>;
}

interface Frame {
  source: ArticleElement;
  /** Where the children go. */
  into: Element;
  next: number;
}

const childrenOf = (node: ArticleElement): ArticleNode[] => node.slice(2) as ArticleNode[];

function collectIds(body: ArticleElement): Set<string> {
  const ids = new Set<string>();
  const waiting: ArticleElement[] = [body];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const { id } = node[1];
    if (id !== undefined && id !== '') ids.add(id);
    for (const child of childrenOf(node)) if (typeof child !== 'string') waiting.push(child);
  }
  return ids;
}

function createNode(name: ElementName, document: Document): Element {
  return MATH.has(name)
    ? Document.prototype.createElementNS.call(document, MATHML_NAMESPACE, name)
    : makeElement(document, name as keyof HTMLElementTagNameMap);
}

function setAttributes(node: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
}

/** The id a link leads to inside the article, or undefined for a link out of it. */
function fragmentOf(href: string, { pageAddress, ids }: Drawing): string | undefined {
  const hash = href.indexOf('#');
  if (hash === -1 || (hash > 0 && href.slice(0, hash) !== pageAddress)) return undefined;
  const raw = href.slice(hash + 1);
  if (ids.has(raw)) return raw;
  try {
    const decoded = decodeURIComponent(raw);
    return ids.has(decoded) ? decoded : undefined;
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

function isWithinPage(href: string, { pageAddress }: Drawing): boolean {
  return href.startsWith('#') || href.startsWith(`${pageAddress}#`);
}

/** A link; a span where it leads nowhere we would go, such as a place of the page that isn't in the article. */
function createLink(source: ArticleElement, drawing: Drawing): Element {
  const { href = '' } = source[1];
  const fragment = fragmentOf(href, drawing);
  const link = makeElement(drawing.document, 'a');
  if (fragment !== undefined) {
    link.setAttribute('href', `${drawing.pageAddress}#${encodeURIComponent(fragment)}`);
    link.setAttribute(FRAGMENT_ATTRIBUTE, ID_PREFIX + fragment);
    return link;
  }
  if (isWithinPage(href, drawing) || !isLinkUrl(href)) {
    return makeElement(drawing.document, 'span');
  }
  setAttributes(link, { href, ...LINK_ATTRIBUTES });
  return link;
}

function createImage(source: ArticleElement, isFigure: boolean, document: Document): Element {
  const { src = '', width = '0' } = source[1];
  const image = makeElement(document, 'img');
  setAttributes(image, { loading: 'lazy', decoding: 'async', alt: '' });
  if (isImageUrl(src)) image.setAttribute('src', src);
  if (!isFigure) image.className = 'inline';
  else if (Number(width) >= WIDE_IMAGE) image.className = 'wide';
  // In Firefox the page's policy doesn't apply to an address that a content script has set, but does to a copy's.
  return image.cloneNode() as HTMLImageElement;
}

/** A picture, so wide that one would like to look closer, has a box for a button that enlarges it. */
function createPicture(source: ArticleElement, drawing: Drawing): Drawn {
  const { document } = drawing;
  const inner = createImage(source, true, document);
  const box = makeElement(document, 'span');
  box.className = 'picture';
  return wrap(inner, box);
}

function createScroller(inner: Element, { document }: Drawing): Drawn {
  const scroller = makeElement(document, 'div');
  scroller.className = 'scroll';
  return wrap(inner, scroller);
}

/** A formula with its TeX, where that is known, for who wants to copy it. */
function createFormula(source: ArticleElement, inner: Element, drawing: Drawing): Drawn {
  const { display, tex = '' } = source[1];
  const isBlock = display === 'block';
  const box = makeElement(drawing.document, 'span');
  box.className = isBlock ? 'formula displayed' : 'formula';
  if (tex !== '') box.dataset['tex'] = tex;
  if (source.length === 2) {
    // Nothing but its source is known, so that is what is shown until it is drawn (parts/formulas.ts).
    const words = createNode('mtext', drawing.document);
    words.textContent = tex;
    inner.append(words);
    box.classList.add('undrawn');
  }
  if (!isBlock) return wrap(inner, box);
  const { outer } = createScroller(inner, drawing);
  return { outer: wrap(outer, box).outer, inner };
}

function createListing(source: ArticleElement, pre: Element, { document }: Drawing): Drawn {
  const box = makeElement(document, 'div');
  box.className = 'listing';
  const { language, dir } = source[1];
  if (language !== undefined) box.dataset['language'] = language;
  // Code reads from left to right in every language; verse in a `pre` reads as its words do.
  const isCode = language !== undefined || childrenOf(source).some((child) => child[0] === 'code');
  if (isCode) box.classList.add('code');
  if (dir === undefined) pre.setAttribute('dir', isCode ? 'ltr' : 'auto');
  return wrap(pre, box);
}

/** Whether a callout's first words are a title, or as good as one: "**Note:** the water is wet". */
function startsWithTitle(callout: ArticleElement): boolean {
  const [first] = childrenOf(callout);
  if (typeof first !== 'object') return false;
  const [inner] = childrenOf(first);
  const isBold = typeof inner === 'object' && (inner[0] === 'strong' || inner[0] === 'b');
  return isBold || first[1].kind === 'title' || /^h\d$/.test(first[0]);
}

/** A box beside the text: a callout under its name, or a pull quote, which is read where its words first stand. */
function decorateAside(aside: Element, source: ArticleElement, { labels }: Drawing): void {
  const kind = CALLOUT_KINDS.find((known) => known === source[1].kind);
  if (kind === undefined) {
    aside.className = 'pullquote';
    const holdsLinks = JSON.stringify(source).includes('["a",{');
    if (!holdsLinks) aside.setAttribute('aria-hidden', 'true');
    return;
  }
  aside.className = kind === 'callout' ? kind : `callout ${kind}`;
  aside.setAttribute('role', 'note');
  if (kind === 'callout') return;
  if (startsWithTitle(source)) {
    aside.setAttribute('aria-label', labels.callouts[kind]);
    return;
  }
  const title = makeElement(aside.ownerDocument, 'p');
  title.className = 'callout-title ours';
  title.textContent = labels.callouts[kind];
  aside.append(title);
}

interface Drawn {
  /** Goes into the parent. */
  outer: Element;
  /** Takes the children. */
  inner: Element;
}

/** What stands around some elements, and what they carry besides plain attributes. */
function finishElement(inner: Element, source: ArticleElement, drawing: Drawing): Drawn {
  switch (source[0]) {
    case 'details':
      inner.setAttribute('open', '');
      break;
    case 'aside':
      decorateAside(inner, source, drawing);
      break;
    case 'p':
      if (source[1].kind === 'title') inner.className = 'callout-title';
      if (source[1].kind === 'post') inner.className = 'post-line';
      break;
    case 'pre':
      return createListing(source, inner, drawing);
    case 'table':
      return createScroller(inner, drawing);
    case 'math':
      return createFormula(source, inner, drawing);
    default:
      break;
  }
  return { outer: inner, inner };
}

/** Makes the node of an element. */
function drawElement(source: ArticleElement, parent: ArticleElement, drawing: Drawing): Drawn {
  const { document } = drawing;
  const [name] = source;
  const isPicture = name === 'img' && parent[0] === 'figure';
  const { outer, inner } = ((): Drawn => {
    if (isPicture) return createPicture(source, drawing);
    const node = (() => {
      switch (name) {
        case 'a':
          return createLink(source, drawing);
        case 'img':
          return createImage(source, false, document);
        case 'embed':
          return createEmbedCard(source, document, drawing.labels, drawing.pageAddress);
        default:
          return createNode(name, document);
      }
    })();
    return { outer: node, inner: node };
  })();
  setAttributes(inner, Object.fromEntries(plainAttributes(source)));
  const { id } = source[1];
  if (id !== undefined && id !== '') inner.id = ID_PREFIX + id;
  return isPicture ? { outer, inner } : finishElement(inner, source, drawing);
}

function wrap(inner: Element, outer: Element): Drawn {
  outer.append(inner);
  return { outer, inner };
}

const HAS_NO_CHILDREN: ReadonlySet<string> = new Set(['img', 'embed', 'br', 'wbr', 'hr']);

/**
 * Draws the body of an article. Linear in its nodes, without recursion.
 * @returns an element that holds the blocks
 */
export function renderArticle(body: ArticleElement, options: RenderOptions): HTMLElement {
  const drawing: Drawing = { ...options, ids: collectIds(body) };
  const root = makeElement(options.document, 'div');
  const stack: Frame[] = [{ source: body, into: root, next: 2 }];
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const child = frame.source[frame.next] as ArticleNode | undefined;
    frame.next += 1;
    if (child === undefined) {
      stack.pop();
    } else if (typeof child === 'string') {
      frame.into.append(child);
    } else if (KNOWN.has(child[0])) {
      const { outer, inner } = drawElement(child, frame.source, drawing);
      frame.into.append(outer);
      if (!HAS_NO_CHILDREN.has(child[0])) stack.push({ source: child, into: inner, next: 2 });
    }
  }
  return root;
}
