// The bench extension's background: brings a contender's script into the tab that asks, as the product brings its own.
import { api } from '../../../extension/src/shared/browser-api';

api.runtime.onMessage.addListener((message: { script: string }, sender, answer) => {
  api.scripting
    .executeScript({
      target: { tabId: sender.tab?.id ?? -1 },
      files: [message.script],
      injectImmediately: true,
    })
    .then(() => answer(true), console.error);
  return true;
});
// Asked for by whoever waits until this listens.
(api as { action?: typeof chrome.action }).action?.onClicked.addListener(() => undefined);
