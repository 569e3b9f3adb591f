import { afterEach, expect, it } from '@jest/globals';
import { waitUntilReady } from '../../../extension/src/content/wait-until-ready';

const original = Object.getOwnPropertyDescriptor(Document.prototype, 'readyState');
afterEach(() => {
  if (original !== undefined) Object.defineProperty(Document.prototype, 'readyState', original);
});

function setReadyState(state: DocumentReadyState): void {
  Object.defineProperty(Document.prototype, 'readyState', { configurable: true, get: () => state });
}

it.each(['interactive', 'complete'] as const)(
  'does not wait for a page that is %s',
  async (state) => {
    setReadyState(state);
    await expect(waitUntilReady(document, new AbortController().signal)).resolves.toBeUndefined();
  },
);

it('waits until the page is parsed', async () => {
  setReadyState('loading');
  let isReady = false;
  const ready = waitUntilReady(document, new AbortController().signal).then(() => {
    isReady = true;
  });
  await Promise.resolve();
  expect(isReady).toBe(false);
  // A page may send the event itself.
  document.dispatchEvent(new Event('DOMContentLoaded', { bubbles: true }));
  await Promise.resolve();
  expect(isReady).toBe(false);
  setReadyState('interactive');
  document.dispatchEvent(new Event('DOMContentLoaded', { bubbles: true }));
  await ready;
  expect(isReady).toBe(true);
});

it('stops waiting when it is told to', async () => {
  setReadyState('loading');
  const cancel = new AbortController();
  const ready = waitUntilReady(document, cancel.signal);
  cancel.abort();
  await expect(ready).rejects.toBeDefined();
});
