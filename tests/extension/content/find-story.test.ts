import { afterEach, expect, it } from '@jest/globals';
import { addressOf, findStory } from '../../../extension/src/content/find-story';

afterEach(() => document.body.replaceChildren());

it('takes the page itself where it has no frames, or only small ones', () => {
  expect(findStory(document)).toBe(document);
  document.body.append(document.createElement('iframe'));
  expect(findStory(document)).toBe(document);
});

it('takes the address of the page for its own document and for frames without one', () => {
  const address = 'https://example.org/page';
  expect(addressOf(document, address)).toBe(address);
  const blank = document.implementation.createHTMLDocument();
  expect(addressOf(blank, address)).toBe(address);
});

it('takes the address of the page whatever the page names as its base [C10]', () => {
  const base = document.createElement('base');
  base.href = 'https://elsewhere.example/';
  document.head.append(base);
  const form = document.createElement('form');
  form.setAttribute('name', 'URL');
  document.body.append(form);
  expect(document.baseURI).toBe('https://elsewhere.example/');
  expect(addressOf(findStory(document), 'https://example.org/page')).toBe(
    'https://example.org/page',
  );
  base.remove();
});
