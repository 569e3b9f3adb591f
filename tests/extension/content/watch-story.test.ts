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

/** Until the changes of the page so far have been told. */
const tellChanges = (): Promise<void> => Promise.resolve();

it('says that the article is gone when that happens before the page has been read', async () => {
  watch = watchStory(document, TEXTS, listener);
  write(['Quite another article.']);
  watch.begin();
  await settle();
  expect(told).toEqual(['gone']);
});

it('says so where a script holds its text as well, and whoever tells of the change first', async () => {
  document.body.append(inScript(TEXTS.join(' ')));
  watch = watchStory(document, TEXTS, listener);
  for (const paragraph of document.querySelectorAll('p')) paragraph.firstChild!.remove();
  await tellChanges();
  document.body.append('Quite another article.');
  watch.begin();
  await settle();
  expect(told).toEqual(['gone']);
});

it('says so where the text is written over', async () => {
  watch = watchStory(document, TEXTS, listener);
  for (const { firstChild } of document.querySelectorAll('p'))
    (firstChild as Text).data = 'Quite another paragraph.';
  await tellChanges();
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

it('says that there is more when that came before the page has been read', async () => {
  watch = watchStory(document, TEXTS, listener);
  document.body.append('More of the story. '.repeat(20));
  await tellChanges();
  watch.begin();
  await settle();
  expect(told).toEqual(['grown']);
});

it('takes what is only moved for no change', async () => {
  watch = watchStory(document, TEXTS, listener);
  document.body.append(...[...document.querySelectorAll('p')].reverse());
  watch.begin();
  await settle();
  expect(told).toEqual([]);
});

it('follows an article in a shadow tree though the page around it has changed', async () => {
  document.body.replaceChildren();
  const host = document.createElement('story-body');
  document.body.append(host);
  host.attachShadow({ mode: 'open' }).append(TEXTS.join(' '));
  watch = watchStory(document, TEXTS, listener);
  document.body.append('Ten people are reading this.');
  watch.begin();
  await settle();
  expect(told).toEqual([]);
  host.remove();
  await settle();
  expect(told).toEqual(['gone']);
});

it('takes no text for shown that only a script holds, be it that the script goes', async () => {
  write(['Read on in our app.']);
  const script = inScript(TEXTS.join(' '));
  document.body.append(script);
  watch = watchStory(document, TEXTS, listener);
  script.remove();
  document.body.append('Ten people are reading this.');
  watch.begin();
  await settle();
  expect(told).toEqual([]);
});
