import { expect, it } from '@jest/globals';
import { renderArticle } from '../../../extension/src/reader/render';
import { wordsOf } from '../../../extension/src/reader/select-all';
import { labels } from '../support/labels';

it('gives each block a line, each cell a tab, and leaves out what is ours', () => {
  const main = renderArticle(
    [
      'article',
      {},
      ['p', {}, 'Some ', ['em', {}, 'old'], ' tide', ['br', {}], 'rises'],
      ['aside', { kind: 'note' }, ['p', {}, 'Second']],
      ['table', {}, ['tbody', {}, ['tr', {}, ['td', {}, 'one'], ['td', {}, 'two']]]],
    ],
    { document, pageAddress: 'https://example.org/', labels },
  );
  const range = document.createRange();
  range.selectNodeContents(main);
  expect(wordsOf(range, main)).toBe('Some old tide\nrises\nSecond\none\ttwo');
  range.setStart(main.querySelector('em')!.firstChild!, 1);
  range.setEnd(main.querySelector('em')!.nextSibling!, 3);
  expect(wordsOf(range, main)).toBe('ld ti');
});
