// The selection is offered, never forced; the article comes back where it was left, or at what was read of the selection.
import { beforeEach, expect, it } from '@jest/globals';
import { offerSelected } from '../../../extension/src/content/read-selected';
import type { Offer } from '../../../extension/src/reader/offer';
import type { View } from '../../../extension/src/reader/view';
import type { Article, Extraction } from '../../../extension/src/shared/article';
import type { ReadingPoint } from '../../../extension/src/shared/reading-point';
import { makeArticle } from '../support/articles';

const TEXTS = [
  'Title',
  'The mate counted gulls.',
  'The boy slept until noon.',
  'Aunt Ada did not.',
];

let drawn: Article[];
let texts: string[];
let offer: Offer | undefined;
let point: ReadingPoint | undefined;
let shown: (ReadingPoint | undefined)[];

const article: Article = { ...makeArticle(), title: 'Whole', confidence: 0.4 };
const selected: Article = {
  ...makeArticle(),
  title: 'Page',
  body: ['article', {}, ['p', {}, 'slept until noon.']],
  words: 3,
};

const view = {
  show(next: Article) {
    drawn.push(next);
    texts = next.body === selected.body ? ['Title', 'slept until noon.'] : TEXTS;
  },
  places: {
    texts: () => texts,
    read: () => point,
    show: (place: ReadingPoint | undefined) => void shown.push(place),
  },
  offers: { make: (next: Offer) => void (offer = next) },
} as unknown as View;

const fail = (error: unknown): never => {
  throw error;
};

const start = (read: (() => Promise<Extraction>) | undefined) =>
  offerSelected(view, { article, read, words: { only: 'Only', whole: 'Whole' }, warn: fail });

const take = async (): Promise<void> => {
  offer!.accept();
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
};

beforeEach(() => {
  [drawn, shown, texts] = [[], [], TEXTS];
  offer = point = undefined;
});

it('shows the selection as a part of its article when it is taken, and the article again', async () => {
  const reading = start(() => Promise.resolve(selected));
  expect(drawn).toEqual([]);
  expect(offer?.words).toBe('Only');
  expect(offer).toHaveProperty('lifeMs');
  point = { index: 2, part: 0, y: 96 };
  await take();
  expect(drawn).toMatchObject([{ title: 'Whole', words: 3, confidence: 1, leftOut: [] }]);
  expect(reading.isShown()).toBe(true);
  expect(offer).toMatchObject({ words: 'Whole' });
  expect(offer).not.toHaveProperty('lifeMs');
  // Nothing of the selection has been read on: the article is where it was left.
  const left = point;
  point = undefined;
  await take();
  expect(drawn.at(-1)).toBe(article);
  expect(shown).toEqual([undefined, left]);
  expect(reading.isShown()).toBe(false);
  expect(offer).toMatchObject({ words: 'Only' });
});

it('goes back to the words that are read, though the article has more around them', async () => {
  start(() => Promise.resolve(selected));
  await take();
  point = { index: 1, part: 0.5, y: 90 };
  await take();
  expect(shown.at(-1)).toEqual({ index: 2, part: 0.5, y: 90 });
});

it('offers nothing where nothing is selected, and leaves the article where the selection gives nothing', async () => {
  start(undefined);
  expect(offer).toBeUndefined();
  const reading = start(() => Promise.resolve({ error: 'no-article' }));
  await take();
  expect([drawn, reading.isShown()]).toEqual([[], false]);
});

it('shows what is shown anew when the page has been translated or has grown', async () => {
  const reading = start(() => Promise.resolve(selected));
  const fresh = { ...article, title: 'Ganz' };
  reading.show(fresh);
  expect(drawn.at(-1)).toBe(fresh);
  await take();
  reading.show({ ...article, title: 'Entier' });
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  expect(drawn.at(-1)).toMatchObject({ title: 'Entier', words: 3 });
  expect(reading.isShown()).toBe(true);
});
