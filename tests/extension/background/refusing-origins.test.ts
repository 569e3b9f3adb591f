/** @jest-environment node */
import { beforeEach, expect, it } from '@jest/globals';
import { installFakeBrowser } from '../support/fake-browser';

const browser = installFakeBrowser(['storage.session.get', 'storage.session.set']);
const { isRefusing, originOf, rememberRefusing } =
  await import('../../../extension/src/background/refusing-origins');

let stored: Record<string, unknown> = {};
browser.answer('storage.session.get', () => stored);
browser.answer('storage.session.set', (items: Record<string, unknown>) => {
  stored = { ...stored, ...items };
});

beforeEach(() => {
  stored = {};
});

it('remembers an origin for all of its pages, and no other origin', async () => {
  await rememberRefusing('https://example.org/a?b#c');
  expect(await isRefusing('https://example.org/other')).toBe(true);
  expect(await isRefusing('http://example.org/a')).toBe(false);
  expect(await isRefusing('https://www.example.org/a')).toBe(false);
});

it('keeps an origin once, and nothing of the address but its origin', async () => {
  await rememberRefusing('https://example.org/secret');
  await rememberRefusing('https://example.org/');
  expect(stored).toEqual({ refusingOrigins: ['https://example.org'] });
});

it('forgets the oldest of very many', async () => {
  for (let index = 0; index < 501; ++index) await rememberRefusing(`https://s${index}.example/`);
  expect(await isRefusing('https://s0.example/')).toBe(false);
  expect(await isRefusing('https://s500.example/')).toBe(true);
});

it.each([undefined, '', 'about:blank', 'data:text/html,x', 'no address'])(
  'remembers nothing of %p, which has no origin',
  async (url) => {
    expect(originOf(url)).toBeUndefined();
    await rememberRefusing(url);
    expect(await isRefusing(url)).toBe(false);
    expect(stored).toEqual({});
  },
);

it('goes on when what is stored is not a list of texts', async () => {
  stored = { refusingOrigins: [1, null, 'https://example.org'] };
  expect(await isRefusing('https://example.org/')).toBe(true);
  stored = { refusingOrigins: 'https://example.org' };
  expect(await isRefusing('https://example.org/')).toBe(false);
});
