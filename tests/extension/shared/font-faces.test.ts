/** @jest-environment node */
import { expect, it } from '@jest/globals';
import {
  areFontFaces,
  coversAny,
  readUnicodeRange,
} from '../../../extension/src/shared/font-faces';

it('reads ranges as style sheets write them', () => {
  expect(readUnicodeRange('U+0460-052F, U+20B4,u+4??')).toEqual([
    [0x460, 0x52f],
    [0x20b4, 0x20b4],
    [0x400, 0x4ff],
  ]);
});

it('tells which letters a range covers', () => {
  expect(coversAny('U+0370-03FF', 'abc')).toBe(false);
  expect(coversAny('U+0370-03FF', 'abλ')).toBe(true);
  expect(coversAny('U+1F600-1F64F', '😀')).toBe(true);
  expect(coversAny('', '')).toBe(true);
});

it('takes nothing for faces that is none', () => {
  const face = { weight: '400', style: 'normal', unicodeRange: '', bytes: 'AA==' };
  expect(areFontFaces([face])).toBe(true);
  for (const other of [undefined, null, {}, [1], [{ ...face, bytes: 1 }], [null]]) {
    expect(areFontFaces(other)).toBe(false);
  }
});
