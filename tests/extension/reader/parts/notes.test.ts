import { afterEach, expect, it } from '@jest/globals';
import type { Surface } from '../../../../extension/src/reader/host';
import { showNotes } from '../../../../extension/src/reader/parts/notes';
import type { Parts } from '../../../../extension/src/reader/parts/parts';
import { renderArticle } from '../../../../extension/src/reader/render';
import type { ArticleNode } from '../../../../extension/src/shared/article';
import { labels } from '../../support/labels';

Element.prototype.scrollIntoView = () => undefined;

let stop = new AbortController();

afterEach(() => {
  stop.abort();
  stop = new AbortController();
  document.body.replaceChildren();
});

/** An article with two marks of one note, which links to a heading. */
function open(): HTMLElement {
  const mark: ArticleNode = ['sup', {}, ['a', { href: '#n' }, '1']];
  const main = renderArticle(
    [
      'article',
      {},
      ['h2', { id: 'h' }, 'Heading'],
      ['p', {}, 'One', mark],
      ['p', {}, 'Two', mark],
      ['ol', {}, ['li', { id: 'n' }, 'See ', ['a', { href: '#h' }, 'above']]],
    ],
    { document, pageAddress: 'https://example.org/', labels },
  );
  document.body.append(main);
  const surface = { document, body: document.body, events: document } as unknown as Surface;
  const ui = { lang: 'en', dir: 'ltr' } as const;
  showNotes({ surface, main, labels, ui, signal: stop.signal } as unknown as Parts);
  return main;
}

const popover = () => document.querySelector<HTMLElement>('.note-popover');
const press = (element: Element | null | undefined, init: MouseEventInit = {}): boolean =>
  element?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...init })) ??
  fail();

function fail(): never {
  throw new Error('There is nothing to press.');
}

it('shows the note at a press on its mark, and hides it at the next', () => {
  const mark = open().querySelector('sup a');
  expect(press(mark)).toBe(false);
  expect(popover()?.textContent).toMatch(/^See above\s+Go to the note$/);
  expect(mark?.getAttribute('aria-expanded')).toBe('true');
  press(mark);
  expect(popover()).toBeNull();
  expect(mark?.getAttribute('aria-expanded')).toBe('false');
  expect(document.activeElement).toBe(mark);
});

it('sets a list of notes apart from other lists', () => {
  const main = open();
  expect(main.querySelectorAll('ol.notes')).toHaveLength(1);
  const steps: ArticleNode[] = ['a', 'b', 'c'].map((id) => ['li', { id }, `Step ${id}`]);
  const recipe = renderArticle(
    ['article', {}, ['p', {}, 'As in ', ['a', { href: '#b' }, '2']], ['ol', {}, ...steps]],
    { document, pageAddress: 'https://example.org/', labels },
  );
  const surface = { document, body: document.body, events: document } as unknown as Surface;
  const ui = { lang: 'en', dir: 'ltr' } as const;
  showNotes({ surface, main: recipe, labels, ui, signal: stop.signal } as unknown as Parts);
  expect(recipe.querySelectorAll('.notes')).toHaveLength(0);
});

it('shows one note at a time', () => {
  const [one, two] = open().querySelectorAll('sup a');
  press(one);
  press(two);
  expect(document.querySelectorAll('.note-popover')).toHaveLength(1);
  expect(one?.getAttribute('aria-expanded')).toBe('false');
});

it('leads from a link in the note to its place in the article, and never out of the view', () => {
  const main = open();
  press(main.querySelector('sup a'));
  expect(press(popover()?.querySelector('a[data-fragment]'))).toBe(false);
  expect(popover()).toBeNull();
  expect(document.activeElement).toBe(main.querySelector('h2'));
});

it('gives a note a way back to its first mark where its page gave it none', () => {
  const main = open();
  const [back, ...more] = main.querySelectorAll('li .to-mark');
  expect(more).toEqual([]);
  expect(back?.getAttribute('data-fragment')).toBe(main.querySelector('sup a')?.id);
  expect(back?.getAttribute('aria-label')).toBe('Back to the text');
});

it('leaves a press with a key held to the browser', () => {
  const mark = open().querySelector('sup a');
  mark?.addEventListener('click', (event) => setTimeout(() => event.preventDefault()));
  press(mark, { ctrlKey: true });
  expect(popover()).toBeNull();
});

it('goes with the view', () => {
  press(open().querySelector('sup a'));
  stop.abort();
  expect(popover()).toBeNull();
});
