import { afterEach, expect, it } from '@jest/globals';
import { withPageDirection } from '../../../extension/src/content/page-direction';
import { makeArticle } from '../support/articles';

afterEach(() => document.body.removeAttribute('style'));

it('takes the direction of the style sheet where the markup tells none', () => {
  document.body.style.direction = 'rtl';
  expect(withPageDirection({ ...makeArticle(), dir: '' }, document).dir).toBe('rtl');
});

it('believes the markup before the style sheet', () => {
  document.body.style.direction = 'rtl';
  expect(withPageDirection({ ...makeArticle(), dir: 'ltr' }, document).dir).toBe('ltr');
});

it('does not take the default for a direction', () => {
  expect(withPageDirection({ ...makeArticle(), dir: '' }, document).dir).toBe('');
});
