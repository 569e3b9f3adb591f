// A box is found again on a sister page, and nothing else is taken for it.
import { expect, it } from '@jest/globals';
import { isInBox, namedBoxes } from '../../../../extension/src/reader/left-out/paths';

const BOX = 'main.main article.story div.key-facts';

it.each([
  ['the same path', 'main.main article.story div.key-facts ul li'],
  ['a wrapper more', 'main.main div.layout article.story div.key-facts p'],
  ['a wrapper less', 'article.story div.key-facts p'],
  ['a class more', 'main.main article.story.wide div.key-facts.boxed p'],
  ['a name around it changed', 'main.page article.story div.key-facts p'],
])('finds a box in spite of %s', (_, path) => {
  expect(isInBox(path, BOX)).toBe(true);
});

it.each([
  ['another box', 'main.main article.story div.key-figures p'],
  ['the text beside it', 'main.main article.story p'],
  ['an element of another kind', 'main.main article.story section.key-facts p'],
  ['a box of that name somewhere else entirely', 'aside.sidebar section.widgets div.key-facts p'],
  ['nothing', ''],
])('takes %s for no such box', (_, path) => {
  expect(isInBox(path, BOX)).toBe(false);
});

it('wants more than half of several names', () => {
  expect(isInBox('main div.widget.related p', 'main div.widget.newsletter')).toBe(false);
  expect(isInBox('main div.widget.newsletter.dark p', 'main div.widget.newsletter')).toBe(true);
});

it('names boxes from the widest on, but none without a name', () => {
  expect(namedBoxes('main article.story section div.facts ul li')).toEqual([
    'main article.story',
    'main article.story section div.facts',
  ]);
  expect(isInBox('main section p', 'main section div')).toBe(false);
});
