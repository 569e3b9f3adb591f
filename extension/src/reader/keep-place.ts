// Keeps what is being read where it is while the type around it changes.
import type { Surface } from './host';

const BLOCKS = 'h1, h2, h3, h4, h5, h6, p, li, dt, dd, pre, figure, tr, blockquote, summary';

// Where eyes rest: a little below the upper edge, in pixels.
const READING_LINE = 96;

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

/** Runs a change of the look of `main` and then scrolls so that the line being read stands where it stood. */
export function keepPlace(
  { scroller }: Pick<Surface, 'scroller'>,
  main: HTMLElement,
  change: () => void,
): void {
  const block = scroller.scrollTop > 0 ? findReadBlock(main.querySelectorAll(BLOCKS)) : undefined;
  if (block === undefined) {
    change();
    return;
  }
  const before = block.getBoundingClientRect();
  const isInside = before.top < READING_LINE && before.height > 0;
  const part = isInside ? (READING_LINE - before.top) / before.height : 0;
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
