/** @jest-environment node */
import { expect, it, jest } from '@jest/globals';
import { installFakeBrowser } from '../support/fake-browser';

const browser = installFakeBrowser(['action.setPopup', 'action.openPopup']);
const { clearNotice, showNotice } = await import('../../../extension/src/background/notice');
const tab = { id: 4, windowId: 2 } as chrome.tabs.Tab & { id: number };

it('opens the sentence below the button of the tab, in its window', async () => {
  await showNotice(tab, 'restricted');
  expect(browser.calls).toEqual([
    ['action.setPopup', { tabId: 4, popup: 'notice.html?problem=restricted&tab=4' }],
    ['action.openPopup', { windowId: 2 }],
  ]);
});

it('waits for the next press where the browser opens no popup by itself', async () => {
  const info = jest.spyOn(console, 'info').mockImplementation(() => undefined);
  browser.answer('action.openPopup', () => {
    throw new Error('no user gesture');
  });
  await expect(showNotice(tab, 'fileAccess')).resolves.toBeUndefined();
  expect(info).toHaveBeenCalledTimes(1);
});

it('gives the button back once the sentence was shown', async () => {
  browser.calls.length = 0;
  await clearNotice(4);
  expect(browser.calls).toEqual([['action.setPopup', { tabId: 4, popup: '' }]]);
});
