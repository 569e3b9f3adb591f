// What a translation changes in the view itself, where the browser's reaches it: in the shadow root.
import type { Article } from '../shared/article';

/** Words that nothing of ours changes after they are drawn. */
const STEADY = 'h1, .body p:not(:has(img, .formula))';

/** @returns a function that tells whether somebody has changed the words since, wherever they have been moved */
export function watchWords(main: HTMLElement): () => boolean {
  const drawn = [...main.querySelectorAll(STEADY)].map((block) => ({
    block,
    words: block.textContent,
  }));
  return () => drawn.some(({ block, words }) => block.textContent !== words);
}

/** Has the view say in which language it is now. */
export function followLanguage(root: HTMLElement, { lang, dir }: Article): void {
  if (lang !== '') root.lang = lang;
  if (dir !== '') root.dir = dir;
}
