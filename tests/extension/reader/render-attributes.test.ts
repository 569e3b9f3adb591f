import { expect, it } from '@jest/globals';
import { plainAttributes } from '../../../extension/src/reader/render-attributes';
import type { ArticleElement } from '../../../extension/src/shared/article';

const attributesOf = (node: ArticleElement): Record<string, string> =>
  Object.fromEntries(plainAttributes(node));

it('keeps what an element can have', () => {
  expect(attributesOf(['ol', { start: '3', reversed: '', type: 'a', lang: 'de' }])).toEqual({
    start: '3',
    reversed: '',
    type: 'a',
    lang: 'de',
  });
  expect(attributesOf(['th', { colspan: '2', scope: 'col' }])).toEqual({
    colspan: '2',
    scope: 'col',
  });
  expect(attributesOf(['time', { datetime: '2026-03-14' }])).toEqual({ datetime: '2026-03-14' });
  expect(attributesOf(['math', { display: 'block' }])).toEqual({ display: 'block' });
});

it('drops what an element cannot have [A5 C1 C15 C17]', () => {
  expect(attributesOf(['p', { colspan: '2', width: '5', start: '1', alt: 'x' }])).toEqual({});
});

it('leaves addresses and ids to the view', () => {
  expect(attributesOf(['a', { href: 'https://example.org/', id: 'x' }])).toEqual({});
  expect(attributesOf(['img', { src: 'https://example.org/a.png' }])).toEqual({});
});

it.each([
  ['td', 'colspan', '1000000000', '1000'],
  ['td', 'colspan', '0', undefined],
  ['td', 'rowspan', '0', '0'],
  ['td', 'colspan', '-1', undefined],
  ['td', 'colspan', '2.5', undefined],
  ['img', 'width', '99999999', '20000'],
  ['img', 'width', '0', undefined],
  ['img', 'width', '50%', undefined],
  ['li', 'value', '-4', '-4'],
  ['ol', 'type', 'url(x)', undefined],
  ['th', 'scope', 'galaxy', undefined],
  ['p', 'dir', 'up', undefined],
  ['p', 'lang', 'de-CH-1996', 'de-CH-1996'],
  ['p', 'lang', 'x"y', undefined],
] as const)('of %s takes %s="%s" as %p', (element, name, value, expected) => {
  expect(attributesOf([element, { [name]: value }])[name]).toBe(expected);
});

it('drops every name that is not in the table, be it one that no attribute could have [C12 C19]', () => {
  const names = ['style', 'class', 'onclick', '', ' ', '<p', 'a b', '=', '1', '__proto__', 'x"y'];
  for (const name of names) {
    const element = ['p', Object.fromEntries([[name, 'value']])] as unknown as ArticleElement;
    expect(attributesOf(element)).toEqual({});
  }
});
