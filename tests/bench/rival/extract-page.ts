// Readability.js in the place of our own reader (extension/build.mjs --extract-page): what it finds becomes the same typed
// tree that the view draws, by the shortest way there is: its `serializer` hands over the element, so that nothing is
// serialised and parsed again.
import { Readability } from '@mozilla/readability';
import {
  ATTRIBUTE_NAMES,
  ELEMENT_NAMES,
  type Article,
  type ArticleElement,
  type AttributeName,
  type ElementName,
  type Extraction,
} from '../../../extension/src/shared/article';

const ELEMENTS: ReadonlySet<string> = new Set(ELEMENT_NAMES);
const ATTRIBUTES: ReadonlySet<string> = new Set(ATTRIBUTE_NAMES);
const NEVER = new Set(['script', 'style', 'template', 'noscript', 'svg']);

function attributesOf(element: Element): Partial<Record<AttributeName, string>> {
  const attributes: Partial<Record<AttributeName, string>> = {};
  for (const { name, value } of element.attributes) {
    if (ATTRIBUTES.has(name)) attributes[name as AttributeName] = value;
  }
  return attributes;
}

/** Children go into `into`; an element that our view doesn't know is replaced by what it holds. */
function addChildren(source: Node, into: ArticleElement): void {
  for (let node = source.firstChild; node !== null; node = node.nextSibling) {
    if (node instanceof Text) into.push(node.data);
    if (!(node instanceof Element) || NEVER.has(node.localName)) continue;
    if (!ELEMENTS.has(node.localName)) {
      addChildren(node, into);
      continue;
    }
    const child: ArticleElement = [node.localName as ElementName, attributesOf(node)];
    addChildren(node, child);
    into.push(child);
  }
}

const directionOf = (dir: string | null | undefined): Article['dir'] =>
  dir === 'rtl' || dir === 'ltr' ? dir : '';

export async function extractPage(page: Document): Promise<Extraction> {
  const clone = page.cloneNode(true) as Document;
  const found = new Readability(clone, { serializer: (element) => element }).parse();
  if (found?.content === undefined || found.content === null) return { error: 'no-article' };
  const body: ArticleElement = ['article', {}];
  addChildren(found.content, body);
  const article: Article = {
    title: found.title ?? '',
    byline: found.byline ?? '',
    site: found.siteName ?? '',
    published: found.publishedTime ?? '',
    lang: found.lang ?? '',
    dir: directionOf(found.dir),
    excerpt: found.excerpt ?? '',
    url: '',
    words: (found.length ?? 0) / 6,
    confidence: 1,
    body,
    leftOut: [],
    origins: [],
    paths: [],
  };
  return article;
}
