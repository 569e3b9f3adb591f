// Waits for a page that is still being parsed; what is captured before its end would lack the rest.
import { readProperty } from '../shared/page-dom';

/**
 * Resolves once the document is parsed: at once if it is already, and without waiting for images or scripts.
 * Rejects with the signal's reason when it is aborted first.
 */
export function waitUntilReady(page: Document, signal: AbortSignal): Promise<void> {
  const isParsed = (): boolean =>
    readProperty(Document.prototype, 'readyState', page) !== 'loading';
  if (isParsed()) return Promise.resolve();
  return new Promise((resolve, reject) => {
    // A page can send the event itself, before its time.
    const onParsed = (): void => {
      if (isParsed()) resolve();
    };
    globalThis.addEventListener('DOMContentLoaded', onParsed, { capture: true, signal });
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}
