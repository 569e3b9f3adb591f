// Has the page and the view over it share one reading place: the view opens where the page stood, and the page is left where
// the view was. Who hasn't moved in the view gets the page back to the pixel.
import type { ReadingPlaces } from '../reader/reading-place';
import { pointIn, scrollTowards, type ReadingPoint } from '../shared/reading-point';
import { findStory } from './find-story';
import { lineOf } from './selected';
import { findNearestBlock, readPagePoint, scrollRange } from './page-place';

// Less than two lines of text, in pixels: a line more or less above is the same place to a reader.
const SAME_PLACE = 48;

// The last point at which a block may be put, as a share of the window's height: below it nobody would look for it.
const LOWEST = 0.7;

export interface SharedPlace {
  /** Whether somebody has read on in the view, or gone back. */
  hasMoved(): boolean;
  /**
   * Call while the view is still there.
   * @returns scrolls the page to what is being read, once the view is gone
   */
  leave(): () => void;
}

const nothing = (): void => undefined;

/** The same point where it can be seen without looking for it. */
function inSight(point: ReadingPoint): ReadingPoint {
  return { ...point, y: Math.min(point.y, globalThis.innerHeight * LOWEST) };
}

/**
 * Where the page stands, in an article with these blocks; to be read before the page is held and its lines break anew.
 * @param selected what is selected in the page: where that is in sight, it is what is looked at
 */
export const readStart = (
  page: Document,
  texts: readonly string[],
  selected: readonly Range[],
): ReadingPoint | undefined => readPagePoint(findStory(page), texts, lineOf(selected));

/**
 * Brings an open view to the place of the page below it.
 * @param start what `readStart` gave
 */
export function sharePlace(
  page: Document,
  places: ReadingPlaces,
  start: ReadingPoint | undefined,
): SharedPlace {
  if (start !== undefined) places.show(inSight(start));
  // What the view could do of it: near the end it can't scroll as far.
  const home = places.read();
  const { innerWidth } = globalThis;

  function hasMoved(): boolean {
    const now = places.read();
    if (home === undefined || now === undefined) return home !== now;
    const box = places.boxOf(home.index);
    return box === undefined || Math.abs(scrollTowards(box, home)) > SAME_PLACE;
  }

  return {
    hasMoved,
    leave() {
      // A page that has another width breaks its lines elsewhere, and loses its place by itself.
      const isReflowed = home !== undefined && globalThis.innerWidth !== innerWidth;
      if (!hasMoved() && !isReflowed) return nothing;
      const story = findStory(page);
      const block = findNearestBlock(story, places.texts(), places.read()?.index ?? 0);
      const box = block && places.boxOf(block.index);
      if (block === undefined || box === undefined) return nothing;
      const point = inSight(pointIn(box, block.index));
      return () => scrollRange(story, block.range, point);
    },
  };
}
