import { afterEach, expect, it, jest } from '@jest/globals';
import { lockScroll } from '../../../extension/src/reader/scroll-lock';

const root = document.documentElement;
/** Holds the page; gives what releases it. */
function hold(): () => void {
  const lock = lockScroll(root);
  lock.hold();
  return () => lock.release();
}

afterEach(() => {
  root.removeAttribute('style');
  jest.restoreAllMocks();
});

it('stops the page from scrolling, whatever its style sheets say', () => {
  const unlock = hold();
  expect(root.style.overflow).toBe('hidden');
  expect(root.style.getPropertyPriority('overflow')).toBe('important');
  unlock();
});

it.each([
  null,
  '',
  'color:red',
  ' COLOR : red ;; overflow-y:  scroll',
  'overflow: auto !important',
])('gives back the style attribute %p to the letter', (style) => {
  if (style !== null) root.setAttribute('style', style);
  hold()();
  expect(root.getAttribute('style')).toBe(style);
});

it('keeps what the page changed meanwhile', () => {
  root.setAttribute('style', 'color: red');
  const unlock = hold();
  root.style.color = 'blue';
  root.style.setProperty('--depth', '3');
  unlock();
  expect(root.style.color).toBe('blue');
  expect(root.style.getPropertyValue('--depth')).toBe('3');
  expect(root.style.overflow).toBe('');
});

it('goes back to where the page was when it was moved', () => {
  const scrollTo = jest.spyOn(globalThis, 'scrollTo').mockImplementation(() => undefined);
  const unlock = hold();
  Object.assign(globalThis, { scrollY: 300 });
  unlock();
  expect(scrollTo.mock.calls).toEqual([[{ left: 0, top: 0, behavior: 'instant' }]]);
  Object.assign(globalThis, { scrollY: 0 });
});

it('moves nothing when nothing was moved', () => {
  const scrollTo = jest.spyOn(globalThis, 'scrollTo').mockImplementation(() => undefined);
  hold()();
  expect(scrollTo).not.toHaveBeenCalled();
});

it('leaves the page as it is until it is to be held', () => {
  const lock = lockScroll(root);
  expect(root.getAttribute('style')).toBeNull();
  lock.release();
  expect(root.getAttribute('style')).toBeNull();
});
