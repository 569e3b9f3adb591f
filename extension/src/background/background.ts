// Entry point of the service worker (Chromium) or event page (Firefox): listens, and keeps nothing in memory that it could
// not lose. Listeners are added at once, since the browser wakes it for an event and then looks for them.
import { createBackgroundEngine } from '../engine/background-engine';
import { api } from '../shared/browser-api';
import { isMessageToBackground, type ExtractMessage, type StateMessage } from '../shared/messages';
import { answerExtract } from './answer-extract';
import { answerFont } from './answer-font';
import { answerPlace } from './answer-place';
import { bringScript } from './bring-script';
import { awaitNextPage } from './follow-link';
import { showDefaultTitle, showTabState } from './button';
import { clearNotice, showNotice } from './notice';
import { isRefusing, rememberRefusing } from './refusing-origins';
import { createPlacesMemory } from './reading-places';
import { createTabQueue } from './tab-queue';
import { takeUpdate } from './take-update';
import { openFollowed, toggleTab } from './toggle-tab';
import { whyRefused } from './why-refused';

const engine = createBackgroundEngine();
const inTurn = createTabQueue();
const places = createPlacesMemory(api.storage.local, Date.now);

const report = (error: unknown): void => console.error('Stillpage:', error);

/** Whether the tab has left the page that a press was meant for; a page for which nothing is granted has no address for us. */
async function hasLeft({ id, url }: chrome.tabs.Tab): Promise<boolean> {
  if (id === undefined || url === undefined) return false;
  return (await api.tabs.get(id)).url !== url;
}

async function pressButton(tab: chrome.tabs.Tab): Promise<void> {
  const { id } = tab;
  if (id === undefined) return;
  try {
    await toggleTab({ id, url: tab.url }, () => isRefusing(tab.url));
  } catch (error) {
    // A sentence about the page before would stand on the next one, and cost it a press.
    if (await hasLeft(tab)) return;
    const problem = whyRefused(error, tab.url);
    await showTabState(id, 'failed', problem);
    await showNotice({ ...tab, id }, problem);
  }
}

async function showState(message: StateMessage, tab: chrome.tabs.Tab): Promise<void> {
  const { id } = tab;
  if (id === undefined) return;
  await showTabState(id, message.state, message.problem);
  if (message.problem !== undefined && message.unsaid === true) {
    await showNotice({ ...tab, id }, message.problem);
  }
}

async function extract(
  message: ExtractMessage,
  sender: chrome.runtime.MessageSender,
): Promise<unknown> {
  // Nothing of a private window is remembered, not even for the session.
  if (message.refused && sender.tab?.incognito === false) await rememberRefusing(sender.url);
  return answerExtract(message, engine, STILLPAGE_VERSION);
}

/** Has the view open on the next page of a tab, or leaves that page as it is: nobody has pressed anything there. */
function follow({ id }: chrome.tabs.Tab): void {
  if (id === undefined) return;
  awaitNextPage(id, (address) => {
    inTurn(id, () => openFollowed(id, address, () => isRefusing(address))).catch(() => undefined);
  });
}

api.action.onClicked.addListener((tab) => {
  inTurn(tab.id ?? -1, () => pressButton(tab)).catch(report);
});

api.runtime.onMessage.addListener((message: unknown, sender, answer) => {
  if (sender.id !== api.runtime.id || !isMessageToBackground(message)) return false;
  if (message.kind === 'notice-shown') {
    // Only our own pages may say so; they are in no tab.
    if (sender.tab === undefined) clearNotice(message.tabId).catch(report);
    return false;
  }
  if (sender.tab === undefined || sender.frameId !== 0) return false;
  if (message.kind === 'follow') {
    follow(sender.tab);
    return false;
  }
  if (message.kind === 'state') {
    showState(message, sender.tab).catch(report);
    return false;
  }
  if (message.kind === 'font') {
    answerFont(message).then(answer, (error: unknown) => {
      report(error);
      answer(undefined);
    });
    return true;
  }
  if (message.kind === 'place') {
    answerPlace(message, places, sender.tab.incognito).then(answer, (error: unknown) => {
      report(error);
      answer(undefined);
    });
    return true;
  }
  if (message.kind === 'bring') {
    bringScript(message.script, sender.tab.id).then(answer, (error: unknown) => {
      report(error);
      answer(false);
    });
    return true;
  }
  extract(message, sender).then(answer, (error: unknown) => {
    report(error);
    answer({ failure: 'engine' });
  });
  return true;
});

// Firefox tells of a changed shortcut; in Chromium the tooltip follows when the worker next starts.
const { onChanged } = api.commands as typeof api.commands & {
  onChanged?: chrome.events.Event<() => void>;
};
onChanged?.addListener(() => {
  showDefaultTitle().catch(report);
});
api.runtime.onUpdateAvailable.addListener(() => {
  takeUpdate().catch(report);
});
api.runtime.onInstalled.addListener(() => undefined);
api.runtime.onStartup.addListener(() => undefined);
showDefaultTitle().catch(report);
