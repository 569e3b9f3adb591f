// Says what is in the way where no sentence can be shown in the page: in a small popup below the button.
import { api } from '../shared/browser-api';
import type { Problem } from '../shared/messages';

/**
 * Opens the notice of `problem` for a tab. Where the browser won't open a popup by itself, the next press of the button
 * opens it, and the tooltip and badge (showTabState) speak until then.
 */
export async function showNotice(
  tab: chrome.tabs.Tab & { id: number },
  problem: Problem,
): Promise<void> {
  const { id: tabId, windowId } = tab;
  await api.action.setPopup({ tabId, popup: `notice.html?problem=${problem}&tab=${tabId}` });
  try {
    await api.action.openPopup({ windowId });
  } catch (error) {
    console.info('Stillpage: the notice waits for the next press.', error);
  }
}

/** Gives the button back to the toggle once a notice shows. */
export async function clearNotice(tabId: number): Promise<void> {
  await api.action.setPopup({ tabId, popup: '' });
}
