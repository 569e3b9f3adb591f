/** @jest-environment node */
// What the module answers is taken apart once, and anything odd about it is an error rather than a strange view.
import { expect, it } from '@jest/globals';
import { decodeExtraction, decodeLook } from '../../../extension/src/shared/decode-extraction';
import { makeArticle } from '../support/articles';

const encode = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

it('gives back an article', () => {
  const article = makeArticle(['p', { lang: 'de' }, 'Text ', ['em', {}, 'mehr']]);
  expect(decodeExtraction(encode(article))).toEqual(article);
});

it('keeps a lead image', () => {
  const article = { ...makeArticle(), leadImage: { url: 'https://example.org/a.png', alt: '' } };
  expect(decodeExtraction(encode(article))).toEqual(article);
});

it.each(['too-large', 'too-many-nodes', 'too-deep', 'not-html', 'no-article'])(
  'gives back the reason %s',
  (error) => {
    expect(decodeExtraction(encode({ error }))).toEqual({ error });
  },
);

it('reads a body of any depth without recursion', () => {
  let body: unknown = ['span', {}, 'deep'];
  for (let depth = 0; depth < 1500; ++depth) body = ['span', {}, body];
  const article = { ...makeArticle(), body: ['article', {}, body] };
  expect(decodeExtraction(encode(article))).toHaveProperty('body');
});

const article = makeArticle();
it.each([
  ['no object', 7],
  ['an unknown reason', { error: 'bored' }],
  ['a missing field', { ...article, title: undefined }],
  ['a field of another type', { ...article, words: '12' }],
  ['an unknown direction', { ...article, dir: 'up' }],
  ['an element that is not in the table', { ...article, body: ['article', {}, ['script', {}]] }],
  ['an element without attributes', { ...article, body: ['article', {}, ['p']] }],
  ['an unknown attribute', { ...article, body: ['article', {}, ['p', { onclick: 'x' }]] }],
  ['an attribute that is no text', { ...article, body: ['article', { id: 3 }] }],
  ['a child that is neither text nor element', { ...article, body: ['article', {}, 5] }],
  ['a body whose root is no article', { ...article, body: ['p', {}, 'text'] }],
  ['an article that also gives a reason against it', { ...article, error: null }],
  ['a lead image without address', { ...article, leadImage: { alt: '' } }],
])('refuses %s', (_what, value) => {
  expect(() => decodeExtraction(encode(value))).toThrow();
});

it('refuses bytes that are cut short, and bytes that are no UTF-8 [G14]', () => {
  const bytes = encode(article);
  expect(() => decodeExtraction(bytes.subarray(0, bytes.length - 1))).toThrow();
  expect(() => decodeExtraction(Uint8Array.of(0x22, 0xff, 0x22))).toThrow();
});

it('refuses or survives every single flipped byte [G14]', () => {
  const bytes = encode(makeArticle(['p', {}, 'a']));
  for (let index = 0; index < bytes.length; ++index) {
    const broken = bytes.slice();
    broken[index] = (broken[index] ?? 0) ^ 1;
    try {
      const decoded = decodeExtraction(broken);
      expect('error' in decoded || decoded.body[0]).toBe('article');
    } catch (error) {
      expect(error).toBeInstanceOf(Error);
    }
  }
});

it('reads the elements that an answer asks for, and nothing else', () => {
  expect(decodeLook('')).toEqual([]);
  expect(decodeLook('7 div 12 x-card')).toEqual([
    { ordinal: 7, name: 'div' },
    { ordinal: 12, name: 'x-card' },
  ]);
  for (const text of ['7', 'div 7', '-1 div', '1.5 div', '7  div', '0x10 div', '1e3 div', ' div']) {
    expect(() => decodeLook(text)).toThrow('names no elements');
  }
});
