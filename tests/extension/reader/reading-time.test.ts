/** @jest-environment node */
import { expect, it } from '@jest/globals';
import { readingMinutes } from '../../../extension/src/reader/reading-time';

it.each([
  [2280, 'en', 10],
  [2280, 'en-US', 10],
  [1380, 'ar', 10],
  [1280, 'zh-CN', 10],
  [1840, '', 10],
  [1840, 'xx', 10],
])('takes %d words of "%s" for %d minutes', (words, lang, minutes) => {
  expect(readingMinutes(words, lang)).toBe(minutes);
});

it('never says less than a minute', () => {
  expect(readingMinutes(3, 'en')).toBe(1);
});

it.each([0, -5, NaN])('says nothing for %p words', (words) => {
  expect(readingMinutes(words, 'en')).toBeUndefined();
});
