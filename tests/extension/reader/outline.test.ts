// An outline is what the headings say, with what follows each.
import { expect, it } from '@jest/globals';
import { countWords, readOutline } from '../../../extension/src/reader/outline';

function articleOf(...blocks: [name: string, text: string][]): HTMLElement {
  const main = document.createElement('main');
  const body = main.appendChild(document.createElement('div'));
  body.className = 'body';
  for (const [name, text] of blocks)
    body.appendChild(document.createElement(name)).textContent = text;
  return main;
}

it('counts what follows a heading, and takes the highest level there is for the first', () => {
  const main = articleOf(
    ['p', 'Words before any heading.'],
    ['h3', 'Winding up'],
    ['p', 'Six turns and a half.'],
    ['h4', 'By hand'],
    ['p', 'Slowly.'],
    ['h3', 'Setting'],
  );
  const outline = readOutline(main).map(({ heading, level, words }) => [
    heading.textContent,
    level,
    words,
  ]);
  expect(outline).toEqual([
    ['Winding up', 1, 7],
    ['By hand', 2, 3],
    ['Setting', 1, 1],
  ]);
  expect(readOutline(articleOf(['p', 'No heading at all.']))).toEqual([]);
});

it('counts words where a script writes them apart and where it does not', () => {
  expect(countWords('Two words, 3 numbers')).toBe(4);
  expect(countWords('時計塔の鐘')).toBe(3);
  expect(countWords(' — … ')).toBe(0);
});
