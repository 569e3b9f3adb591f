// What a press of the button does: brings the scripts into the tab if they aren't there, then passes the press on.
import { api } from '../shared/browser-api';
import type { ToggleMessage } from '../shared/messages';

// A press in the instant of a navigation can find the old page gone and the grant for the new one not yet given.
const RETRY_AFTER_MS = [80, 250] as const;

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Passes a press to the session in the tab. False when there is none. */
async function passOn(tabId: number, message: ToggleMessage): Promise<boolean> {
  try {
    return (await api.tabs.sendMessage(tabId, message, { frameId: 0 })) === true;
  } catch {
    return false; // Nobody listens in this tab yet: that is the question, not a fault.
  }
}

async function inject(tabId: number, files: string[]): Promise<void> {
  for (const wait of [...RETRY_AFTER_MS, undefined]) {
    try {
      await api.scripting.executeScript({ target: { tabId }, files, injectImmediately: true });
      return;
    } catch (error) {
      if (wait === undefined) throw error;
      await pause(wait);
    }
  }
}

const filesFor = async (usesBackground: () => Promise<boolean>): Promise<string[]> =>
  (await usesBackground()) ? ['content.js'] : ['engine.js', 'content.js'];

/**
 * Toggles the view of a tab.
 * @param tab what the browser said of the tab when the button was pressed. A navigation can bring another page before the
 *   scripts arrive; with the address, that page knows that the press wasn't meant for it
 * @param usesBackground whether the page is known to refuse the module, so that its script need not be brought
 * @throws what injecting rejected with, where extensions may not run
 */
export async function toggleTab(
  tab: { id: number; url?: string | undefined },
  usesBackground: () => Promise<boolean>,
): Promise<void> {
  const { id, url } = tab;
  // Who listens already was pressed before, on the page that still shows.
  if (await passOn(id, { kind: 'toggle' })) return;
  await inject(id, await filesFor(usesBackground));
  const press: ToggleMessage = {
    kind: 'toggle',
    isFirst: true,
    ...(url !== undefined && { address: url }),
  };
  if (!(await passOn(id, press))) throw new Error('The script in the tab does not answer.');
}

/**
 * Opens the view on a page that a link of another page's view led to.
 * @param address the page's; where another page has come by then, nothing happens
 * @throws what injecting rejected with: the grant has ended
 */
export async function openFollowed(
  tabId: number,
  address: string,
  usesBackground: () => Promise<boolean>,
): Promise<void> {
  await inject(tabId, await filesFor(usesBackground));
  await passOn(tabId, { kind: 'toggle', address, isFirst: true, isFollowed: true });
}
