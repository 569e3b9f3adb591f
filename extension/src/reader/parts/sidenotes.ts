// Sets footnotes beside the lines they belong to, where the window is wide enough for that. They are for the eye alone: each
// stands at the end of the article too, and in a box beside its mark when that is pressed.
import { makeElement } from '../../shared/page-dom';
import { cloneNote, type Mark } from './note-marks';
import type { Parts } from './parts';

/** In pixels, between the text (or what is set wider than it) and the notes, and between these and the window's edge. */
const GAP = 28;
const BETWEEN = 14;

/** What the buttons at the upper edge take of the margin. */
const TOOLS = 124;

/** Of a note beside the text; narrower ones are columns of single words. */
const MIN_WIDTH = 150;
const MAX_WIDTH = 260;

/** A note that others have pushed further down than this belongs to another part of the text by now. */
const MAX_DRIFT = 240;

interface Sidenote {
  link: HTMLElement;
  box: HTMLElement;
}

function drawSidenote({ link, note }: Mark): Sidenote {
  const box = makeElement(link.ownerDocument, 'div');
  box.className = 'sidenote';
  box.hidden = true;
  const sign = makeElement(link.ownerDocument, 'span');
  sign.className = 'sidenote-mark';
  sign.textContent = link.textContent?.trim() ?? '';
  box.append(sign, cloneNote(note));
  return { link, box };
}

/** How far pictures and the like reach over the text's edge. */
function overhang(main: HTMLElement, text: DOMRect): number {
  const wide = [...main.querySelectorAll('.body figure:has(img.wide)')];
  return Math.max(0, ...wide.map((figure) => figure.getBoundingClientRect().right - text.right));
}

/**
 * Puts each note level with its mark, or right below the one before it. Those whose marks the first frame leaves out
 * (first-screen.ts) come when the text gets its full size.
 */
function place(layer: HTMLElement, notes: readonly Sidenote[], { surface, main }: Parts): void {
  const text = main.querySelector('article')?.getBoundingClientRect();
  const space = main.getBoundingClientRect();
  if (text === undefined) return;
  const start = GAP + overhang(main, text);
  const room = space.right - text.right - start;
  // Out of the way of the buttons, if that leaves enough.
  const clear = room - TOOLS < MIN_WIDTH ? room - GAP : room - TOOLS;
  const width = Math.min(MAX_WIDTH, clear);
  layer.hidden = width < MIN_WIDTH;
  if (layer.hidden) return;
  const isLeft = getComputedStyle(main).direction === 'rtl';
  const left = isLeft ? text.left - start - width : text.right + start;
  layer.style.inlineSize = `${width}px`;
  layer.style.left = `${left - surface.body.getBoundingClientRect().left}px`;
  const laidOut = new Set(notes.filter(({ link }) => link.getClientRects().length > 0));
  for (const note of notes) note.box.hidden = !laidOut.has(note);
  // All are measured before any is moved: one layout, however many there are.
  const offset = surface.scroller.scrollTop;
  const measured = [...laidOut].map(({ link, box }) => ({
    box,
    wanted: link.getBoundingClientRect().top + offset,
    height: box.offsetHeight,
  }));
  let free = 0;
  for (const { box, wanted, height } of measured) {
    const top = Math.max(wanted, free);
    const isNear = top - wanted <= MAX_DRIFT;
    box.classList.toggle('adrift', !isNear);
    box.style.top = `${top}px`;
    if (isNear) free = top + height + BETWEEN;
  }
}

/** @param marks in the order of the text */
export function setNotesAside(parts: Parts, marks: readonly Mark[]): void {
  const { surface, main, signal } = parts;
  if (typeof ResizeObserver === 'undefined') return; // no layout, no margins
  const first = marks.filter(
    ({ note }, at) => marks.findIndex((other) => other.note === note) === at,
  );
  const notes = first.map(drawSidenote);
  const layer = makeElement(surface.document, 'div');
  layer.className = 'sidenotes';
  // Read, found, selected and reached by Tab they are where they stand for everyone.
  layer.inert = true;
  layer.append(...notes.map(({ box }) => box));
  surface.body.append(layer);
  const observer = new ResizeObserver(() => place(layer, notes, parts));
  observer.observe(main);
  const text = main.querySelector('article');
  if (text !== null) observer.observe(text);
  signal.addEventListener('abort', () => observer.disconnect());
  place(layer, notes, parts);
}
