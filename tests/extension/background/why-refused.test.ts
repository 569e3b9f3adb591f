/** @jest-environment node */
// The errors are those that Chromium 156 and Firefox 153 reject with.
import { expect, it } from '@jest/globals';
import { whyRefused } from '../../../extension/src/background/why-refused';

it.each([
  ['Cannot access a chrome:// URL', undefined, 'restricted'],
  ['The extensions gallery cannot be scripted.', undefined, 'restricted'],
  [
    'Cannot access contents of the page. Extension manifest must request permission to access the respective host.',
    undefined,
    'restricted',
  ],
  ['Missing host permission for the tab', undefined, 'restricted'],
  ['Frame with ID 0 is showing error page', 'https://example.org/', 'errorPage'],
  ['Cannot access contents of url "file:///home/a.html".', undefined, 'fileAccess'],
  ['Cannot access contents of the page.', 'file:///home/a.html', 'fileAccess'],
])('finds the sentence for "%s" at %p [E9]', (message, url, problem) => {
  expect(whyRefused(new Error(message), url)).toBe(problem);
});

it('has a sentence even for something that is no error', () => {
  expect(whyRefused('what?', undefined)).toBe('restricted');
});
