// What is remembered of a place, when, and what of it is offered to somebody who comes back.
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import {
  findMarked,
  markOf,
  resumeReading,
  type ResumeParts,
} from '../../../extension/src/content/resume';
import type { Offer } from '../../../extension/src/reader/offer';
import type { View } from '../../../extension/src/reader/view';
import type { PlaceMessage } from '../../../extension/src/shared/messages';
import type { ReadingPoint } from '../../../extension/src/shared/reading-point';

const TEXTS = Array.from({ length: 40 }, (_, at) => `Paragraph ${at} of the article.`);

let asked: PlaceMessage[];
let offers: Offer[];
let isFree: boolean;
let isWanted: boolean;
let point: ReadingPoint | undefined;
let shown: (ReadingPoint | undefined)[];
let rest: (point: ReadingPoint | undefined) => void;

beforeEach(() => {
  [asked, offers, shown] = [[], [], []];
  [isFree, isWanted, point] = [true, true, undefined];
  Object.defineProperty(globalThis, 'crypto', {
    configurable: true,
    value: { getRandomValues: (array: Uint32Array) => array.fill(7) },
  });
});
const cryptoOfNode = globalThis.crypto;
afterEach(
  () =>
    void Object.defineProperty(globalThis, 'crypto', { configurable: true, value: cryptoOfNode }),
);

const at = (index: number): ReadingPoint => ({ index, part: 0.5, y: 96 });

async function start(known?: unknown): Promise<{ end: () => void }> {
  const view = {
    places: {
      texts: () => TEXTS,
      read: () => point,
      show: (place: ReadingPoint | undefined) => void shown.push(place),
      onRest: (listener: typeof rest) => void (rest = listener),
    },
    offers: { make: (offer: Offer) => void offers.push(offer), isFree: () => isFree },
  } as unknown as View;
  const parts: ResumeParts = {
    address: 'https://example.org/a',
    words: 'Continue',
    isWanted: () => isWanted,
    ask(message) {
      asked.push(message);
      return Promise.resolve(message.task === 'find' ? known : undefined);
    },
    warn: (error) => {
      throw error;
    },
  };
  const resume = resumeReading(view, parts);
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  return resume;
}

const kept = (): PlaceMessage[] => asked.filter(({ task }) => task === 'keep');

const placeAt = (index: number, nonce = 3) => ({
  nonce,
  part: 0.25,
  marks: [0, 1, -1, 2, -2].map((step) => markOf(TEXTS[index + step] ?? '', nonce)),
});

it('marks words in a way that differs from page to page and not with white space', () => {
  expect(markOf('The  mate\nslept ', 1)).toBe(markOf('The mate slept', 1));
  expect(markOf('The mate slept', 1)).not.toBe(markOf('The mate slept', 2));
});

it('finds the place again where its block or only a neighbour is still there', () => {
  expect(findMarked(TEXTS, placeAt(20))).toBe(20);
  const edited = TEXTS.filter((_, index) => index !== 20);
  expect(findMarked(edited, placeAt(20))).toBe(19);
  expect(findMarked(['Another article.'], placeAt(20))).toBeUndefined();
});

it('keeps no place for who only looked at the beginning, and forgets it for who has come to the end', async () => {
  await start();
  rest(at(3));
  expect(kept()).toEqual([]);
  rest(at(20));
  expect(kept()[0]?.place).toMatchObject({ part: 0.5, nonce: 7 });
  rest(at(38));
  expect(kept()[1]).not.toHaveProperty('place');
});

it('keeps the place at the end, and nothing where that is not wanted', async () => {
  const { end } = await start();
  point = at(22);
  end();
  expect(kept()).toHaveLength(1);
  isWanted = false;
  end();
  rest(at(24));
  expect(kept()).toHaveLength(1);
});

it('offers the place of before, which is then shown', async () => {
  await start(placeAt(20));
  expect(offers).toHaveLength(1);
  offers[0]!.accept();
  expect(shown).toEqual([{ index: 20, part: 0.25, y: 96 }]);
});

it.each<[string, () => unknown]>([
  ['nothing is known', () => undefined],
  ['the place is where one is', () => ((point = at(19)), placeAt(20))],
  ['something else is offered', () => ((isFree = false), placeAt(20))],
  ['what comes back is no place', () => 'yes'],
  ['the words are gone', () => ({ nonce: 3, part: 0, marks: [1, 2, 3] })],
])('offers nothing where %s', async (_name, prepare) => {
  await start(prepare());
  expect(offers).toEqual([]);
});

it('asks for nothing where nothing may be remembered', async () => {
  isWanted = false;
  await start(placeAt(20));
  expect(asked).toEqual([]);
});
