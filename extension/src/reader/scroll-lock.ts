// Holds the page still under the view. `overflow` on the root is the only thing of the page that is touched, and `display`
// where the page has hidden its root.
import { makeElement, pinStyle } from '../shared/page-dom';

/** The inline style of the page's root, before it was held and while it is. */
export interface RootStyle {
  before: string | null;
  during: string | null;
}

/** Puts `root`'s inline style back as it was, without undoing what the page changed meanwhile. */
export function restoreStyle(root: HTMLElement, { before, during }: RootStyle): void {
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

export interface ScrollLock {
  /**
   * Stops the page's scrolling. Its scrollbars go, and where they took room, every line of it may break elsewhere.
   * @returns what is to be given back, for whoever comes if this script can't
   */
  hold(): RootStyle;
  /** Gives the page back, at the same place to the pixel. */
  release(): void;
}

/** Remembers where the page is and has its root shown, if it wasn't, so that the view can be; holds nothing yet. */
export function lockScroll(root: HTMLElement): ScrollLock {
  const { scrollX, scrollY } = globalThis;
  const before = root.getAttribute('style');
  // Nothing below a root that isn't shown is shown either, also not above everything.
  if (getComputedStyle(root).display === 'none') pinStyle(root, { display: 'block' });
  let during = root.getAttribute('style');
  return {
    hold() {
      pinStyle(root, { overflow: 'hidden' });
      during = root.getAttribute('style');
      return { before, during };
    },
    release() {
      restoreStyle(root, { before, during });
      // Without its scrollbars the page was laid out a little wider, and may have become too short for its place.
      if (globalThis.scrollX !== scrollX || globalThis.scrollY !== scrollY) {
        globalThis.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
      }
    },
  };
}
