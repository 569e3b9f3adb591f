import { afterEach, expect, it } from '@jest/globals';
import { withTranslation } from '../../../extension/src/content/translated-page';
import type { ArticleElement } from '../../../extension/src/shared/article';
import { makeArticle } from '../support/articles';

const body: ArticleElement = [
  'article',
  {},
  ['p', { lang: 'ar', dir: 'rtl', id: 'a' }, ['em', { lang: 'ar' }, 'x']],
];

afterEach(() => document.documentElement.removeAttribute('class'));

it('takes the direction from the translation, and forgets what told of the text before it', () => {
  document.documentElement.className = 'js translated-ltr';
  const article = { ...makeArticle(), dir: 'rtl' as const, body };
  const translated = withTranslation(article, document);
  expect(translated.dir).toBe('ltr');
  expect(translated.body).toEqual(['article', {}, ['p', { id: 'a' }, ['em', {}, 'x']]]);
  // What was read stays as it was.
  expect(article.body).toBe(body);
  expect(JSON.stringify(body)).toContain('rtl');
});

it('leaves the article of a page alone that nobody has translated', () => {
  const article = { ...makeArticle(), body };
  expect(withTranslation(article, document)).toBe(article);
});
