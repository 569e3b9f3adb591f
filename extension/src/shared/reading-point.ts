// A reading place that can be found again in another drawing of the same text: in the page, in the view, in a later visit.

/** Where eyes rest: a little below the upper edge of the window, in pixels. */
export const READING_LINE = 96;

/** A point of a block of the article, and the height of the window at which it stands. */
export interface ReadingPoint {
  /** The block's number in the article as it is drawn. */
  index: number;
  /** 0 to 1: how far down in the block. */
  part: number;
  /** Pixels below the window's upper edge; negative above it. */
  y: number;
}

export type Box = Pick<DOMRect, 'top' | 'bottom' | 'height'>;

/** The point of a block that is nearest to a line of the window, which is where eyes rest if nothing else is said. */
export function pointIn(
  { top, bottom, height }: Box,
  index: number,
  line = READING_LINE,
): ReadingPoint {
  if (top >= line) return { index, part: 0, y: top };
  if (bottom <= line) return { index, part: 1, y: bottom };
  return { index, part: (line - top) / height, y: line };
}

/** How far to scroll down so that the point of the block in this box stands at its height again. */
export const scrollTowards = ({ top, height }: Box, { part, y }: ReadingPoint): number =>
  top + part * height - y;

/** The first of `count` boxes that ends below a line, by halving; `count` where none does. */
export function findAtLine(
  count: number,
  bottomOf: (at: number) => number,
  line = READING_LINE,
): number {
  let [first, last] = [0, count];
  while (first < last) {
    const middle = (first + last) >> 1;
    if (bottomOf(middle) > line) last = middle;
    else first = middle + 1;
  }
  return first;
}
