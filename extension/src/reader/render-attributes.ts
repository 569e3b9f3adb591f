// Which attributes an article's elements may carry into the view, and in what form. A closed table: what isn't here is
// dropped.
import {
  ATTRIBUTE_NAMES,
  ELEMENT_NAMES,
  type ArticleElement,
  type AttributeName,
  type ElementName,
} from '../shared/article';

type Check = (value: string) => string | undefined;

// Browsers clamp spans themselves; a page with a span of a million needs no help to be slow.
const MAX_SPAN = 1000;
const MAX_PIXELS = 20_000;

const anyText: Check = (value) => value;
const oneOf =
  (...allowed: string[]): Check =>
  (value) =>
    allowed.includes(value) ? value : undefined;
const integer =
  (min: number, max: number): Check =>
  (value) => {
    const number = Number(value);
    if (!/^-?\d+$/.test(value) || number < min) return undefined;
    return String(Math.min(number, max));
  };

const ON_EVERY_ELEMENT: Partial<Record<AttributeName, Check>> = {
  lang: (value) => (/^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(value) ? value : undefined),
  dir: oneOf('ltr', 'rtl', 'auto'),
  title: anyText,
};

const CELL: Partial<Record<AttributeName, Check>> = {
  colspan: integer(1, MAX_SPAN),
  rowspan: integer(0, MAX_SPAN),
};

const LIST_NUMBER = integer(-1_000_000, 1_000_000);

/** Numbers, units and keywords of MathML. */
const mathValue: Check = (value) => (/^[\w.%+-]{1,16}$/.test(value) ? value : undefined);
const FIRST_MATH = ELEMENT_NAMES.indexOf('math');
const MATH_ATTRIBUTES = ATTRIBUTE_NAMES.slice(ATTRIBUTE_NAMES.indexOf('mathvariant'));
const ON_EVERY_MATH_ELEMENT = Object.fromEntries(
  MATH_ATTRIBUTES.map((name) => [name, mathValue]),
) as Partial<Record<AttributeName, Check>>;

const BY_ELEMENT: Partial<Record<ElementName, Partial<Record<AttributeName, Check>>>> = {
  img: { alt: anyText, width: integer(1, MAX_PIXELS), height: integer(1, MAX_PIXELS) },
  ol: { start: LIST_NUMBER, reversed: () => '', type: oneOf('1', 'a', 'A', 'i', 'I') },
  li: { value: LIST_NUMBER },
  td: CELL,
  th: { ...CELL, scope: oneOf('row', 'col', 'rowgroup', 'colgroup') },
  time: { datetime: anyText },
  del: { datetime: anyText },
  ins: { datetime: anyText },
  math: { display: oneOf('block', 'inline') },
  mspace: { width: mathValue },
  mpadded: { width: mathValue },
};

/**
 * The attributes of an article's element that go onto its node as they are. Addresses and ids are not among them:
 * what they mean depends on the view (render.ts).
 */
export function plainAttributes(node: ArticleElement): [AttributeName, string][] {
  const [name, given] = node;
  const checks: Partial<Record<AttributeName, Check>> = {
    ...ON_EVERY_ELEMENT,
    ...(ELEMENT_NAMES.indexOf(name) >= FIRST_MATH && ON_EVERY_MATH_ELEMENT),
    ...BY_ELEMENT[name],
  };
  return (Object.entries(given) as [AttributeName, string][]).flatMap(([attribute, value]) => {
    const checked = Object.hasOwn(checks, attribute) ? checks[attribute]?.(value) : undefined;
    return checked === undefined ? [] : [[attribute, checked]];
  });
}
