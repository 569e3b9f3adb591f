import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { installFakeBrowser } from '../support/fake-browser';
import { watchShadowRoots } from '../support/shadow-roots';

installFakeBrowser([]);
const { readStrings } = await import('../../../extension/src/content/strings');
const { createPageToast } = await import('../../../extension/src/content/page-toast');

let sentences: (string | null | undefined)[] = [];
beforeEach(() => {
  jest.useFakeTimers();
  sentences = [];
  // The sentence is put in a little after the root is made.
  watchShadowRoots((root) => {
    void Promise.resolve().then(() => sentences.push(root.querySelector('p')?.textContent));
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

const acts = { readNow: () => undefined, showText: () => undefined };

const hosts = (): number => document.documentElement.children.length - 2;

it('says nothing about a page that opens at once', () => {
  const toast = createPageToast(document, readStrings(), '', acts);
  toast.follow('opening');
  jest.advanceTimersByTime(300);
  toast.follow('open');
  jest.advanceTimersByTime(5000);
  expect(hosts()).toBe(0);
});

it('says that it waits for a page that takes its time, until the page is captured', async () => {
  const toast = createPageToast(document, readStrings(), '', acts);
  toast.follow('opening');
  jest.advanceTimersByTime(600);
  await Promise.resolve();
  expect(sentences).toEqual(['Opening as soon as the page has loaded…']);
  toast.hide();
  expect(hosts()).toBe(0);
});

it('says one thing at a time', async () => {
  const toast = createPageToast(document, readStrings(), '', acts);
  toast.follow('failed', 'noArticle');
  toast.follow('failed', 'movedOn');
  await Promise.resolve();
  expect(hosts()).toBe(1);
  expect(sentences.at(-1)).toBe('The page has changed. Press the button again to read it.');
  toast.hide();
});

it('says nothing in a document that would not show it', () => {
  const picture = new DOMParser().parseFromString(
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'image/svg+xml',
  );
  const toast = createPageToast(picture, readStrings(), '', acts);
  toast.follow('failed', 'notAPage');
  expect(picture.documentElement.children).toHaveLength(0);
});

it('does at the next press what the sentence offers, as long as it stands there', () => {
  const showText = jest.fn();
  const offering = { ...acts, showText: () => showText };
  const toast = createPageToast(document, readStrings(), '', offering);
  expect(toast.accept()).toBe(false);
  toast.follow('failed', 'noArticle');
  expect(toast.accept()).toBe(true);
  expect(showText).toHaveBeenCalledTimes(1);
  toast.follow('failed', 'noArticle');
  jest.advanceTimersByTime(10_000);
  expect(toast.accept()).toBe(false);
  // A page without any text has nothing to offer, and neither has a picture.
  const empty = createPageToast(document, readStrings(), '', acts);
  empty.follow('failed', 'noArticle');
  expect(empty.accept()).toBe(false);
  toast.follow('failed', 'notAPage');
  expect(toast.accept()).toBe(false);
  toast.hide();
  empty.hide();
});
