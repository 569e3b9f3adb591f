// A block of the article is found in the page by its words, whatever stands between them and however often they are said.
import { afterEach, beforeAll, expect, it } from '@jest/globals';
import {
  findBlock,
  headOf,
  holdsBlock,
  readWords,
} from '../../../extension/src/content/page-words';

/** Elements that the page doesn't show: there is no layout here. */
let unshown: Element | null = null;
beforeAll(() => {
  Range.prototype.getBoundingClientRect = function () {
    const isShown = unshown?.contains(this.startContainer) !== true;
    return { width: isShown ? 100 : 0, height: isShown ? 20 : 0 } as DOMRect;
  };
});
afterEach(() => {
  document.body.replaceChildren();
  unshown = null;
});

const write = (html: string): void => void (document.body.innerHTML = html);

const find = (block: string): string | undefined => {
  const range = findBlock(document, readWords(document, document.body), block);
  return range && String(range).replace(/\s+/g, ' ');
};

const LONG =
  'The mate counted the gulls on the rail before the second buoy, and then he counted them again, since nobody had seen him.';

it('finds a block over the bounds of elements, lines and white space', () => {
  write(`<p>Before.</p><p>The <b>mate</b> counted
    the <i>gulls</i><br>on the rail.</p><p>After.</p>`);
  expect(find('The mate counted the gulls on the rail.')).toBe(
    'The mate counted the gullson the rail.',
  );
});

it('finds all of a long block, also where the page has more in the middle', () => {
  const end = 'Nobody on the quay had a better number, so his was written down.';
  write(`<p>${LONG} <sup>[1]</sup> ${end}</p>`);
  expect(find(`${LONG} ${end}`)).toMatch(/^The mate .*\[1\].*written down\.$/);
});

it('ends a block that says the same thing twice at the second of both', () => {
  const twice = `${LONG} ${LONG}`;
  write(`<p>${twice}</p><p>${LONG}</p>`);
  expect(find(twice)).toBe(twice);
});

it('takes the words that are shown, not those of a hidden copy, a script or a field', () => {
  write(`<script>'${LONG}'</script><textarea>${LONG}</textarea><div id="copy">${LONG}</div>
    <p id="own">${LONG}</p>`);
  unshown = document.querySelector('#copy');
  const range = findBlock(document, readWords(document, document.body), LONG);
  expect(range?.startContainer.parentElement?.id).toBe('own');
  unshown = document.body;
  expect(find(LONG)).toBeUndefined();
});

it('takes signs for signs, and finds nothing of what is not there or says nothing', () => {
  write('<p>What (if anything) costs 3.50 + tax? [sic]</p>');
  expect(find('What (if anything) costs 3.50 + tax? [sic]')).toMatch(/^What .* \[sic\]$/);
  expect(find('What (if anything) costs 3x50 + tax? [sic]')).toBeUndefined();
  expect(find('   ')).toBeUndefined();
});

it('begins with whole words where there are words, and with what there is where there are none', () => {
  expect(headOf(LONG)).toBe('The mate counted the gulls on the rail before the second buoy,');
  expect(headOf('犬'.repeat(100))).toBe('犬'.repeat(64));
});

it('knows whether a block stands anywhere', () => {
  write(`<p>${LONG}</p>`);
  const words = readWords(document, document.body);
  expect(holdsBlock(words, LONG)).toBe(true);
  expect(holdsBlock(words, 'The mate slept.')).toBe(false);
});
