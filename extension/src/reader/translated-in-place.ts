// What a translation changes in the view itself, where the browser's reaches it: in the shadow root.
import type { Article } from '../shared/article';

/** Words that nothing of ours changes after they are drawn. */
const STEADY = 'h1, .body p:not(:has(img, .formula))';

const readWords = (main: HTMLElement): string[] =>
  [...main.querySelectorAll(STEADY)].map((block) => block.textContent ?? '');

/** @returns a function that tells whether somebody has changed the words since */
export function watchWords(main: HTMLElement): () => boolean {
  const drawn = readWords(main);
  return () => readWords(main).some((words, at) => words !== drawn[at]);
}

/** Has the view say in which language it is now. */
export function followLanguage(root: HTMLElement, { lang, dir }: Article): void {
  if (lang !== '') root.lang = lang;
  if (dir !== '') root.dir = dir;
}
