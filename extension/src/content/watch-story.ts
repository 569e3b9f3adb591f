// Notices when the page below the view no longer holds the article that is shown, and when more text has come to it.
import { readProperty } from '../shared/page-dom';
import { findTelling, readTree, spread } from './page-place';
import { holdsBlock, isShownIn, readWords } from './page-words';

// Blocks of the article that are looked for in the page after it has changed.
const PROBES = 8;

// With fewer of them left than this share, the page shows another text. A live ticker changes a block or two at a time.
const LEFT = 1 / 3;

// Characters by which the page's text must have grown before it is read again: a comment has less, a section more.
const GROWTH = 240;

// How long after a change the page is looked at, in milliseconds: at ease, and when its address has just changed.
const LOOK_AFTER = 600;
const LOOK_SOON_AFTER = 40;
const SOON_FOR = 10_000;

// Of the time, looking may take no more than one part in this many.
const REST = 50;

export interface StoryListener {
  /** The article is no longer in the page. */
  gone: () => void;
  /** The page has more text than before. */
  grown: () => void;
}

export interface StoryWatch {
  /** Reads what of the article the page holds. Of a large page that takes longer than a frame, so that the view comes first. */
  begin(): void;
  /** The address has changed: what happens to the text matters at once. */
  hurry(): void;
  stop(): void;
}

const WATCHED = { childList: true, characterDataOldValue: true, subtree: true };

/** What has happened to the text that a page shows. */
interface Changes {
  lost: string;
  /** Characters. */
  gained: number;
}

function noteChanges(page: Document, records: MutationRecord[], changes: Changes): void {
  for (const { target, removedNodes, addedNodes, oldValue } of records) {
    const textOf = (node: Node): string =>
      node instanceof Text ? (isShownIn(target) ? node.data : '') : readWords(page, node).text;
    for (const node of removedNodes) changes.lost += textOf(node);
    for (const node of addedNodes) changes.gained += textOf(node).length;
    const parent = readProperty(Node.prototype, 'parentNode', target);
    if (oldValue !== null && isShownIn(parent)) changes.lost += oldValue;
  }
}

/** The blocks of the article that a page held, and the length of its text, before it changed. */
function findProbes(page: Document, texts: readonly string[], { lost, gained }: Changes) {
  const candidates = spread(findTelling(texts), PROBES).map((at) => texts[at]!);
  const words = readTree(page, candidates);
  const isHeld = (text: string): boolean =>
    (words !== undefined && holdsBlock(words, text)) || holdsBlock({ text: lost }, text);
  const length = (words?.text.length ?? 0) + lost.length - gained;
  return { probes: candidates.filter(isHeld), length };
}

/**
 * Watches the page that an article with these blocks was read from. Call when the view is open, and begin() soon after.
 * Does nothing where the page's text can't be found in it, as it was never there in this form.
 */
export function watchStory(
  page: Document,
  texts: readonly string[],
  { gone, grown }: StoryListener,
): StoryWatch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hurriedUntil = 0;
  let rest = 0;
  let early: Changes | undefined = { lost: '', gained: 0 };
  let probes: readonly string[] = [];
  let length = 0;

  function begin(): readonly string[] {
    if (early === undefined) return probes;
    onChange(observer.takeRecords());
    ({ probes, length } = findProbes(page, texts, early));
    early = undefined;
    if (probes.length === 0) stop();
    return probes;
  }

  function look(): void {
    timer = undefined;
    if (begin().length === 0) return;
    const start = performance.now();
    const words = readTree(page, probes);
    const left = words ? probes.filter((text) => holdsBlock(words, text)).length : 0;
    if (words === undefined || left < probes.length * LEFT) {
      stop();
      gone();
      return;
    }
    rest = (performance.now() - start) * REST;
    if (words.text.length > length + GROWTH) {
      length = words.text.length;
      grown();
    } else {
      length = Math.min(length, words.text.length);
    }
  }

  function onChange(records: MutationRecord[]): void {
    if (records.length === 0) return;
    if (early !== undefined) noteChanges(page, records, early);
    const wait = performance.now() < hurriedUntil ? LOOK_SOON_AFTER : Math.max(LOOK_AFTER, rest);
    timer ??= setTimeout(look, wait);
  }

  const observer = new MutationObserver(onChange);
  // The document itself, since its root may be replaced too.
  observer.observe(page, WATCHED);

  function stop(): void {
    clearTimeout(timer);
    observer.disconnect();
  }

  return {
    begin: () => void begin(),
    stop,
    hurry() {
      hurriedUntil = performance.now() + SOON_FOR;
      clearTimeout(timer);
      look();
    },
  };
}
