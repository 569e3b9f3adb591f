// The place in the open view: what stands at the reading line, and how to get back to it.
import { findAtLine, pointIn, scrollTowards, type ReadingPoint } from '../shared/reading-point';
import type { Surface } from './host';
import { holdThroughResizes } from './hold-place';
import { BLOCKS } from './keep-place';

// After the last scroll, in milliseconds: a place is worth remembering once somebody stays there.
const SETTLED_MS = 150;

/** What is drawn and where it scrolls. */
export interface Drawn {
  surface: Pick<Surface, 'scroller' | 'events' | 'document'>;
  main: HTMLElement;
  /** Has laid out now what would be only after the first frame. */
  layOutRest: () => void;
}

const known = new WeakMap<HTMLElement, HTMLElement[]>();

/** The blocks of the article that hold no others, the title first. Found once: this is asked while somebody scrolls. */
function blocksOf(main: HTMLElement): HTMLElement[] {
  const before = known.get(main);
  if (before !== undefined && before.every((block) => block.isConnected)) return before;
  const blocks = [...main.querySelectorAll<HTMLElement>(BLOCKS)].filter(
    (block) => block.querySelector(BLOCKS) === null && block.closest('.ours') === null,
  );
  known.set(main, blocks);
  return blocks;
}

/** The point at the reading line, or undefined at the very top. */
function readPoint({ surface, main }: Drawn): ReadingPoint | undefined {
  if (surface.scroller.scrollTop <= 0) return undefined;
  const blocks = blocksOf(main);
  const boxOf = (at: number): DOMRect => blocks[at]!.getBoundingClientRect();
  const at = Math.min(
    findAtLine(blocks.length, (middle) => boxOf(middle).bottom),
    blocks.length - 1,
  );
  return at === -1 ? undefined : pointIn(boxOf(at), at);
}

/** Brings a point to its height in the window; without one, the top. */
function showPoint({ surface, main, layOutRest }: Drawn, point: ReadingPoint | undefined): void {
  if (point === undefined) {
    surface.scroller.scrollTop = 0;
    return;
  }
  layOutRest();
  const block = blocksOf(main)[point.index];
  if (block !== undefined)
    surface.scroller.scrollTop += scrollTowards(block.getBoundingClientRect(), point);
}

/** The reading place of an open view, by the number of the block. */
export interface ReadingPlaces {
  /** The text of every block, as it is drawn. */
  texts(): string[];
  /** The box of a block. */
  boxOf(index: number): DOMRect | undefined;
  /** The point at the reading line, or undefined at the very top. */
  read(): ReadingPoint | undefined;
  show(point: ReadingPoint | undefined): void;
  /** Runs a change of the article itself, and then goes to the same words again, where it still has them. */
  keep(change: () => void): void;
  /** Calls back whenever somebody has come to rest somewhere. */
  onRest(listener: (point: ReadingPoint | undefined) => void): void;
  /** Follows a new drawing: keeps its place in windows that change their size, until the signal is aborted. */
  follow(drawn: Drawn, signal: AbortSignal): void;
}

const textsOf = (drawn: Drawn | undefined): string[] =>
  drawn ? blocksOf(drawn.main).map((block) => block.textContent ?? '') : [];

/** The place of a text in a list, the one nearest to where it was. */
function findNearest(texts: readonly string[], text: string | undefined, at: number) {
  const distance = (index: number): number => Math.abs(index - at);
  return [...texts.keys()]
    .filter((index) => texts[index] === text)
    .sort((one, other) => distance(one) - distance(other))[0];
}

export function createReadingPlaces(): ReadingPlaces {
  let drawn: Drawn | undefined;
  let rest: ReadingPoint | undefined;
  const listeners: ((point: ReadingPoint | undefined) => void)[] = [];
  // A window tells of its new size only with its next frame, when text may have moved and somebody may have left.
  let adapt = (): void => undefined;
  const blockAt = (index: number): HTMLElement | undefined => drawn && blocksOf(drawn.main)[index];

  return {
    texts: () => textsOf(drawn),
    boxOf: (index) => blockAt(index)?.getBoundingClientRect(),
    read() {
      adapt();
      return drawn && readPoint(drawn);
    },
    show(point) {
      rest = point;
      if (drawn !== undefined) showPoint(drawn, point);
    },
    keep(change) {
      const before = drawn && readPoint(drawn);
      const words = before && textsOf(drawn)[before.index];
      change();
      if (drawn === undefined || before === undefined) return;
      const found = findNearest(textsOf(drawn), words, before.index);
      if (found === undefined) return;
      rest = { ...before, index: found };
      showPoint(drawn, rest);
    },
    onRest: (listener) => void listeners.push(listener),
    follow(next, signal) {
      drawn = next;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const settle = (): void => listeners.forEach((listener) => listener(rest));
      const moved = (): void => {
        if (drawn !== next) return;
        rest = readPoint(next);
        clearTimeout(timer);
        timer = setTimeout(settle, SETTLED_MS);
      };
      const showRest = (): void => {
        if (drawn === next && rest !== undefined) showPoint(next, rest);
      };
      // A new frame document starts at its top, or at a height that meant another line.
      showRest();
      adapt = holdThroughResizes(next.surface, { moved, showRest }, signal);
      signal.addEventListener('abort', () => clearTimeout(timer));
    },
  };
}
