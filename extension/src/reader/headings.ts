// Moves from heading to heading.
import type { Surface } from './host';

// Rounding moves an edge by less than this, in pixels.
const SLACK = 2;

/** Where a heading stands once it has been scrolled to. */
const restingPlace = (heading: HTMLElement): number =>
  (parseFloat(getComputedStyle(heading).scrollMarginBlockStart) || 0) + SLACK;

function findHeading(headings: HTMLElement[], direction: 1 | -1): HTMLElement | undefined {
  const root = headings[0]?.getRootNode() as Partial<DocumentOrShadowRoot> | undefined;
  const at = headings.indexOf(root?.activeElement as HTMLElement);
  const top = headings[at]?.getBoundingClientRect().top ?? -1;
  // Near the end several headings share the last screen, and none of them can be scrolled to its top.
  if (top >= 0 && top < globalThis.innerHeight) return headings[at + direction];
  const isBeyond = (heading: HTMLElement): boolean => {
    const place = heading.getBoundingClientRect().top;
    return direction === 1 ? place > restingPlace(heading) : place < -SLACK;
  };
  return direction === 1 ? headings.find(isBeyond) : headings.findLast(isBeyond);
}

/** Goes to a heading, and takes the focus along. */
export function showHeading(heading: HTMLElement): void {
  if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: 'start' });
}

/**
 * Moves the reading place to the next heading after it, or the one before it. The focus goes along, so that screen readers
 * read on from there. Past the first heading lies the beginning; past the last, nothing.
 */
export function goToHeading(
  { scroller }: Pick<Surface, 'scroller'>,
  main: HTMLElement,
  direction: 1 | -1,
): void {
  const headings = [...main.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')];
  const heading = findHeading(headings, direction);
  if (heading !== undefined) {
    showHeading(heading);
  } else if (direction === -1) {
    scroller.scrollTop = 0;
  }
}
