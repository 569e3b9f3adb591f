// Keeps an open view in step with the page below it: closes it when the page shows something else, offers what the page has
// loaded since, and keeps the reading place shared.
import { afterFirstFrameUntil } from '../reader/after-first-frame';
import type { View } from '../reader/view';
import type { Article, Extraction } from '../shared/article';
import type { ReadingPoint } from '../shared/reading-point';
import { readProperty } from '../shared/page-dom';
import { languageOf } from './follow-translation';
import { pauseMedia } from './pause-media';
import { sharePlace } from './share-place';
import { watchAddress } from './watch-address';
import { watchStory, type StoryWatch } from './watch-story';

export interface StepParts {
  article: Article;
  /** Where the page stood when the view was drawn. */
  start: ReadingPoint | undefined;
  /** Reads the page as it is now. */
  read: () => Promise<Extraction>;
  /** Shows the article as it is now. */
  show: (fresh: Article) => void;
  /** Says that more of the article can be shown. */
  moreWords: string;
  movedOn: () => void;
  /** Tells of something that failed and may be left undone. */
  warn: (error: unknown) => void;
}

export interface Step {
  /** The view shows the same article in other words, as a translation has changed the page's. */
  renew(fresh: Article): void;
  /**
   * Ends it; call while the view is still there.
   * @param isAsked whether the reader goes back to the page: then it is scrolled to what was being read
   * @returns what is to be done once the view is gone
   */
  end(isAsked: boolean): () => void;
}

// Words by which an article must have grown, so that nobody is bothered for a caption.
const MORE_WORDS = 25;

// Readings of a page that grows; one that never ends would keep the machine busy.
const MAX_READINGS = 8;

/** Whether something has the focus, be it our host. */
function hasFocusWithin(page: Document): boolean {
  const focused = readProperty(Document.prototype, 'activeElement', page);
  return focused !== null && focused !== readProperty(Document.prototype, 'body', page);
}

/** Does what may be left undone: a place that isn't found is no reason to lose the view or the page. */
export const attemptWith =
  (warn: (error: unknown) => void) =>
  <T>(task: () => T): T | undefined => {
    try {
      return task();
    } catch (error) {
      warn(error);
      return undefined;
    }
  };

/**
 * Does what would keep the view from the screen: looking for what plays in the page's frames, and reading the page's text
 * again, which takes the longer the more there is.
 * @returns takes it back
 */
const beginLate = (page: Document, readStory: () => void): (() => void) =>
  afterFirstFrameUntil(() => {
    readStory();
    return pauseMedia(page);
  });

/** Keeps `view` in step with `page`. What plays in the page pauses. */
export function keepInStep(page: Document, view: View, parts: StepParts): Step {
  const { movedOn, warn } = parts;
  let { article } = parts;
  let isOpen = true;
  let readings = 0;

  const attempt = attemptWith(warn);

  function offerMore(fresh: Article): void {
    const accept = (): void => {
      article = fresh;
      view.places.keep(() => parts.show(fresh));
    };
    view.offers.make({ words: parts.moreWords, accept });
  }

  async function lookForMore(): Promise<void> {
    if (readings >= MAX_READINGS) return;
    readings += 1;
    const fresh = await parts.read();
    if (!isOpen || 'error' in fresh || fresh.title !== article.title) return;
    if (fresh.words >= article.words + MORE_WORDS) offerMore(fresh);
  }

  const playOn = attempt(() => beginLate(page, () => attempt(() => story?.begin())));
  const place = attempt(() => sharePlace(page, view.places, parts.start));
  let language = languageOf(page);
  const watch = (): StoryWatch | undefined =>
    attempt(() =>
      watchStory(page, view.places.texts(), {
        // A translator takes the words away too, one after the other; the view follows it by itself.
        gone: () => void (languageOf(page) === language && movedOn()),
        grown: () => void lookForMore().catch(warn),
      }),
    );
  let story = watch();
  const stopWatching = watchAddress(() => location.href, article.url, {
    movedOn,
    movedWithin: () => attempt(() => story?.hurry()),
  });

  // Going to a fragment takes the focus to the page, and with it the keys.
  const refocus = (): void => {
    if (!hasFocusWithin(page)) view.focus();
  };
  globalThis.addEventListener('hashchange', refocus);

  return {
    renew(fresh) {
      article = fresh;
      language = languageOf(page);
      story?.stop();
      story = watch();
      attempt(() => story?.begin());
    },
    end(isAsked) {
      isOpen = false;
      stopWatching();
      globalThis.removeEventListener('hashchange', refocus);
      story?.stop();
      const leave = isAsked ? attempt(() => place?.leave()) : undefined;
      return () => {
        if (leave) attempt(leave);
        if (playOn) attempt(playOn);
      };
    },
  };
}
