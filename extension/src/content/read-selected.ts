// Offers to read only what is selected in the page, and the whole article again. The article comes first: what somebody has
// selected by accident must never hide it.
import type { View } from '../reader/view';
import type { Article, Extraction } from '../shared/article';
import type { ReadingPoint } from '../shared/reading-point';

export interface SelectedParts {
  article: Article;
  /** Reads what was selected; undefined where nothing was. */
  read: (() => Promise<Extraction>) | undefined;
  words: { only: string; whole: string };
  warn: (error: unknown) => void;
}

export interface SelectedReading {
  /** Whether only the selection is shown. */
  isShown(): boolean;
  /** Shows an article as it reads now: the page has more of it, or has been translated. */
  show: (fresh: Article) => void;
}

// Time to see it, read it and decide; who reads on has decided.
const OFFER_LIFE_MS = 30_000;

/** What is selected, as a part of its article: nothing of it is left out, and nothing about it is in doubt. */
const partOf = (article: Article, selected: Article): Article => ({
  ...article,
  body: selected.body,
  words: selected.words,
  origins: selected.origins,
  paths: selected.paths,
  leftOut: [],
  confidence: 1,
});

/** The block that holds the beginning of a text, or the first that says anything of it. */
function findHolder(texts: readonly string[], text: string): number {
  const start = text.trim().slice(0, 40);
  return start === '' ? -1 : texts.findIndex((block) => block.includes(start));
}

export function offerSelected(view: View, parts: SelectedParts): SelectedReading {
  const { read, words, warn } = parts;
  let { article } = parts;
  let isShown = false;
  // Where the article was left.
  let home: ReadingPoint | undefined;

  async function showPart(takeUp: () => Promise<Extraction>): Promise<void> {
    const selected = await takeUp();
    if ('error' in selected) return;
    if (!isShown) home = view.places.read();
    isShown = true;
    view.show(partOf(article, selected));
    view.places.show(undefined);
    view.offers.make({ words: words.whole, accept: showWhole });
  }

  function showWhole(): void {
    const at = view.places.read();
    const text = at && view.places.texts()[at.index];
    isShown = false;
    view.show(article);
    const index = text === undefined ? -1 : findHolder(view.places.texts(), text);
    view.places.show(at === undefined || index === -1 ? home : { ...at, index });
    offer();
  }

  function offer(): void {
    if (read === undefined) return;
    const accept = (): void => void showPart(read).catch(warn);
    view.offers.make({ words: words.only, lifeMs: OFFER_LIFE_MS, accept });
  }

  offer();
  return {
    isShown: () => isShown,
    show(fresh) {
      article = fresh;
      if (isShown && read !== undefined) void showPart(read).catch(warn);
      else view.show(fresh);
    },
  };
}
