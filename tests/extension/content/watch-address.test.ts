import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { pageAddress, watchAddress } from '../../../extension/src/content/watch-address';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

let url = '';
const movedWithin = jest.fn();
const readUrl = (): string => url;

it('tells once when the page moves on to another address', () => {
  url = 'https://example.org/a#top';
  const movedOn = jest.fn();
  watchAddress(readUrl, '', { movedOn, movedWithin });
  jest.advanceTimersByTime(2000);
  expect(movedOn).not.toHaveBeenCalled();
  url = 'https://example.org/b';
  jest.advanceTimersByTime(2000);
  expect(movedOn).toHaveBeenCalledTimes(1);
  expect(jest.getTimerCount()).toBe(0);
});

it('notices going back and forth at once', () => {
  url = 'https://example.org/a';
  const movedOn = jest.fn();
  watchAddress(readUrl, '', { movedOn, movedWithin });
  url = 'https://example.org/b';
  globalThis.dispatchEvent(new PopStateEvent('popstate'));
  expect(movedOn).toHaveBeenCalledTimes(1);
});

it('does not mind moving within the page', () => {
  url = 'https://example.org/a';
  const movedOn = jest.fn();
  const stop = watchAddress(readUrl, '', { movedOn, movedWithin });
  url = 'https://example.org/a#part';
  globalThis.dispatchEvent(new PopStateEvent('popstate'));
  jest.advanceTimersByTime(2000);
  expect(movedOn).not.toHaveBeenCalled();
  expect(movedWithin).toHaveBeenCalledTimes(1);
  stop();
});

it.each([
  ['https://example.org/a', 'https://example.org/a?utm_source=mail', ''],
  ['https://example.org/a?id=1', 'https://example.org/a?id=2', ''],
  ['https://example.org/1', 'https://example.org/1-the-bell', 'https://example.org/1-the-bell'],
])('leaves it to the text whether %s has moved on to %s', (from, to, canonical) => {
  url = from;
  const movedOn = jest.fn();
  const within = jest.fn();
  const stop = watchAddress(readUrl, canonical, { movedOn, movedWithin: within });
  url = to;
  globalThis.dispatchEvent(new PopStateEvent('popstate'));
  expect([movedOn, within].map((listener) => listener.mock.calls.length)).toEqual([0, 1]);
  stop();
});

it.each(['#/story/2', '#!story/2'])('takes %s for a page of its own', (route) => {
  url = 'https://example.org/app#/story/1';
  const movedOn = jest.fn();
  watchAddress(readUrl, 'https://example.org/a', { movedOn, movedWithin });
  url = `https://example.org/app${route}`;
  globalThis.dispatchEvent(new HashChangeEvent('hashchange'));
  expect(movedOn).toHaveBeenCalledTimes(1);
});

it('watches no more once it is stopped', () => {
  url = 'https://example.org/a';
  const movedOn = jest.fn();
  watchAddress(readUrl, '', { movedOn, movedWithin })();
  url = 'https://example.org/b';
  globalThis.dispatchEvent(new PopStateEvent('popstate'));
  jest.advanceTimersByTime(2000);
  expect(movedOn).not.toHaveBeenCalled();
});

it('is not taken in by an element that answers to the name of the Navigation API', () => {
  const element = document.createElement('div');
  Object.assign(globalThis, { navigation: element });
  const listen = jest.spyOn(element, 'addEventListener');
  watchAddress(readUrl, '', { movedOn: jest.fn(), movedWithin })();
  expect(listen).not.toHaveBeenCalled();
  Reflect.deleteProperty(globalThis, 'navigation');
});

it('leaves the fragment out of an address', () => {
  expect(pageAddress('https://example.org/a?b#c#d')).toBe('https://example.org/a?b');
  expect(pageAddress('https://example.org/')).toBe('https://example.org/');
});
