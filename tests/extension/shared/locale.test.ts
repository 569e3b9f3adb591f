/** @jest-environment node */
import { expect, it } from '@jest/globals';
import { installFakeBrowser } from '../support/fake-browser';

installFakeBrowser([]);
const { sentenceFor, translate, uiLanguage } = await import('../../../extension/src/shared/locale');

it('speaks the language of the browser', () => {
  expect(translate('closeView')).toBe('Back to the page');
  expect(sentenceFor('noArticle')).toBe('There is no article to read on this page.');
});

it('takes the language and direction of its words from the browser', () => {
  expect(uiLanguage()).toEqual({ lang: 'en', dir: 'ltr' });
});
