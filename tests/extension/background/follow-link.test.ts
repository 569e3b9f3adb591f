/** @jest-environment node */
// The page that a link of the view leads to is waited for once, in its own tab, and not for ever.
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { installFakeBrowser } from '../support/fake-browser';

installFakeBrowser([]);
type Listener = (tabId: number, change: { status?: string; url?: string }) => void;
const listeners = new Set<Listener>();
Object.assign(chrome, {
  tabs: {
    onUpdated: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    },
  },
});
const { awaitNextPage } = await import('../../../extension/src/background/follow-link');

const update: Listener = (tabId, change) => [...listeners].forEach((tell) => tell(tabId, change));
const NEXT = 'https://example.org/next';

let arrived: string[];
beforeEach(() => {
  jest.useFakeTimers();
  arrived = [];
  awaitNextPage(7, (address) => arrived.push(address));
});
afterEach(() => {
  jest.runOnlyPendingTimers();
  jest.useRealTimers();
});

it('tells of the next page of the tab, once', () => {
  update(7, { status: 'complete' });
  update(8, { status: 'loading', url: 'https://example.org/other-tab' });
  update(7, { status: 'loading', url: NEXT });
  update(7, { status: 'loading', url: 'https://example.org/after' });
  expect(arrived).toEqual([NEXT]);
  expect(listeners.size).toBe(0);
});

it('tells nothing of a page for which nothing is granted, nor of the one after it', () => {
  update(7, { status: 'loading' });
  update(7, { status: 'loading', url: NEXT });
  expect(arrived).toEqual([]);
});

it('does not wait for ever', () => {
  jest.advanceTimersByTime(60_000);
  expect(listeners.size).toBe(0);
});
