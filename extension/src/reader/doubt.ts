// What the view says where it hardly has an article to show: one quiet sentence, no dialog.
import type { Article } from '../shared/article';

/**
 * Below this confidence (expected word F1, calibrated) the view says so. Measured on 1,497 pages of seven types, each
 * judged by a model that had not seen its site (--cv --texts of the trainer): the 108 pages below it have a mean F1 of
 * 0.57, and 36 % of them one below 0.5, as have 4 % of the others. Only 5 of 793 articles are among them; a bound of 0.7
 * would speak over 13 of those, one of 0.6 would miss two thirds of the pages below.
 */
export const DOUBTFUL_BELOW = 0.65;

export interface DoubtLabels {
  doubtful: string;
}

export function isDoubtful(article: Article): boolean {
  return article.confidence < DOUBTFUL_BELOW;
}

/** The sentence, for the end of the title block; nothing where the article is in no doubt. */
export function makeDoubt(
  document: Document,
  article: Article,
  labels: DoubtLabels,
  ui: { lang: string; dir: 'ltr' | 'rtl' },
): HTMLElement[] {
  if (!isDoubtful(article)) return [];
  const sentence = Document.prototype.createElement.call(document, 'p');
  sentence.className = 'doubt';
  sentence.lang = ui.lang;
  sentence.dir = ui.dir;
  sentence.append(labels.doubtful);
  return [sentence];
}

/** Puts a button behind the sentence, which offers the next best and is gone when pressed. */
export function offerBetter(main: HTMLElement, words: string, act: () => void): void {
  const sentence = main.querySelector('.doubt');
  if (sentence === null) return;
  const button = Document.prototype.createElement.call(main.ownerDocument, 'button');
  (button as HTMLButtonElement).type = 'button';
  button.append(words);
  button.addEventListener('click', (event) => {
    if (!event.isTrusted) return;
    button.remove();
    act();
  });
  sentence.append(' ', button);
}

/** What a screen reader says when the view has opened. */
export function openingWords(article: Article, labels: DoubtLabels & { opened: string }): string {
  return isDoubtful(article) ? `${labels.opened} ${labels.doubtful}` : labels.opened;
}
