// Turns the module's answer into an Extraction, or throws: the boundary is checked once, here.
import {
  ATTRIBUTE_NAMES,
  ELEMENT_NAMES,
  PART_KINDS,
  type Article,
  type ElementPlace,
  type Extraction,
  type ExtractionError,
} from './article';

const ERRORS: readonly ExtractionError[] = [
  'too-large',
  'too-many-nodes',
  'too-deep',
  'not-html',
  'no-article',
];
const TEXT_FIELDS = [
  'title',
  'byline',
  'site',
  'published',
  'lang',
  'dir',
  'excerpt',
  'url',
] as const;
const ELEMENTS: ReadonlySet<unknown> = new Set(ELEMENT_NAMES);
const ATTRIBUTES: ReadonlySet<string> = new Set(ATTRIBUTE_NAMES);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasKnownAttributes(value: unknown): boolean {
  return (
    isRecord(value) &&
    Object.entries(value).every(([name, text]) => ATTRIBUTES.has(name) && typeof text === 'string')
  );
}

/** Whether a value is an `article` in JsonML, of known elements and attributes throughout. Walks without recursion. */
function isArticleBody(body: unknown): boolean {
  if (!Array.isArray(body) || body[0] !== 'article') return false;
  const waiting: unknown[] = [body];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (!Array.isArray(node) || !ELEMENTS.has(node[0]) || !hasKnownAttributes(node[1]))
      return false;
    for (let index = 2; index < node.length; ++index) {
      if (typeof node[index] !== 'string') waiting.push(node[index]);
    }
  }
  return true;
}

function isLeadImage(value: unknown): boolean {
  return isRecord(value) && typeof value['url'] === 'string' && typeof value['alt'] === 'string';
}

const isOrigins = (value: unknown): boolean =>
  Array.isArray(value) && value.every((origin) => Number.isSafeInteger(origin) && origin >= 0);

function isLeftOutPart(value: unknown): boolean {
  return (
    isRecord(value) &&
    PART_KINDS.some((kind) => kind === value['kind']) &&
    ['place', 'words', 'probability'].every((field) => Number.isFinite(value[field])) &&
    isArticleBody(value['body']) &&
    isOrigins(value['origins'])
  );
}

function isArticle(value: Record<string, unknown>): boolean {
  return (
    TEXT_FIELDS.every((field) => typeof value[field] === 'string') &&
    ['', 'ltr', 'rtl'].includes(value['dir'] as string) &&
    Number.isFinite(value['words']) &&
    Number.isFinite(value['confidence']) &&
    (value['leadImage'] === undefined || isLeadImage(value['leadImage'])) &&
    isArticleBody(value['body']) &&
    isOrigins(value['origins']) &&
    Array.isArray(value['leftOut']) &&
    value['leftOut'].every(isLeftOutPart) &&
    Array.isArray(value['paths']) &&
    value['paths'].every((path) => typeof path === 'string')
  );
}

/**
 * Decodes what the module's `extract` answers.
 * @param bytes JSON in UTF-8; a view into memory that may move, read before this returns
 * @throws Error when the bytes are anything but an Extraction
 */
export function decodeExtraction(bytes: Uint8Array): Extraction {
  const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  if (isRecord(value)) {
    if (ERRORS.some((error) => error === value['error']))
      return { error: value['error'] as ExtractionError };
    // Whoever asks whether there is an article asks for this field.
    if (!('error' in value) && isArticle(value)) return value as unknown as Article;
  }
  throw new Error('The module answered something that is not an extraction.');
}

/**
 * Decodes what the module's `look` answers: ordinals and names in turn.
 * @throws Error when it is anything else
 */
export function decodeLook(text: string): ElementPlace[] {
  const words = text === '' ? [] : text.split(' ');
  const places: ElementPlace[] = [];
  for (let index = 0; index < words.length; index += 2) {
    const digits = words[index] ?? '';
    const ordinal = Number(digits);
    const name = words[index + 1];
    const isWhole = /^(0|[1-9]\d*)$/.test(digits) && Number.isSafeInteger(ordinal);
    if (!isWhole || name === undefined || name === '')
      throw new Error('The module answered something that names no elements.');
    places.push({ ordinal, name });
  }
  return places;
}
