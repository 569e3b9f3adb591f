// Lets an update in when nobody is reading: Firefox ends the scripts in all pages when it replaces the extension, and what is
// open there can only be taken away after that. An update that has to wait comes when the browser starts again.
import { api } from '../shared/browser-api';
import { translate } from '../shared/locale';

/** The button of a tab with an open view says so; see button.ts. */
async function isReadingIn({ id: tabId }: chrome.tabs.Tab): Promise<boolean> {
  if (tabId === undefined) return false;
  // In a tab that has just been closed nobody reads.
  const title = await api.action.getTitle({ tabId }).catch(() => '');
  return title.startsWith(translate('closeView'));
}

/** Replaces the extension by its update, unless a view is open in some tab. */
export async function takeUpdate(): Promise<void> {
  const tabs = await api.tabs.query({});
  const answers = await Promise.all(tabs.map(isReadingIn));
  if (!answers.includes(true)) api.runtime.reload();
}
