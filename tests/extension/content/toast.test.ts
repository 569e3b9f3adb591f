import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { watchShadowRoots } from '../support/shadow-roots';
import { showToast, type ToastOptions } from '../../../extension/src/content/toast';

const options: ToastOptions = {
  text: 'There is no article to read on this page.',
  dismissLabel: 'Dismiss',
  lang: 'en',
  dir: 'ltr',
  styles: '',
  role: 'alert',
};
const passing: ToastOptions = { ...options, lifeMs: 8000 };

let shadow: ShadowRoot;
beforeEach(() => {
  jest.useFakeTimers();
  watchShadowRoots((root) => {
    expect(root.mode).toBe('closed');
    shadow = root;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

const box = (): Element => shadow.querySelector('.toast') as Element;

it('shows the sentence as text, in a live region', () => {
  const { remove } = showToast(document, { ...passing, text: '<b>bold</b>' });
  const sentence = shadow.querySelector('p');
  expect(sentence?.textContent).toBe('<b>bold</b>');
  expect(sentence?.getAttribute('role')).toBe('alert');
  expect(shadow.querySelector('b')).toBeNull();
  remove();
});

it('goes by itself and leaves the page to the letter as it was', () => {
  const before = document.documentElement.outerHTML;
  showToast(document, passing);
  expect(document.documentElement.outerHTML).not.toBe(before);
  jest.advanceTimersByTime(8000);
  expect(document.documentElement.outerHTML).toBe(before);
});

it('goes when it is dismissed', () => {
  const before = document.documentElement.outerHTML;
  showToast(document, passing);
  const button = shadow.querySelector('button');
  expect(button?.getAttribute('aria-label')).toBe('Dismiss');
  button?.click();
  expect(document.documentElement.outerHTML).toBe(before);
});

it('stays while it is pointed at or focused', () => {
  showToast(document, passing);
  box().dispatchEvent(new Event('pointerenter'));
  jest.advanceTimersByTime(60_000);
  expect(box().isConnected).toBe(true);
  box().dispatchEvent(new Event('pointerleave'));
  jest.advanceTimersByTime(8000);
  expect(box().isConnected).toBe(false);
});

it('stays until it is removed where it has no life of its own', () => {
  const { remove } = showToast(document, { ...options, role: 'status' });
  jest.advanceTimersByTime(600_000);
  expect(box().isConnected).toBe(true);
  remove();
  remove();
  expect(box().isConnected).toBe(false);
});
