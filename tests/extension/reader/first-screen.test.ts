// At first only the beginning of an article is laid out; a moment later all of it.
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { layOutFirstScreen } from '../../../extension/src/reader/first-screen';

beforeEach(() => {
  jest.useFakeTimers();
  globalThis.innerHeight = 100; // room for 800 characters
});
afterEach(() => void jest.useRealTimers());

const paragraph = (length: number): string => `<p>${'x'.repeat(length)}</p>`;

function bodyOf(html: string): HTMLElement {
  const body = document.createElement('div');
  body.innerHTML = html;
  return body;
}

/** What nothing is laid out after, as places among their siblings, the outermost first. */
const readLast = (body: HTMLElement): number[] =>
  [...body.querySelectorAll('[data-last]')].map((element) =>
    [...element.parentElement!.children].indexOf(element),
  );

it('ends with the block that fills the window', () => {
  const body = bodyOf(paragraph(500) + paragraph(299) + paragraph(1) + paragraph(500));
  layOutFirstScreen(body);
  expect(readLast(body)).toEqual([2]);
});

it('looks into sections, quotations and lists, but leaves tables whole', () => {
  const list = `<ul>${'<li>word'.repeat(300)}</ul>`;
  const inner = `<section>${paragraph(500)}<blockquote>${list}</blockquote>${paragraph(500)}</section>`;
  const deep = bodyOf(paragraph(100) + inner + paragraph(500));
  layOutFirstScreen(deep);
  expect(readLast(deep)).toEqual([1, 1, 0, 49]);
  const table = bodyOf(`<table>${`<tr><td>${'x'.repeat(300)}`.repeat(9)}</table>${paragraph(9)}`);
  layOutFirstScreen(table);
  expect(readLast(table)).toEqual([0]);
});

it('lays out all of a short article', () => {
  const body = bodyOf(paragraph(700));
  layOutFirstScreen(body);
  expect(readLast(body)).toEqual([]);
});

it('lays out the rest after the next frame, and leaves no mark', () => {
  const html = paragraph(900) + paragraph(900);
  const body = bodyOf(html);
  layOutFirstScreen(body);
  expect(readLast(body)).toEqual([0]);
  jest.advanceTimersByTime(20);
  expect(body.innerHTML).toBe(html);
});

it('lays out the rest where no frame comes', () => {
  const frames = jest.spyOn(globalThis, 'requestAnimationFrame').mockReturnValue(0);
  const html = paragraph(900) + paragraph(900);
  const body = bodyOf(html);
  layOutFirstScreen(body);
  jest.advanceTimersByTime(249);
  expect(readLast(body)).toEqual([0]);
  jest.advanceTimersByTime(1);
  expect(body.innerHTML).toBe(html);
  frames.mockRestore();
});

it('lays out the rest at once where it is asked to, once', () => {
  const html = paragraph(900) + paragraph(900);
  const body = bodyOf(html);
  const layOutRest = layOutFirstScreen(body);
  layOutRest();
  expect(body.innerHTML).toBe(html);
  layOutRest();
  jest.runAllTimers();
  expect(body.innerHTML).toBe(html);
});
