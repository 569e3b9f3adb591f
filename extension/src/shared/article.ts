// The wire format of the core: what the module's `extract` answers, as core/include/stillpage/encode.hpp writes it.

export const ELEMENT_NAMES = [
  'article',
  'section',
  'p',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'aside',
  'pre',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'figure',
  'figcaption',
  'img',
  'embed',
  'table',
  'caption',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'th',
  'td',
  'details',
  'summary',
  'hr',
  'br',
  'wbr',
  'a',
  'em',
  'strong',
  'b',
  'i',
  'u',
  's',
  'small',
  'mark',
  'sub',
  'sup',
  'del',
  'ins',
  'code',
  'kbd',
  'samp',
  'var',
  'abbr',
  'cite',
  'dfn',
  'q',
  'time',
  'bdi',
  'bdo',
  'span',
  'ruby',
  'rb',
  'rt',
  'rp',
  'rtc',
  'math',
  'mrow',
  'mi',
  'mn',
  'mo',
  'ms',
  'mtext',
  'mspace',
  'mfrac',
  'msqrt',
  'mroot',
  'msub',
  'msup',
  'msubsup',
  'munder',
  'mover',
  'munderover',
  'mtable',
  'mtr',
  'mtd',
  'mstyle',
  'mpadded',
  'mphantom',
  'merror',
  'mprescripts',
  'mmultiscripts',
] as const;

export const ATTRIBUTE_NAMES = [
  'href',
  'src',
  'alt',
  'width',
  'height',
  'title',
  'lang',
  'dir',
  'id',
  'start',
  'reversed',
  'value',
  'type',
  'colspan',
  'rowspan',
  'scope',
  'datetime',
  'display',
  'kind',
  'language',
  'tex',
  'mathvariant',
  'linethickness',
  'stretchy',
  'accent',
  'accentunder',
  'displaystyle',
  'scriptlevel',
  'lspace',
  'rspace',
  'movablelimits',
  'largeop',
  'symmetric',
  'fence',
  'separator',
  'minsize',
  'maxsize',
] as const;

export type ElementName = (typeof ELEMENT_NAMES)[number];
export type AttributeName = (typeof ATTRIBUTE_NAMES)[number];

/** JsonML with the attribute object always present. */
export type ArticleElement = [
  ElementName,
  Partial<Record<AttributeName, string>>,
  ...ArticleNode[],
];
export type ArticleNode = string | ArticleElement;

export const PART_KINDS = [
  'related',
  'author',
  'newsletter',
  'share',
  'ad',
  'comments',
  'consent',
  'navigation',
  'other',
] as const;

export type PartKind = (typeof PART_KINDS)[number];

/** A part of the page's main region that is not the article. */
export interface LeftOutPart {
  kind: PartKind;
  /** How many children of the article's body come before it. Parts stand in the order of the page. */
  place: number;
  words: number;
  /** 0 to 1: that it belongs to the article after all. */
  probability: number;
  body: ArticleElement;
  /** By child of the body: the path in `Article.paths` that it comes from. */
  origins: number[];
}

export interface Article {
  title: string;
  byline: string;
  site: string;
  /** ISO 8601 date or date-time, or empty. */
  published: string;
  /** BCP 47, or empty. */
  lang: string;
  dir: '' | 'ltr' | 'rtl';
  excerpt: string;
  /** The canonical URL, or empty. */
  url: string;
  leadImage?: { url: string; alt: string };
  words: number;
  /** 0 to 1: the expected word F1 of what is shown. */
  confidence: number;
  body: ArticleElement;
  /** By child of the body: the path that it comes from; empty where the page says nothing of it. */
  origins: number[];
  leftOut: LeftOutPart[];
  /** Where on the page the blocks come from, as the core's set_apart/origins.hpp tells it: "main div.story p". */
  paths: string[];
  /** The elements of the page whose visibility, which the module can't know, would matter to this answer. */
  look?: readonly ElementPlace[];
}

/** An element by its place among all elements of its document, and its name. */
export interface ElementPlace {
  ordinal: number;
  name: string;
}

export type ExtractionError =
  'too-large' | 'too-many-nodes' | 'too-deep' | 'not-html' | 'no-article';
export type Extraction = Article | { error: ExtractionError };
