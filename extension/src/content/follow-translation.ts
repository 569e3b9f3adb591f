// Notices that the page is being translated while the view is open, and tells when its words have come to rest.
import { rootOf } from '../shared/page-dom';
import { translatedDirection } from './translated-page';

/** A translator sends the texts in batches; after this long without a new one it is as good as done. */
const QUIET_MS = 400;

/** A page that never rests, or a long one: what is there by now is worth reading. */
const LATEST_MS = 4000;

/** What comes after that (a translator goes on where the page is scrolled) is followed this often, and no more. */
const MAX_READINGS = 5;

/** The language that a page's root tells, and whether it is a translation. */
export function languageOf(page: Document): string {
  const root = rootOf(page);
  if (root === null) return '';
  const isTranslated = translatedDirection(root) !== undefined;
  return `${Element.prototype.getAttribute.call(root, 'lang')} ${isTranslated}`;
}

/**
 * Calls `translated` when the language that the page's root tells has changed, and whenever its texts change after that.
 * @returns a function that stops
 */
export function followTranslation(page: Document, translated: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since: number | undefined;
  let readings = 0;

  function tell(): void {
    since = undefined;
    readings += 1;
    if (readings >= MAX_READINGS) texts.disconnect();
    translated();
  }

  function wait(): void {
    const now = performance.now();
    since ??= now;
    clearTimeout(timer);
    timer = setTimeout(tell, Math.max(0, Math.min(QUIET_MS, since + LATEST_MS - now)));
  }

  const root = rootOf(page);
  let language = languageOf(page);
  const texts = new MutationObserver(wait);
  const marks = new MutationObserver(() => {
    const before = language;
    language = languageOf(page);
    if (language === before) return;
    readings = 0;
    if (root !== null) texts.observe(root, { childList: true, characterData: true, subtree: true });
    wait();
  });
  if (root !== null) {
    marks.observe(root, { attributes: true, attributeFilter: ['lang', 'class'] });
  }
  return () => {
    clearTimeout(timer);
    texts.disconnect();
    marks.disconnect();
  };
}
