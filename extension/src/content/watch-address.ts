// Notices when a page moves to another address without loading, as single-page applications do. An old article must not
// stay under a new address.

// Navigation events come in every browser that has the Navigation API; elsewhere this often is soon enough.
const LOOK_EVERY_MS = 500;

/** An address without its fragment: moving within a page is not moving on. */
export function pageAddress(url: string): string {
  const end = url.indexOf('#');
  return end === -1 ? url : url.slice(0, end);
}

/**
 * Calls `movedOn` once when the address, but for its fragment, is no longer what it was.
 * @returns a function that stops watching
 */
export function watchAddress(readUrl: () => string, movedOn: () => void): () => void {
  const start = pageAddress(readUrl());
  const stop = new AbortController();

  function look(): void {
    if (stop.signal.aborted || pageAddress(readUrl()) === start) return;
    stop.abort();
    movedOn();
  }

  const timer = setInterval(look, LOOK_EVERY_MS);
  stop.signal.addEventListener('abort', () => clearInterval(timer));
  const { navigation } = globalThis as { navigation?: unknown };
  // Where the browser has no such object, an element of the page with that id answers to the name.
  if (navigation instanceof EventTarget && !(navigation instanceof Node)) {
    navigation.addEventListener('currententrychange', look, { signal: stop.signal });
  }
  globalThis.addEventListener('popstate', look, { signal: stop.signal });
  return () => stop.abort();
}
