// Draws an article's tree as nodes. The only place where an element's name comes from data: names, attributes and schemes
// are from closed tables, text becomes text nodes, and nothing is ever parsed.
import {
  ELEMENT_NAMES,
  type ArticleElement,
  type ArticleNode,
  type ElementName,
} from '../shared/article';
import { plainAttributes } from './render-attributes';
import { hostOf, isImageUrl, isLinkUrl } from './safe-url';

export interface RenderLabels {
  table: string;
  code: string;
  formula: string;
  video: string;
  audio: string;
  frame: string;
}

export interface RenderOptions {
  document: Document;
  /** The page's address without its fragment: links to it lead to places in the view. */
  pageAddress: string;
  labels: RenderLabels;
}

/** The attribute that tells the view's link handler which id an inner link leads to. */
export const FRAGMENT_ATTRIBUTE = 'data-fragment';

/** Links in the view leave it by the whole tab, tell the target nothing and give it no handle on us. */
export const LINK_ATTRIBUTES = { target: '_top', rel: 'noopener noreferrer' } as const;

// Ids of the page may be anything, also names that mean something to us.
const ID_PREFIX = 'at-';

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
    ? document.createElementNS(MATHML_NAMESPACE, name)
    : document.createElement(name);
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
  const link = drawing.document.createElement('a');
  if (fragment !== undefined) {
    link.setAttribute('href', `${drawing.pageAddress}#${encodeURIComponent(fragment)}`);
    link.setAttribute(FRAGMENT_ATTRIBUTE, ID_PREFIX + fragment);
    return link;
  }
  if (isWithinPage(href, drawing) || !isLinkUrl(href)) {
    return drawing.document.createElement('span');
  }
  setAttributes(link, { href, ...LINK_ATTRIBUTES });
  return link;
}

function createImage(source: ArticleElement, isFigure: boolean, document: Document): Element {
  const { src = '', width = '0' } = source[1];
  const image = document.createElement('img');
  setAttributes(image, { loading: 'lazy', decoding: 'async', alt: '' });
  if (isImageUrl(src)) image.setAttribute('src', src);
  if (!isFigure) image.className = 'inline';
  else if (Number(width) >= WIDE_IMAGE) image.className = 'wide';
  return image;
}

/** A card that says what would play or show here and where it is. It loads nothing. */
function createEmbed(source: ArticleElement, { document, labels }: Drawing): Element {
  const { src, href = src ?? '', title = '', kind = 'frame' } = source[1];
  const isLink = isLinkUrl(href);
  const card = document.createElement(isLink ? 'a' : 'div');
  card.className = 'embed';
  if (isLink) setAttributes(card, { href, ...LINK_ATTRIBUTES });
  const label = kind === 'video' || kind === 'audio' ? labels[kind] : labels.frame;
  for (const [className, text] of [
    ['embed-kind', label],
    ['embed-title', title.trim()],
    ['embed-host', isLink ? hostOf(href) : ''],
  ] as const) {
    if (text === '') continue;
    const line = document.createElement('span');
    line.className = className;
    line.dir = 'auto';
    line.textContent = text;
    card.append(line, ' ');
  }
  return card;
}

/** A box that scrolls sideways by itself, also by keyboard, so that the page never has to. */
function createScrollRegion(document: Document, label: string): HTMLElement {
  const region = document.createElement('div');
  region.className = 'scroll';
  setAttributes(region, { role: 'group', tabindex: '0', 'aria-label': label });
  return region;
}

function captionOf(table: ArticleElement): string {
  const caption = childrenOf(table).find((child) => child[0] === 'caption');
  if (caption === undefined || typeof caption === 'string') return '';
  return childrenOf(caption)
    .filter((child) => typeof child === 'string')
    .join('')
    .trim();
}

function decoratePre(pre: Element, source: ArticleElement, label: string): void {
  setAttributes(pre, { role: 'group', tabindex: '0', 'aria-label': label });
  // Code reads from left to right in every language; verse in a `pre` reads as its words do.
  const isCode = childrenOf(source).some((child) => child[0] === 'code');
  if (source[1].dir === undefined) pre.setAttribute('dir', isCode ? 'ltr' : 'auto');
}

/** Makes the node of an element: `outer` goes into its parent, `inner` takes its children. */
function drawElement(
  source: ArticleElement,
  parent: ArticleElement,
  drawing: Drawing,
): { outer: Element; inner: Element } {
  const { document, labels } = drawing;
  const [name] = source;
  const inner = (() => {
    switch (name) {
      case 'a':
        return createLink(source, drawing);
      case 'img':
        return createImage(source, parent[0] === 'figure', document);
      case 'embed':
        return createEmbed(source, drawing);
      default:
        return createNode(name, document);
    }
  })();
  setAttributes(inner, Object.fromEntries(plainAttributes(source)));
  const { id } = source[1];
  if (id !== undefined && id !== '') inner.id = ID_PREFIX + id;
  if (name === 'details') inner.setAttribute('open', '');
  if (name === 'pre') decoratePre(inner, source, labels.code);
  if (name === 'table')
    return wrap(inner, createScrollRegion(document, captionOf(source) || labels.table));
  if (name === 'math' && source[1].display === 'block') {
    return wrap(inner, createScrollRegion(document, labels.formula));
  }
  return { outer: inner, inner };
}

function wrap(inner: Element, outer: Element): { outer: Element; inner: Element } {
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
  const root = options.document.createElement('div');
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
