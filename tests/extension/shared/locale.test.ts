/** @jest-environment node */
import { expect, it } from '@jest/globals';
import { installFakeBrowser } from '../support/fake-browser';

installFakeBrowser([]);
const { sentenceFor, translate, uiLanguage } = await import('../../../extension/src/shared/locale');

it('speaks the language of the browser', () => {
  expect(translate('closeView')).toBe('Back to the page');
  expect(sentenceFor('noArticle')).toBe('There is no article to read on this page.');
});

it('names the language of its words, as the browser puts it where they agree', () => {
  expect(uiLanguage()).toEqual({ lang: 'en-GB', dir: 'ltr' });
});

it('names the language its words have fallen back to [H9]', () => {
  const { i18n } = chrome;
  const ask = i18n.getUILanguage.bind(i18n);
  i18n.getUILanguage = () => 'he';
  expect(uiLanguage()).toEqual({ lang: 'en', dir: 'ltr' });
  i18n.getUILanguage = ask;
});

it('runs from right to left with the languages that do', () => {
  const { i18n } = chrome;
  const ask = i18n.getMessage.bind(i18n);
  i18n.getMessage = (name: string) => (name === 'language' ? 'he' : ask(name));
  expect(uiLanguage()).toEqual({ lang: 'he', dir: 'rtl' });
  i18n.getMessage = ask;
});
