// Notices when a page moves to another address without loading, as single-page applications do. An old article must not
// stay under a new address.

// Navigation events come in every browser that has the Navigation API; elsewhere this often is soon enough.
const LOOK_EVERY_MS = 500;

/** An address without its fragment: moving within a page is not moving on. */
export function pageAddress(url: string): string {
  const end = url.indexOf('#');
  return end === -1 ? url : url.slice(0, end);
}

/** An address without its query and fragment, but with a fragment that is a route of the page's own: `#/story/2`, `#!story`. */
function placeOf(url: string): string {
  const page = pageAddress(url);
  const fragment = url.slice(page.length);
  return page.split('?', 1)[0]! + (/^#[!/]/.test(fragment) ? fragment : '');
}

/** What follows from a change of the address. */
export interface AddressListener {
  /** It names another article. */
  movedOn: () => void;
  /** Only its query or fragment is another: mostly a mark for statistics, now and then another article. */
  movedWithin: () => void;
}

/**
 * Calls back when the address is no longer what it was; after `movedOn` never again.
 * @param canonical the address that the page itself has given to its article, or empty: moving there is no moving on
 * @returns a function that stops watching
 */
export function watchAddress(
  readUrl: () => string,
  canonical: string,
  { movedOn, movedWithin }: AddressListener,
): () => void {
  let current = readUrl();
  const start = placeOf(current);
  const stop = new AbortController();

  function look(): void {
    const url = readUrl();
    if (stop.signal.aborted || url === current) return;
    current = url;
    if (placeOf(url) === start || pageAddress(url) === pageAddress(canonical)) {
      movedWithin();
    } else {
      stop.abort();
      movedOn();
    }
  }

  const timer = setInterval(look, LOOK_EVERY_MS);
  stop.signal.addEventListener('abort', () => clearInterval(timer));
  const { navigation } = globalThis as { navigation?: unknown };
  // Where the browser has no such object, an element of the page with that id answers to the name.
  if (navigation instanceof EventTarget && !(navigation instanceof Node)) {
    navigation.addEventListener('currententrychange', look, { signal: stop.signal });
  }
  for (const event of ['popstate', 'hashchange']) {
    globalThis.addEventListener(event, look, { signal: stop.signal });
  }
  return () => stop.abort();
}
