import { expect, it } from '@jest/globals';
import { composePage, type PageOptions } from '../../../extension/src/reader/page';
import type { Article } from '../../../extension/src/shared/article';
import { makeArticle } from '../support/articles';
import { labels as partLabels } from '../support/labels';

const labels = { ...partLabels, doubtful: 'Hardly an article.' };

function compose(changes: Partial<Article>, options: Partial<PageOptions> = {}) {
  const page = composePage(document, {
    article: { ...makeArticle(['p', {}, 'Text']), ...changes },
    pageAddress: 'https://www.example.org/page',
    labels,
    ui: { lang: 'en', dir: 'ltr' },
    ...options,
  });
  page.finish();
  return page;
}

it('begins with site, title, byline, date and reading time', () => {
  const { main } = compose({
    title: 'The title',
    site: 'The Site',
    byline: 'A. Writer',
    published: '2026-03-14T08:00:00Z',
    words: 2280,
  });
  expect(main.querySelector('.site')?.textContent).toBe('The Site');
  expect(main.querySelector('h1')?.textContent).toBe('The title');
  const details = [...main.querySelectorAll('.detail')].map((detail) => detail.textContent);
  expect(details).toEqual(['A. Writer', 'March 14, 2026', '10 minutes']);
  expect(main.querySelector('time')?.dateTime).toBe('2026-03-14T08:00:00Z');
});

it('names the host where the site has no name', () => {
  expect(compose({ site: '' }).main.querySelector('.site')?.textContent).toBe('example.org');
});

it('has no empty lines where the page tells nothing', () => {
  const { main } = compose({ byline: '  ', published: '', words: 0 });
  expect(main.querySelector('.details')).toBeNull();
});

it('writes date and time in the language of the article', () => {
  const { main } = compose({ lang: 'de', published: '2026-03-14', words: 1790 });
  const details = [...main.querySelectorAll('.detail')].map((detail) => detail.textContent);
  expect(details).toEqual(['14. März 2026', '10 Minuten']);
});

it('isolates what comes from the page, so that it cannot reorder what is ours [B4]', () => {
  const { main } = compose({ site: '\u202esite', byline: '\u202eevil' });
  expect(main.querySelector('.site > bdi')?.textContent).toBe('\u202esite');
  expect(main.querySelector('.detail > bdi.byline')?.textContent).toBe('\u202eevil');
});

it('shows markup in the title as the text it is [C20]', () => {
  const { main } = compose({ title: '<i>Not</i> italic' });
  expect(main.querySelector('h1')?.textContent).toBe('<i>Not</i> italic');
  expect(main.querySelector('i')).toBeNull();
});

it('has one main landmark, one article and one heading of the first level', () => {
  const { nodes } = compose({});
  const box = document.createElement('div');
  box.append(...nodes);
  for (const name of ['main', 'article', 'h1']) expect(box.querySelectorAll(name)).toHaveLength(1);
});

it('lets blocks find their own direction where the page tells none, and only there', () => {
  expect(compose({ dir: '' }).main.querySelector('.body p')?.getAttribute('dir')).toBe('auto');
  expect(compose({ dir: 'rtl' }).main.querySelector('.body p')?.hasAttribute('dir')).toBe(false);
});

it('has a live region that is empty at first, since only changes are spoken', () => {
  const { announcement } = compose({});
  expect(announcement.getAttribute('role')).toBe('status');
  expect(announcement.textContent).toBe('');
});

it('ends the title block with a doubt where it has one', () => {
  expect(compose({ confidence: 0.9 }).main.querySelector('.doubt')).toBeNull();
  const { main } = compose({ confidence: 0.1, byline: 'A. Writer' });
  expect(main.querySelector('header')?.lastElementChild?.textContent).toBe('Hardly an article.');
});
