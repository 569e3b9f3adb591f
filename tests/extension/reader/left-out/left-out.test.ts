// What the levels show.
import { expect, it } from '@jest/globals';
import { isOpenAt, LIKELY_FROM } from '../../../../extension/src/reader/left-out/left-out';

const part = { kind: 'other', part: 0, probability: LIKELY_FROM } as const;

it.each([
  ['a likely part', part, true],
  ['an unlikely part', { ...part, probability: LIKELY_FROM - 0.01 }, false],
  ['comments, however likely', { ...part, kind: 'comments' }, false],
  ['what the reader has hidden', { ...part, part: -1, probability: 1 }, false],
] as const)('shows %s at the levels it should', (_, piece, isBalanced) => {
  expect(isOpenAt('strict', piece)).toBe(false);
  expect(isOpenAt('balanced', piece)).toBe(isBalanced);
  expect(isOpenAt('everything', piece)).toBe(true);
});
