// Speaks to screen readers through the view's live region.

/** Says one thing at a time; what is said later takes the place of what was to be said before. */
export type Announce = (words: string, afterMs?: number) => void;

// Long enough for a screen reader to have spoken, and soon enough that no one comes across the words by reading on.
const GONE_AFTER_MS = 5000;

/** @param signal ends it: the nodes of a frame are dead once it is gone */
export function createAnnouncer(region: HTMLElement, signal: AbortSignal): Announce {
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const stop = (): void => {
    timers.forEach((timer) => clearTimeout(timer));
    timers.clear();
  };
  signal.addEventListener('abort', stop);
  return (words, afterMs = 0) => {
    if (signal.aborted) return;
    stop();
    if (afterMs === 0) region.textContent = words;
    else timers.add(setTimeout(() => (region.textContent = words), afterMs));
    timers.add(setTimeout(() => region.replaceChildren(), afterMs + GONE_AFTER_MS));
  };
}
