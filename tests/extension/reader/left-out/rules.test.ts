// Rules take the box that is meant, hold on sister pages, and rest where they would do great things.
import { expect, it } from '@jest/globals';
import { listPieces, type Piece } from '../../../../extension/src/reader/left-out/pieces';
import { applyRules, changeRules, makeRule } from '../../../../extension/src/reader/left-out/rules';
import type { Article, ArticleElement, PartKind } from '../../../../extension/src/shared/article';
import type { Rule } from '../../../../extension/src/shared/site-rules';
import { makeArticle } from '../../support/articles';

const PROSE = 'story p';
const paragraph = (text: string): ArticleElement => ['p', {}, text];
const long = (name: string): ArticleElement => paragraph(`${name} ${'word '.repeat(30)}`);

/** An article of blocks with their paths, and parts at places. */
function makePage(
  blocks: [path: string, block: ArticleElement][],
  parts: [place: number, kind: PartKind, path: string, text: string][] = [],
): Article {
  const paths = [...blocks.map(([path]) => path), ...parts.map(([, , path]) => path)];
  return {
    ...makeArticle(...blocks.map(([, block]) => block)),
    origins: blocks.map((_, index) => index),
    leftOut: parts.map(([place, kind, , text], index) => ({
      kind,
      place,
      words: 5,
      probability: 0.1,
      body: ['article', {}, paragraph(text)],
      origins: [blocks.length + index],
    })),
    paths,
  };
}

const story = (facts: string, bio: string): Article =>
  makePage(
    [
      [PROSE, long('one')],
      ['story div.facts p', paragraph(facts)],
      ['story div.facts p', paragraph('And another fact')],
      [PROSE, long('two')],
    ],
    [
      [2, 'related', 'story ul.related li', 'Read on'],
      [4, 'author', 'div.bio p', bio],
      [0, 'comments', 'div.comments p', 'First!'],
    ].sort((one, other) => Number(one[0]) - Number(other[0])) as never,
  );

const find = (pieces: Piece[], text: string): Piece =>
  pieces.find((piece) => piece.text.includes(text.replace(/\s/g, '')))!;

const shownOf = (pieces: Piece[]): string =>
  pieces
    .filter(({ isArticle }) => isArticle)
    .map(({ text }) => text.slice(0, 6))
    .join(' ');

it('lists the pieces of a page in their order, comments last', () => {
  expect(listPieces(story('A fact', 'Ada writes')).map(({ text }) => text.slice(0, 6))).toEqual([
    'onewor',
    'Afact',
    'Readon',
    'Andano',
    'twowor',
    'Adawri',
    'First!',
  ]);
});

it('hides a whole box, keeps a whole part, and does the same on a sister page', () => {
  const pieces = listPieces(story('A fact', 'Ada writes'));
  let rules = changeRules(find(pieces, 'A fact'), pieces, []);
  expect(rules).toEqual([{ act: 'hide', path: 'story div.facts' }]);
  applyRules(pieces, rules);
  rules = changeRules(find(pieces, 'Ada writes'), pieces, rules);
  const sister = listPieces(story('A different fact', 'Una writes'));
  applyRules(sister, rules);
  expect(shownOf(sister)).toBe('onewor twowor Unawri');
});

it('takes a rule back when what it did is pointed at again', () => {
  const pieces = listPieces(story('A fact', 'Ada writes'));
  const rules = changeRules(find(pieces, 'A fact'), pieces, []);
  applyRules(pieces, rules);
  expect(changeRules(find(pieces, 'And another'), pieces, rules)).toEqual([]);
});

it('goes by the text alone where no box has a name, and so does no harm elsewhere', () => {
  const bare = listPieces(
    makePage([
      ['p', long('one')],
      ['p', paragraph('Sign up!')],
      ['p', long('two')],
    ]),
  );
  const rule = makeRule(find(bare, 'Sign up!'), bare);
  expect(rule.text).toMatch(/^[0-9a-f]{16}$/);
  applyRules(bare, [rule]);
  expect(shownOf(bare)).toBe('onewor twowor');
  const other = listPieces(
    makePage([
      ['p', long('three')],
      ['p', paragraph('Sign off!')],
    ]),
  );
  applyRules(other, [rule]);
  expect(shownOf(other)).toBe('threew Signof');
});

it('rests where it would take much of the article away, or bring in as much again', () => {
  const hide: Rule = { act: 'hide', path: 'story div.facts' };
  const facts = listPieces(
    makePage([
      ['story div.facts p', long('one')],
      [PROSE, long('two')],
    ]),
  );
  applyRules(facts, [hide]);
  expect(shownOf(facts)).toBe('onewor twowor');
  const keep: Rule = { act: 'keep', path: 'div.bio' };
  const bios = listPieces(
    makePage([[PROSE, long('one')]], [[1, 'author', 'div.bio p', 'word '.repeat(40)]]),
  );
  applyRules(bios, [keep]);
  expect(shownOf(bios)).toBe('onewor');
});

it('never keeps several parts for one', () => {
  const pieces = listPieces(
    makePage(
      [[PROSE, long('one')]],
      [
        [1, 'author', 'div.below div.bio p', 'Ada writes'],
        [1, 'newsletter', 'div.below form.letter p', 'One letter a week'],
      ],
    ),
  );
  expect(makeRule(find(pieces, 'Ada'), pieces)).toEqual({ act: 'keep', path: 'div.below div.bio' });
});
