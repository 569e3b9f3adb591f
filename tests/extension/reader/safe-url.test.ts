/** @jest-environment node */
import { expect, it } from '@jest/globals';
import { hostOf, isImageUrl, isLinkUrl } from '../../../extension/src/reader/safe-url';

it.each(['http://a.example/', 'https://a.example/?b#c', 'mailto:a@example.org', 'tel:+4930123'])(
  'follows %s [B11 C2 C3]',
  (url) => expect(isLinkUrl(url)).toBe(true),
);

it.each([
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'vbscript:x',
  'data:text/html,x',
  'blob:https://a.example/1',
  'filesystem:https://a.example/1',
  'file:///etc/passwd',
  'chrome://settings',
  'moz-extension://x/',
  'view-source:https://a.example/',
  'about:blank',
  '//a.example/',
  '/path',
  '',
])('does not follow %j', (url) => expect(isLinkUrl(url)).toBe(false));

it.each(['https://a.example/a.png', 'data:image/png;base64,AAAA', 'data:image/webp,x'])(
  'loads an image from %s',
  (url) => expect(isImageUrl(url)).toBe(true),
);

it.each([
  'data:image/svg+xml,<svg onload=alert(1)>',
  'data:image/pngx,x',
  'data:text/html,x',
  'mailto:a@example.org',
  'javascript:x',
  'blob:x',
])('loads no image from %s', (url) => expect(isImageUrl(url)).toBe(false));

it('shows a host as the browser would, without www [B10]', () => {
  expect(hostOf('https://www.example.org:8080/a')).toBe('example.org');
  expect(hostOf('https://user:secret@bücher.example/')).toBe('xn--bcher-kva.example');
  expect(hostOf('mailto:a@b')).toBe('');
  expect(hostOf('nonsense')).toBe('');
});
