/** @jest-environment node */
import { expect, it } from '@jest/globals';
import temml from 'temml';
import { toFormula } from '../../../extension/src/on-demand/formula-tree';

const read = (tex: string): unknown =>
  toFormula(temml.__renderToMathMLTree(tex, { throwOnError: true, trust: false }));

it('makes one formula of TeX', () => {
  expect(read('\\frac{a}{2}')).toEqual([
    'math',
    {},
    ['mfrac', {}, ['mi', {}, 'a'], ['mn', {}, '2']],
  ]);
});

it('keeps the line of a fraction that has none', () => {
  expect(JSON.stringify(read('\\binom{n}{k}'))).toContain('"linethickness":"0px"');
});

it('reads no command that would lead or load from elsewhere', () => {
  for (const tex of [
    '\\href{https://evil.example/}{x}',
    '\\includegraphics{https://evil.example/i.png}',
  ])
    expect(() => read(tex)).toThrow();
});

it('is nothing of what is no formula', () => {
  expect(toFormula({ text: 'x' })).toBeUndefined();
  expect(toFormula({})).toBeUndefined();
});
