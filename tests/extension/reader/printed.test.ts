// What can't be pressed on paper says what it holds and where it leads.
import { expect, it } from '@jest/globals';
import { setForPaper } from '../../../extension/src/reader/printed';
import { renderArticle } from '../../../extension/src/reader/render';
import type { ArticleNode } from '../../../extension/src/shared/article';
import { labels } from '../support/labels';

const ADDRESS = 'https://example.org/story';

function printed(...body: ArticleNode[]): HTMLElement {
  const drawn = renderArticle(['article', {}, ...body], {
    document,
    pageAddress: ADDRESS,
    labels,
  });
  drawn.className = 'body';
  const copy = document.createElement('main');
  const opening = document.createElement('header');
  opening.className = 'opening';
  copy.append(opening, drawn);
  setForPaper(copy, { address: ADDRESS, linksTitle: 'Links' });
  return copy;
}

const listOf = (copy: HTMLElement): (string | null)[] =>
  [...copy.querySelectorAll('.printed-links li')].map((item) => item.textContent);

it('numbers links, the same address once, and lists where they lead', () => {
  const copy = printed(
    ['p', {}, 'See ', ['a', { href: 'https://a.example/' }, 'one'], ' and '],
    ['p', {}, ['a', { href: 'https://b.example/%D1%8F' }, 'two'], ' or '],
    ['p', {}, ['a', { href: 'https://a.example/' }, 'one again']],
  );
  expect(copy.querySelector('.body')?.textContent).toBe(
    'See one1 and two2 or one again1Linkshttps://a.example/https://b.example/я',
  );
  expect(listOf(copy)).toEqual(['https://a.example/', 'https://b.example/я']);
});

it('gives no number to a link that is its own address, has no words, or leads to a note', () => {
  const copy = printed(
    ['p', {}, ['a', { href: 'https://a.example/b/' }, 'a.example/b']],
    ['p', {}, ['a', { href: 'https://c.example/' }, ['img', { src: 'https://c.example/i.png' }]]],
    ['p', {}, ['a', { href: 'mailto:me@example.org' }, 'me'], ['a', { href: '#n' }, '1']],
    ['p', { id: 'n' }, 'The note'],
  );
  expect(copy.querySelectorAll('.link-number, .printed-links')).toHaveLength(0);
});

it('says where the article comes from and where its cards lead, and opens what was closed', () => {
  const copy = printed(
    ['details', {}, ['summary', {}, 'More'], ['p', {}, 'Within']],
    ['embed', { kind: 'video', href: 'https://film.example/1', title: 'A film' }],
  );
  expect(copy.querySelector('.opening .source')?.textContent).toBe(ADDRESS);
  expect(copy.querySelector('.embed')?.textContent).toContain('https://film.example/1');
  const details = printed(['details', {}, 'x']).querySelector('details');
  expect(details?.open).toBe(true);
});

it('keeps a short piece of code on one sheet, and lets a long one go on', () => {
  const pre = (lines: number): boolean | undefined =>
    printed(['pre', {}, 'line\n'.repeat(lines)])
      .querySelector('pre')
      ?.classList.contains('short');
  expect([pre(5), pre(200)]).toEqual([true, false]);
});
