// Offers to go on where somebody stopped reading, and has the place remembered. What is remembered of the words is no more
// than marks of them, which differ from page to page.
import type { View } from '../reader/view';
import type { PlaceMessage } from '../shared/messages';
import type { ReadingPoint } from '../shared/reading-point';

export interface ResumeParts {
  address: string;
  words: string;
  isWanted: () => boolean;
  /** Asks the background; answers undefined where nothing may be remembered. */
  ask: (message: PlaceMessage) => Promise<unknown>;
  warn: (error: unknown) => void;
}

// Blocks from the start that nobody needs help to find again.
const FIRST_BLOCKS = 6;

// Blocks from the end from which on an article counts as read.
const LAST_BLOCKS = 3;

// Blocks between the place of the page and the one that is remembered from which on there is something to offer.
const WORTH_OFFERING = 3;

// Time to see it, read it and decide.
const OFFER_LIFE_MS = 15_000;

/** A number of 32 bits that tells texts apart but doesn't tell the text: FNV-1a, begun with a nonce. */
export function markOf(text: string, nonce: number): number {
  let mark = 0x811c9dc5;
  for (const letter of `${nonce} ${text.replace(/\s+/gu, ' ').trim()}`) {
    mark = Math.imul(mark ^ letter.codePointAt(0)!, 0x01000193);
  }
  return mark >>> 0;
}

/** The blocks whose words say where somebody was: the one itself, then its neighbours. */
const AROUND = [0, 1, -1, 2, -2] as const;

type Known = NonNullable<PlaceMessage['place']>;

function isKnown(value: unknown): value is Known {
  return typeof value === 'object' && value !== null && 'marks' in value;
}

/** The block that carries the most telling mark that is still there. */
export function findMarked(
  texts: readonly string[],
  { nonce, marks }: Pick<Known, 'nonce' | 'marks'>,
): number | undefined {
  const own = texts.map((text) => markOf(text, nonce));
  for (const [at, mark] of marks.entries()) {
    const found = own.indexOf(mark);
    if (found !== -1) return Math.max(0, found - (AROUND[at] ?? 0));
  }
  return undefined;
}

/** Has the place in an open view remembered, and offers the one from before. */
export function resumeReading(view: View, parts: ResumeParts): { end: () => void } {
  const { address, ask, warn } = parts;
  const [nonce = 0] = crypto.getRandomValues(new Uint32Array(1));
  let hasRead = false;

  function remember(point: ReadingPoint | undefined): void {
    if (!parts.isWanted()) return;
    const texts = view.places.texts();
    const index = point?.index ?? 0;
    if (index >= FIRST_BLOCKS) hasRead = true;
    // Who has only looked at the beginning keeps the place from before.
    if (!hasRead) return;
    const isDone = index < FIRST_BLOCKS || index >= texts.length - LAST_BLOCKS;
    const marks = AROUND.map((step) => texts[index + step]).map((text) =>
      markOf(text ?? '', nonce),
    );
    const place = isDone ? {} : { place: { nonce, marks, part: point?.part ?? 0 } };
    ask({ kind: 'place', task: 'keep', address, ...place }).catch(warn);
  }

  async function offer(): Promise<void> {
    const known = await ask({ kind: 'place', task: 'find', address });
    if (!isKnown(known) || !parts.isWanted()) return;
    const index = findMarked(view.places.texts(), known);
    const now = view.places.read()?.index ?? 0;
    if (index === undefined || Math.abs(index - now) < WORTH_OFFERING) return;
    // What somebody has selected just now is more to them.
    if (!view.offers.isFree()) return;
    view.offers.make({
      words: parts.words,
      lifeMs: OFFER_LIFE_MS,
      accept: () => view.places.show({ index, part: known.part, y: REST_AT }),
    });
  }

  if (parts.isWanted()) offer().catch(warn);
  view.places.onRest(remember);
  return { end: () => remember(view.places.read()) };
}

// Where the remembered line is put, in pixels from the upper edge: where eyes rest.
const REST_AT = 96;
