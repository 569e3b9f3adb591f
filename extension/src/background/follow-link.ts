// Waits for the page that a link of the view leads to. Its address is told only where what the press of the button granted
// still holds: in Chromium on the same origin, in Firefox not past the page.
import { api } from '../shared/browser-api';

// A page that takes longer to answer has lost who followed the link.
const WAIT_MS = 20_000;

/**
 * Calls back once, with the address of the next page of a tab.
 * @param arrived is not called where there is no such page, or nothing is granted for it
 */
export function awaitNextPage(tabId: number, arrived: (address: string) => void): void {
  function stop(): void {
    clearTimeout(timer);
    api.tabs.onUpdated.removeListener(onUpdated);
  }

  function onUpdated(id: number, { status, url }: { status?: string; url?: string }): void {
    if (id !== tabId || status !== 'loading') return;
    stop();
    if (url !== undefined) arrived(url);
  }

  const timer = setTimeout(stop, WAIT_MS);
  api.tabs.onUpdated.addListener(onUpdated);
}
