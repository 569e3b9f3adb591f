// Keeps the view where its reader expects it while the page goes on living: puts it back when the page removes it, and
// above what the page opens. A page that won't have it gets its way after a few rounds; nobody fights.
import { readProperty, rootOf } from '../shared/page-dom';
import type { Host } from './host';

// A page that rebuilds itself does so once or twice; one that does it more often means it.
const MAX_RETURNS = 4;

// A cookie wall or a subscription box opens once; a page that opens something all the time is left to it.
const MAX_RAISES = 8;

/**
 * @param removed called once when the page has taken the host away too often
 * @returns a function that stops
 */
export function stayOnTop(page: Document, host: Host, removed: () => void): () => void {
  let returns = 0;
  let raises = 0;
  const stop = new AbortController();
  const observer = new MutationObserver((records) => {
    if (records.some(takesAway)) putBack();
    else watch();
  });

  /** Also where the page puts it back itself, or elsewhere: a frame that was moved has lost its document. */
  function takesAway({ removedNodes }: MutationRecord): boolean {
    return !host.element.isConnected || [...removedNodes].includes(host.element);
  }

  /** Watches the root's children, and the document's for the root itself being replaced. */
  function watch(): void {
    observer.disconnect();
    observer.observe(page, { childList: true });
    const root = rootOf(page);
    if (root !== null) observer.observe(root, { childList: true });
  }

  function putBack(): void {
    returns += 1;
    if (returns > MAX_RETURNS || rootOf(page) === null) {
      end();
      removed();
      return;
    }
    host.attach();
    watch();
  }

  function onToggle(event: Event): void {
    if (!event.isTrusted) return;
    const target = readProperty(Event.prototype, 'target', event);
    if (!(target instanceof Element) || target === host.element || raises >= MAX_RAISES) return;
    if (!target.matches(':modal, :popover-open')) return;
    raises += 1;
    host.raise();
  }

  function end(): void {
    stop.abort();
    observer.disconnect();
  }

  watch();
  // Dialogs and popovers tell of themselves by an event that doesn't bubble but can be caught on its way down.
  globalThis.addEventListener('toggle', onToggle, { capture: true, signal: stop.signal });
  return end;
}
