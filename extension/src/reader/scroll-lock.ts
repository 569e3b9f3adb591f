// Holds the page still under the view. `overflow` on the root is the only thing of the page that is touched, and `display`
// where the page has hidden its root.
import { makeElement, pinStyle } from '../shared/page-dom';

/** Puts `root`'s inline style back as it was, without undoing what the page changed meanwhile. */
function restoreStyle(root: HTMLElement, before: string | null, during: string | null): void {
  if (root.getAttribute('style') === during) {
    if (before === null) root.removeAttribute('style');
    else root.setAttribute('style', before);
    return;
  }
  for (const name of ['overflow', 'display']) root.style.removeProperty(name);
  const old = makeElement(document, 'i');
  old.style.cssText = before ?? '';
  for (const name of ['overflow-x', 'overflow-y', 'display']) {
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
  // Nothing below a root that isn't shown is shown either, also not above everything.
  if (getComputedStyle(root).display === 'none') pinStyle(root, { display: 'block' });
  const during = root.getAttribute('style');
  return () => {
    restoreStyle(root, before, during);
    // Without its scrollbars the page was laid out a little wider, and may have become too short for its place.
    if (globalThis.scrollX !== scrollX || globalThis.scrollY !== scrollY) {
      globalThis.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
    }
  };
}
