import { describe, expect, it } from '@jest/globals';
import { cloneNote, findMarks } from '../../../../extension/src/reader/parts/note-marks';
import { renderArticle } from '../../../../extension/src/reader/render';
import type { ArticleNode } from '../../../../extension/src/shared/article';
import { labels } from '../../support/labels';

function draw(...blocks: ArticleNode[]): HTMLElement {
  return renderArticle(['article', {}, ...blocks], {
    document,
    pageAddress: 'https://example.org/',
    labels,
  });
}

const marksIn = (...blocks: ArticleNode[]): string[] =>
  findMarks(draw(...blocks)).map(({ link, note }) => `${link.textContent}: ${note.textContent}`);

const mark = (words: string, id = 'n'): ArticleNode => [
  'p',
  {},
  'Text',
  ['a', { href: `#${id}` }, words],
];
const notes: ArticleNode = ['ol', {}, ['li', { id: 'n' }, 'A note']];

describe('a mark', () => {
  it.each(['1', '[12]', '(3)', '*', '†', 'a', '[a]', 'note 4', '[nb 2]', 'iv', '١'])(
    'is %s before a list of notes',
    (words) => {
      expect(marksIn(mark(words), notes)).toEqual([`${words}: A note`]);
    },
  );

  it.each(['Introduction', 'see below', '2026', ''])('is not "%s"', (words) => {
    expect(marksIn(mark(words), notes)).toEqual([]);
  });

  it('may stand before a paragraph or an anchor in one, if that leads back', () => {
    const note: ArticleNode = ['p', {}, ['a', { id: 'n', href: '#m' }, '[1]'], ' A note'];
    const from: ArticleNode = ['p', {}, 'Text', ['a', { id: 'm', href: '#n' }, '[1]']];
    expect(marksIn(from, note)).toEqual(['[1]: [1] A note']);
    expect(marksIn(mark('1'), ['p', { id: 'n' }, 'Chapter one'])).toEqual([]);
  });

  it('is none where it leads back up', () => {
    expect(marksIn(notes, mark('1'))).toEqual([]);
  });

  it('gets an id, so that its note can lead back', () => {
    const main = draw(mark('1'), mark('2', 'n'), notes);
    const ids = findMarks(main).map(({ link }) => link.id);
    expect(new Set(ids).size).toBe(2);
    expect(ids).not.toContain('');
  });
});

it('shows a note elsewhere without ids and without the way back', () => {
  const main = draw(
    ['p', {}, ['sup', { id: 'r' }, ['a', { href: '#n' }, '1']]],
    ['ol', {}, ['li', { id: 'n', lang: 'fr' }, ['p', {}, 'Une note ', ['a', { href: '#r' }, '↩']]]],
  );
  const [found] = findMarks(main);
  expect(found?.backLinks.map(({ textContent }) => textContent)).toEqual(['↩']);
  found?.backLinks[0]?.setAttribute('role', 'doc-backlink');
  const copy = cloneNote(found!.note);
  expect(copy.textContent?.trim()).toBe('Une note');
  expect(copy.querySelector('[id]')).toBeNull();
  expect(copy.lang).toBe('fr');
});
