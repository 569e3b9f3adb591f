/** @jest-environment node */
import { expect, it } from '@jest/globals';
import { formatDate, formatMinutes, pickLocale } from '../../../extension/src/reader/format';

it.each([
  ['2026-03-14', 'en', 'March 14, 2026'],
  ['2026-03-14T23:59:00-11:00', 'en-GB', '14 March 2026'],
  ['2026-03-14T00:00:00+13:00', 'de', '14. März 2026'],
  ['2026-03-14', 'zh-CN', '2026年3月14日'],
  ['2026-03-14', 'ja', '2026年3月14日'],
  ['2026-03', 'fr', 'mars 2026'],
  ['2026', 'en', '2026'],
])('writes %s in %s as "%s", the day as the page wrote it', (published, locale, expected) => {
  expect(formatDate(published, locale)).toBe(expected);
});

it.each(['', 'yesterday', '2026-02-31', '2026-13-01', '14.03.2026'])(
  'writes nothing for "%s"',
  (published) => {
    expect(formatDate(published, 'en')).toBe('');
  },
);

it.each([
  [1, 'en', '1 minute'],
  [12, 'en', '12 minutes'],
  [12, 'de', '12 Minuten'],
  [12, 'zh-CN', '12分钟'],
])('writes %d minutes in %s as "%s"', (minutes, locale, expected) => {
  expect(formatMinutes(minutes, locale)).toBe(expected);
});

it('takes the first language that is one', () => {
  expect(pickLocale('de-CH', 'en')).toBe('de-CH');
  expect(pickLocale('', 'fr')).toBe('fr');
  expect(pickLocale('no language!', 'fr')).toBe('fr');
  expect(pickLocale('x-klingon', 'qqq', '')).toBe('en');
});
