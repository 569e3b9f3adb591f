// Keeps what is being read where it is: while the type around it changes, and when the text itself is drawn anew.
import { READING_LINE } from '../shared/reading-point';
import type { Surface } from './host';

/** What is read as one. */
export const BLOCKS = 'h1, h2, h3, h4, h5, h6, p, li, dt, dd, pre, figure, tr, blockquote, summary';

/** The block at the reading line, found by halving: blocks stand in the order of their lower edges, nearly. */
function findReadBlock(blocks: ArrayLike<Element>): Element | undefined {
  let [first, last] = [0, blocks.length];
  while (first < last) {
    const middle = (first + last) >> 1;
    const bottom = blocks[middle]?.getBoundingClientRect().bottom ?? 0;
    if (bottom > READING_LINE) last = middle;
    else first = middle + 1;
  }
  return blocks[first];
}

/** A place in an article that can be found again in another drawing of it, in another language too. */
export interface Place {
  /** Of the blocks, the one at the reading line. */
  index: number;
  blocks: number;
  /** How much of it, or of the line, has been read: the reading line's place in it. */
  part: number;
}

type Scrolled = Pick<Surface, 'scroller'>;

/** How much of a block stands above the reading line. */
function readPart({ top, height }: DOMRect): number {
  return top < READING_LINE && height > 0 ? (READING_LINE - top) / height : 0;
}

/** Where one reads, or undefined at the top. */
export function readPlace({ scroller }: Scrolled, main: HTMLElement): Place | undefined {
  if (scroller.scrollTop <= 0) return undefined;
  const blocks = main.querySelectorAll(BLOCKS);
  const block = findReadBlock(blocks);
  if (block === undefined) return undefined;
  const index = [...blocks].indexOf(block);
  return { index, blocks: blocks.length, part: readPart(block.getBoundingClientRect()) };
}

/** Goes to where that place is now: the same block, or where the blocks have changed, one as far down. */
export function goToPlace({ scroller }: Scrolled, main: HTMLElement, place: Place): void {
  const blocks = main.querySelectorAll(BLOCKS);
  const isSame = blocks.length === place.blocks;
  const index = isSame ? place.index : Math.round((place.index / place.blocks) * blocks.length);
  const block = blocks[Math.min(index, blocks.length - 1)];
  if (block === undefined) return;
  const { top, height } = block.getBoundingClientRect();
  scroller.scrollTop += top + place.part * height - READING_LINE;
}

/** Runs a change of the look of `main` and then scrolls so that the line being read stands where it stood. */
export function keepPlace({ scroller }: Scrolled, main: HTMLElement, change: () => void): void {
  const block = scroller.scrollTop > 0 ? findReadBlock(main.querySelectorAll(BLOCKS)) : undefined;
  if (block === undefined) {
    change();
    return;
  }
  const before = block.getBoundingClientRect();
  const part = readPart(before);
  // The browser's own anchoring would move it a second time.
  scroller.style.setProperty('overflow-anchor', 'none');
  change();
  const after = block.getBoundingClientRect();
  const moved = after.top + part * after.height - (before.top + part * before.height);
  scroller.scrollTop += moved;
  requestAnimationFrame(() => {
    requestAnimationFrame(() => scroller.style.removeProperty('overflow-anchor'));
  });
}
