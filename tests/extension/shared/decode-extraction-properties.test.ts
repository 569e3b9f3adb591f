/** @jest-environment node */
// Whatever the module answers is taken apart into an extraction in every field, or refused: for articles made at random, and
// for what is left of them after random damage.
import { isNativeError } from 'node:util/types';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  ATTRIBUTE_NAMES,
  ELEMENT_NAMES,
  PART_KINDS,
  type Article,
  type Extraction,
} from '../../../extension/src/shared/article';
import { decodeExtraction, decodeLook } from '../../../extension/src/shared/decode-extraction';

const encode = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

// Lone surrogates can't be written in UTF-8, and the core writes none.
const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const attributes = fc.dictionary(fc.constantFrom(...ATTRIBUTE_NAMES), text, { maxKeys: 3 });

const { node } = fc.letrec<{ node: unknown[] }>((tie) => ({
  node: fc
    .tuple(
      fc.constantFrom(...ELEMENT_NAMES),
      attributes,
      fc.array(fc.oneof({ depthSize: 'small', withCrossShrink: true }, text, tie('node')), {
        maxLength: 4,
      }),
    )
    .map(([name, values, children]) => [name, values, ...children]),
}));

const body = fc
  .tuple(attributes, fc.array(node, { maxLength: 4 }))
  .map(([values, children]) => ['article', values, ...children]);

const origins = fc.array(fc.nat(), { maxLength: 4 });

const share = fc.double({ min: 0, max: 1, noNaN: true });

const part = fc.record({
  kind: fc.constantFrom(...PART_KINDS),
  place: fc.nat(),
  words: fc.nat(),
  probability: share,
  body,
  origins,
});

const article = fc.record(
  {
    title: text,
    byline: text,
    site: text,
    published: text,
    lang: text,
    dir: fc.constantFrom('', 'ltr', 'rtl'),
    excerpt: text,
    url: text,
    leadImage: fc.record({ url: text, alt: text }),
    words: fc.nat(),
    confidence: share,
    body,
    origins,
    leftOut: fc.array(part, { maxLength: 3 }),
    paths: fc.array(text, { maxLength: 3 }),
  },
  {
    requiredKeys: [
      ...(['title', 'byline', 'site', 'published', 'lang', 'dir', 'excerpt', 'url'] as const),
      ...(['words', 'confidence', 'body', 'origins', 'leftOut', 'paths'] as const),
    ],
  },
);

/** The checks once more, written by the field rather than by the table, of what a view relies on. */
function isSafe(extraction: Extraction): boolean {
  if ('error' in extraction) return typeof extraction.error === 'string';
  const known = (value: unknown): boolean => {
    if (typeof value === 'string') return true;
    if (!Array.isArray(value)) return false;
    const [name, values, ...children] = value as [string, Record<string, string>, ...unknown[]];
    return (
      (ELEMENT_NAMES as readonly string[]).includes(name) &&
      Object.keys(values).every((key) => (ATTRIBUTE_NAMES as readonly string[]).includes(key)) &&
      Object.values(values).every((each) => typeof each === 'string') &&
      children.every(known)
    );
  };
  const texts: (keyof Article)[] = ['title', 'byline', 'site', 'published', 'lang', 'url'];
  return (
    texts.every((field) => typeof extraction[field] === 'string') &&
    extraction.body[0] === 'article' &&
    known(extraction.body) &&
    extraction.leftOut.every(({ body: left }) => left[0] === 'article' && known(left))
  );
}

/** An extraction that is safe, or an Error; anything else fails the test. */
function survives(bytes: Uint8Array): boolean {
  let extraction: Extraction;
  try {
    extraction = decodeExtraction(bytes);
  } catch (error) {
    return isNativeError(error);
  }
  return isSafe(extraction);
}

describe('an extraction', () => {
  it('comes back as it was encoded, whatever the article', () => {
    fc.assert(
      fc.property(article, (value) => {
        expect(decodeExtraction(encode(value))).toEqual(value);
      }),
    );
  });

  it('is refused or safe after bytes of it were changed', () => {
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(article, damage, (value, changes) => {
        const bytes = encode(value);
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        return survives(bytes);
      }),
      { numRuns: 400 },
    );
  });

  it('is refused or safe with any value in the place of any field', () => {
    const names = ['title', 'dir', 'words', 'confidence', 'leadImage', 'body', 'leftOut', 'error'];
    fc.assert(
      fc.property(article, fc.constantFrom(...names), fc.jsonValue(), (value, name, other) =>
        survives(encode({ ...value, [name]: other })),
      ),
      { numRuns: 400 },
    );
  });

  it('is refused or safe where elements are swapped for any value', () => {
    fc.assert(
      fc.property(
        article,
        fc.constantFrom(...ELEMENT_NAMES),
        fc.jsonValue(),
        (value, name, child) =>
          survives(encode({ ...value, body: ['article', {}, [name, {}, child]] })),
      ),
      { numRuns: 400 },
    );
  });

  it('is refused or safe when it is any bytes or any JSON', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), survives));
    fc.assert(fc.property(fc.jsonValue(), (value) => survives(encode(value))));
  });
});

it('reads back the elements to look at, and nothing that only resembles them', () => {
  const place = fc.record({
    ordinal: fc.nat(),
    name: fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/),
  });
  fc.assert(
    fc.property(fc.array(place, { maxLength: 8 }), (places) => {
      const written = places.map(({ ordinal, name }) => `${ordinal} ${name}`).join(' ');
      expect(decodeLook(written)).toEqual(places);
    }),
  );
  const likely = fc
    .array(fc.constantFrom('0', '12', '-1', '1e3', '0x10', ' ', '', 'div', 'x-card', '\t', '٣'))
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.oneof(fc.string(), likely), (asked) => {
      let places;
      try {
        places = decodeLook(asked);
      } catch (error) {
        return isNativeError(error);
      }
      return places.map(({ ordinal, name }) => `${ordinal} ${name}`).join(' ') === asked;
    }),
    { numRuns: 1000 },
  );
});
