// Notices when the page below the view no longer holds the article that is shown, and when more text has come to it.
import { readProperty, rootOf } from '../shared/page-dom';
import { findTelling, readTree, spread } from './page-place';
import { holdsBlock, UNSHOWN_TAGS } from './page-words';

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

/**
 * Takes down what a page holds, which is quick as long as nobody asks.
 * @returns whether a text stood there; one that a script holds too doesn't count, it need not have been shown
 */
function takeDown(page: Document): (text: string) => boolean {
  const root = rootOf(page);
  if (root === null) return () => false;
  const textOf = (node: Node): string => readProperty(Node.prototype, 'textContent', node) ?? '';
  const all = { text: textOf(root) };
  return (text) => {
    const unshown = [...Element.prototype.querySelectorAll.call(root, UNSHOWN_TAGS)].map(textOf);
    return holdsBlock(all, text) && !holdsBlock({ text: unshown.join(' ') }, text);
  };
}

/**
 * The blocks of the article that a page holds, and the length of its text.
 * @param wasThere of a page that has changed by now, what it held before
 */
function findProbes(
  page: Document,
  texts: readonly string[],
  wasThere?: (text: string) => boolean,
): { probes: string[]; length: number } {
  const candidates = spread(findTelling(texts), PROBES).map((at) => texts[at]!);
  if (wasThere !== undefined) return { probes: candidates.filter(wasThere), length: Infinity };
  const words = readTree(page, candidates);
  if (words === undefined) return { probes: [], length: 0 };
  return {
    probes: candidates.filter((text) => holdsBlock(words, text)),
    length: words.text.length,
  };
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
  let hasChanged = false;
  const wasThere = takeDown(page);
  let probes: readonly string[] | undefined;
  let length = 0;

  function begin(): readonly string[] {
    if (probes !== undefined) return probes;
    if (observer.takeRecords().length > 0) lookLater();
    ({ probes, length } = findProbes(page, texts, hasChanged ? wasThere : undefined));
    if (probes.length === 0) stop();
    return probes;
  }

  function look(): void {
    timer = undefined;
    const expected = begin();
    if (expected.length === 0) return;
    const start = performance.now();
    const words = readTree(page, expected);
    const left = words ? expected.filter((text) => holdsBlock(words, text)).length : 0;
    if (words === undefined || left < expected.length * LEFT) {
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

  function lookLater(): void {
    hasChanged = true;
    const wait = performance.now() < hurriedUntil ? LOOK_SOON_AFTER : Math.max(LOOK_AFTER, rest);
    timer ??= setTimeout(look, wait);
  }

  const observer = new MutationObserver(lookLater);
  // The document itself, since its root may be replaced too.
  observer.observe(page, { childList: true, characterData: true, subtree: true });

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
