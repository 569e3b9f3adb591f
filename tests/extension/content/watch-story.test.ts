// The page below is looked at after it has changed: for whether it still holds the article, and for whether it has more.
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { watchStory, type StoryWatch } from '../../../extension/src/content/watch-story';

const TEXTS = Array.from(
  { length: 12 },
  (_, at) => `Paragraph number ${at} tells of the ferry and of its mate.`,
);

let told: string[];
let watch: StoryWatch | undefined;
const listener = { gone: () => void told.push('gone'), grown: () => void told.push('grown') };

const write = (texts: readonly string[]): void =>
  document.body.replaceChildren(
    ...texts.map((textContent) => Object.assign(document.createElement('p'), { textContent })),
  );

/** Until everything that a change of the page leads to has happened. */
async function settle(): Promise<void> {
  await Promise.resolve();
  jest.advanceTimersByTime(2000);
}

beforeEach(() => {
  jest.useFakeTimers();
  told = [];
  write(TEXTS);
});
afterEach(() => {
  watch?.stop();
  jest.useRealTimers();
  document.body.replaceChildren();
});

/** Watches a page that is left alone until it has been read. */
function watchQuietly(): StoryWatch {
  watch = watchStory(document, TEXTS, listener);
  watch.begin();
  return watch;
}

it('says once that the article is gone, and nothing of small changes', async () => {
  watchQuietly();
  document.body.append('Ten people are reading this.');
  await settle();
  write([...TEXTS.slice(0, 4), 'A ticker.', ...TEXTS.slice(6)]);
  await settle();
  expect(told).toEqual([]);
  write(['Quite another article.']);
  await settle();
  write(['And one more.']);
  await settle();
  expect(told).toEqual(['gone']);
});

it('says that there is more once it is worth reading, and again when there is more still', async () => {
  watchQuietly();
  document.body.append('A caption came late.');
  await settle();
  expect(told).toEqual([]);
  document.body.append('More of the story. '.repeat(20));
  await settle();
  document.body.append('Still more of it. '.repeat(20));
  await settle();
  expect(told).toEqual(['grown', 'grown']);
});

it('looks at once when the address has changed, and then soon for a while', async () => {
  watchQuietly().hurry();
  expect(told).toEqual([]);
  write(['Another.']);
  await Promise.resolve();
  jest.advanceTimersByTime(50);
  expect(told).toEqual(['gone']);
});

it('says nothing after it was stopped, nor of a page in which the article never stood', async () => {
  watch = watchStory(document, TEXTS, listener);
  watch.stop();
  write(['Another.']);
  await settle();
  watch = watchStory(document, TEXTS, listener);
  write(['And another.']);
  watch.hurry();
  await settle();
  expect(told).toEqual([]);
});

const inScript = (text: string): HTMLElement =>
  Object.assign(document.createElement('script'), { type: 'application/json', textContent: text });

it('says that the article is gone when that happens before the page has been read', async () => {
  watch = watchStory(document, TEXTS, listener);
  write(['Quite another article.']);
  watch.begin();
  await settle();
  expect(told).toEqual(['gone']);
});

it('says so at once when the address has changed with it', () => {
  watch = watchStory(document, TEXTS, listener);
  write(['Quite another article.']);
  watch.hurry();
  expect(told).toEqual(['gone']);
});

it('says nothing of more where it does not know what there was', async () => {
  watch = watchStory(document, TEXTS, listener);
  document.body.append('More of the story. '.repeat(20));
  watch.begin();
  await settle();
  expect(told).toEqual([]);
  document.body.append('Still more of it. '.repeat(20));
  await settle();
  expect(told).toEqual(['grown']);
});

it('takes no text for shown that only a script holds', async () => {
  write(['Read on in our app.']);
  document.body.append(inScript(TEXTS.join(' ')));
  watch = watchStory(document, TEXTS, listener);
  document.body.append('Ten people are reading this.');
  watch.begin();
  await settle();
  expect(told).toEqual([]);
});
