// The second look over the boundary: the module names elements, and is told which of them the page doesn't show.
import { extractText, startModule } from './support/module';

const LINE = 'Press the space bar twice to hear the rest of this text read aloud to you.';
const PROSE =
  '<p>The ferry leaves the northern quay a little after six, when the fog still hangs over the water.</p>';
const PAGE = `<html><head><title>The ferry</title></head><body><article><h1>The ferry</h1>${PROSE.repeat(4)}<p class="note">${LINE}</p>${PROSE.repeat(4)}</article></body></html>`;

/** Pairs of a place among the page's elements and a name. */
const readLook = (look: string): [number, string][] =>
  [...look.matchAll(/(\d+) (\S+)/g)].map(([, ordinal, name]) => [Number(ordinal), name ?? '']);

it('names elements of the page that hold kept text, in document order', async () => {
  const module = await startModule();
  expect(module.look()).toBe('');
  extractText(module, PAGE);
  // 0 html, 1 head, 2 title, 3 body, 4 article, 5 h1, 6 to 14 paragraphs.
  const look = readLook(module.look());
  expect(look).toContainEqual([4, 'article']);
  expect(look).toContainEqual([10, 'p']);
  expect(look).toEqual(look.toSorted(([one], [other]) => one - other));
});

it('drops what it is told is not shown, in the next answer and in no other', async () => {
  const module = await startModule();
  expect(extractText(module, PAGE)).toContain(LINE);
  module.unseen([10]);
  expect(extractText(module, PAGE)).not.toContain(LINE);
  expect(extractText(module, PAGE)).toContain(LINE);
});

it('asks for nothing where there is no article', async () => {
  const module = await startModule();
  extractText(module, PAGE);
  extractText(module, '<html><body></body></html>');
  expect(module.look()).toBe('');
});

it('takes any numbers', async () => {
  const module = await startModule();
  module.unseen([-1, 1e12, NaN, 0, 0, 3.5]);
  expect(extractText(module, PAGE)).toContain('northern quay');
});
