// Holds the page still under the view. `overflow` on the root is the only thing of the page that is touched.
import { makeElement, pinStyle } from '../shared/page-dom';

/** Puts `root`'s inline style back as it was, without undoing what the page changed meanwhile. */
function restoreStyle(root: HTMLElement, before: string | null, during: string | null): void {
  if (root.getAttribute('style') === during) {
    if (before === null) root.removeAttribute('style');
    else root.setAttribute('style', before);
    return;
  }
  root.style.removeProperty('overflow');
  const old = makeElement(document, 'i');
  old.style.cssText = before ?? '';
  for (const name of ['overflow-x', 'overflow-y']) {
    const value = old.style.getPropertyValue(name);
    if (value !== '') root.style.setProperty(name, value, old.style.getPropertyPriority(name));
  }
}

/**
 * Stops the page's scrolling.
 * @returns a function that gives it back, at the same place to the pixel
 */
export function lockScroll(root: HTMLElement): () => void {
  const { scrollX, scrollY } = globalThis;
  const before = root.getAttribute('style');
  pinStyle(root, { overflow: 'hidden' });
  const during = root.getAttribute('style');
  return () => {
    restoreStyle(root, before, during);
    // Without its scrollbars the page was laid out a little wider, and may have become too short for its place.
    if (globalThis.scrollX !== scrollX || globalThis.scrollY !== scrollY) {
      globalThis.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
    }
  };
}
