// Notices when the page below the view no longer holds the article that is shown, and when more text has come to it.
import { findTelling, readTree, spread } from './page-place';
import { holdsBlock } from './page-words';

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
  /** The address has changed: what happens to the text matters at once. */
  hurry(): void;
  stop(): void;
}

/**
 * Watches the page that an article with these blocks was read from. Call when the view is open.
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
  const candidates = spread(findTelling(texts), PROBES).map((at) => texts[at]!);
  const first = readTree(page, candidates);
  const probes = first ? candidates.filter((text) => holdsBlock(first, text)) : [];
  let length = first?.text.length ?? 0;

  function look(): void {
    timer = undefined;
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

  function lookLater(): void {
    const wait = performance.now() < hurriedUntil ? LOOK_SOON_AFTER : Math.max(LOOK_AFTER, rest);
    timer ??= setTimeout(look, wait);
  }

  const observer = new MutationObserver(lookLater);
  // The document itself, since its root may be replaced too.
  if (probes.length > 0)
    observer.observe(page, { childList: true, characterData: true, subtree: true });

  function stop(): void {
    clearTimeout(timer);
    observer.disconnect();
  }

  return {
    stop,
    hurry() {
      if (probes.length === 0) return;
      hurriedUntil = performance.now() + SOON_FOR;
      clearTimeout(timer);
      look();
    },
  };
}
