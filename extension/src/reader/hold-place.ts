// Keeps the place in a view whose window changes its width: the lines break anew, and the browser scrolls as it thinks best.
import type { Surface } from './host';

export interface Held {
  /** Somebody has scrolled. */
  moved: () => void;
  /** Brings what was read last to where it stood. */
  showRest: () => void;
}

/**
 * Follows the scrolling and the sizes of a view until the signal is aborted.
 * @returns brings the place back at once where the width has changed and the window hasn't told yet, as it does with its
 *   next frame
 */
export function holdThroughResizes(
  { scroller, events, document }: Pick<Surface, 'scroller' | 'events' | 'document'>,
  { moved, showRest }: Held,
  signal: AbortSignal,
): () => void {
  const readWidth = (): number | undefined => document.defaultView?.innerWidth;
  let width = readWidth();
  let isHeld = false;

  // The lines have been broken anew by now, so only what was remembered tells where one was.
  function hold(): void {
    width = readWidth();
    isHeld = true;
    // The browser's own anchoring would move it a second time, a frame later.
    scroller.style.setProperty('overflow-anchor', 'none');
    showRest();
    requestAnimationFrame(() => {
      showRest();
      requestAnimationFrame(() => {
        scroller.style.removeProperty('overflow-anchor');
        isHeld = false;
      });
    });
  }

  function adapt(): void {
    if (readWidth() !== width) hold();
  }

  const onScroll = (): void => {
    adapt();
    if (!isHeld) moved();
  };
  events.addEventListener('scroll', onScroll, { passive: true, signal });
  document.defaultView?.addEventListener('resize', hold, { signal });
  return adapt;
}
