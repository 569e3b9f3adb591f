import { expect, it } from '@jest/globals';
import { wasPressedOn } from '../../../extension/src/content/pressed-page';

const STORY = 'https://example.org/story?page=2';

it.each([
  ['the same address', STORY, STORY],
  ['another place in the same page', `${STORY}#notes`, STORY],
  ['an address with a user and a password', 'https://me:secret@example.org/story?page=2', STORY],
  ['an address the browser kept to itself', undefined, STORY],
  ['an address that is none', 'nonsense', STORY],
  ['a file', 'file:///home/me/a.html', 'file:///home/me/b.html'],
])('takes a press on %s', (_what, pressed, current) => {
  expect(wasPressedOn(pressed, current)).toBe(true);
});

it.each([
  ['another path', 'https://example.org/other?page=2'],
  ['another query', 'https://example.org/story?page=3'],
  ['another host', 'https://www.example.org/story?page=2'],
])('leaves a press on %s alone', (_what, pressed) => {
  expect(wasPressedOn(pressed, STORY)).toBe(false);
});
