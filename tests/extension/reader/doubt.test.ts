import { expect, it } from '@jest/globals';
import {
  DOUBTFUL_BELOW,
  isDoubtful,
  makeDoubt,
  openingWords,
} from '../../../extension/src/reader/doubt';
import { makeArticle } from '../support/articles';

const labels = { opened: 'Reading view.', doubtful: 'بالكاد <b>مقال</b>.' };
const ui = { lang: 'ar', dir: 'rtl' } as const;

function articleOf(confidence: number) {
  return { ...makeArticle(['p', {}, 'Text']), confidence };
}

it('says nothing where the article is in no doubt', () => {
  const article = articleOf(DOUBTFUL_BELOW);
  expect(isDoubtful(article)).toBe(false);
  expect(makeDoubt(document, article, labels, ui)).toEqual([]);
  expect(openingWords(article, labels)).toBe('Reading view.');
});

it('says one sentence, in the language and direction of the browser, below the bound', () => {
  const article = articleOf(DOUBTFUL_BELOW - 0.01);
  const [sentence, ...more] = makeDoubt(document, article, labels, ui);
  expect(more).toEqual([]);
  expect(sentence?.localName).toBe('p');
  expect(sentence?.className).toBe('doubt');
  expect(sentence?.lang).toBe('ar');
  expect(sentence?.dir).toBe('rtl');
  expect(sentence?.textContent).toBe(labels.doubtful);
  expect(sentence?.childElementCount).toBe(0);
});

it('speaks the sentence after the words that the view has opened', () => {
  expect(openingWords(articleOf(0.2), labels)).toBe(`Reading view. ${labels.doubtful}`);
});
