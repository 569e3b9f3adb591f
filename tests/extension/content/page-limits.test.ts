// What is above the limits is told before it can cost the page anything.
import { afterEach, expect, it } from '@jest/globals';
import {
  PAGE_LIMITS,
  fitCapture,
  hasTooManyElements,
  isNestedDeeper,
  isTooMuchToDraw,
} from '../../../extension/src/content/page-limits';
import type { ArticleNode } from '../../../extension/src/shared/article';
import { makeArticle } from '../support/articles';

afterEach(() => document.body.replaceChildren());

/** A chain of elements, each with some of its own before the next. */
function makeChain(depth: number, beside: number): Element {
  const top = document.createElement('div');
  let bottom = top;
  for (let at = 1; at < depth; at += 1) {
    for (let count = 0; count < beside; count += 1) bottom.append(document.createElement('i'));
    const inside = document.createElement('div');
    bottom.append(inside);
    bottom = inside;
  }
  return top;
}

it.each([0, 1, 7])(
  'tells nesting of twice a limit, and none within it, with %d beside each',
  (beside) => {
    for (const limit of [4, 10, 33]) {
      const deep = makeChain(2 * limit + 2, beside);
      expect(isNestedDeeper(deep.querySelectorAll('*'), limit)).toBe(true);
      const shallow = makeChain(limit, beside);
      expect(isNestedDeeper(shallow.querySelectorAll('*'), limit)).toBe(false);
    }
  },
);

it('takes an ordinary page as it is', () => {
  document.body.append(makeChain(20, 3));
  expect(hasTooManyElements(document)).toBe(false);
  const html = document.documentElement.outerHTML;
  expect(fitCapture(document, html)).toBe(html);
});

it('refuses a page whose text is too long, however it is divided [A3]', () => {
  const half = 'x'.repeat(PAGE_LIMITS.text / 2);
  document.body.append(half, document.createElement('br'), half);
  const script = document.createElement('script');
  script.type = 'text/plain';
  script.textContent = half;
  document.body.append(script);
  expect(fitCapture(document, document.documentElement.outerHTML)).toBeDefined();
  document.body.append('one more');
  expect(fitCapture(document, document.documentElement.outerHTML)).toBeUndefined();
});

it('leaves out pictures that the addresses of a very long page hold, and nothing else [A10]', () => {
  const long = `data:image/png;base64,${'A'.repeat(PAGE_LIMITS.inlinePicture)}`;
  const short = 'data:image/png;base64,AAAA';
  const image = (src: string): string => `<img alt="a &quot;data: b" src="${src}">`;
  const few = `<p>one</p>${image(long)}${image(short)}<p>"data: two</p>`;
  expect(fitCapture(document, few)).toBe(few);
  const count = Math.ceil(PAGE_LIMITS.text / long.length) + 1;
  const many = `${image(long).repeat(count)}${few}`;
  const fitted = fitCapture(document, many);
  expect(fitted).toBe(
    `${image('').repeat(count)}<p>one</p>${image('')}${image(short)}<p>"data: two</p>`,
  );
});

it('tells an article that is too much to draw', () => {
  const paragraphs = (count: number): ArticleNode[] =>
    Array.from({ length: count }, () => ['p', {}, 'x']);
  const within = Math.floor((PAGE_LIMITS.drawn - 1) / 2);
  const article = (count: number) => makeArticle(...paragraphs(count));
  expect(isTooMuchToDraw(article(within))).toBe(false);
  expect(isTooMuchToDraw(article(within + 1))).toBe(true);
  expect(isTooMuchToDraw({ error: 'no-article' })).toBe(false);
});
