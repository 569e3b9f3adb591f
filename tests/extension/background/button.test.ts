/** @jest-environment node */
import { beforeEach, expect, it } from '@jest/globals';
import { installFakeBrowser } from '../support/fake-browser';

const browser = installFakeBrowser([
  'commands.getAll',
  'action.setTitle',
  'action.setIcon',
  'action.setBadgeText',
  'action.setBadgeBackgroundColor',
  'action.setBadgeTextColor',
]);
const { showDefaultTitle, showTabState } = await import('../../../extension/src/background/button');

let shortcut = 'Alt+R';
browser.answer('commands.getAll', () => [
  { name: 'another', shortcut: 'Ctrl+X' },
  { name: '_execute_action', shortcut },
]);

beforeEach(() => {
  browser.calls.length = 0;
  shortcut = 'Alt+R';
});

it('shows the shortcut in the tooltip as it is bound now', async () => {
  await showDefaultTitle();
  shortcut = 'Ctrl+Shift+Y';
  await showDefaultTitle();
  shortcut = '';
  await showDefaultTitle();
  expect(browser.callsOf('action.setTitle')).toEqual([
    [{ title: 'Read calmly (Alt+R)' }],
    [{ title: 'Read calmly (Ctrl+Shift+Y)' }],
    [{ title: 'Read calmly' }],
  ]);
});

it('looks active in the tab whose view is open, and says what the next press does', async () => {
  await showTabState(5, 'open');
  expect(browser.callsOf('action.setTitle')).toEqual([
    [{ tabId: 5, title: 'Back to the page (Alt+R)' }],
  ]);
  expect(browser.callsOf('action.setBadgeText')).toEqual([[{ tabId: 5, text: '' }]]);
  const path = { 16: 'icons/active-16.png', 32: 'icons/active-32.png', 48: 'icons/active-48.png' };
  expect(browser.callsOf('action.setIcon')).toEqual([[{ tabId: 5, path }]]);
});

it('holds the sentence when something is in the way, and marks the button', async () => {
  await showTabState(5, 'failed', 'noArticle');
  expect(browser.callsOf('action.setTitle')).toEqual([
    [{ tabId: 5, title: 'There is no article to read on this page.' }],
  ]);
  expect(browser.callsOf('action.setBadgeText')).toEqual([[{ tabId: 5, text: '!' }]]);
});

it('is as before once the view is closed', async () => {
  await showTabState(5, 'closed');
  expect(browser.callsOf('action.setTitle')).toEqual([
    [{ tabId: 5, title: 'Read calmly (Alt+R)' }],
  ]);
  expect(browser.callsOf('action.setBadgeText')).toEqual([[{ tabId: 5, text: '' }]]);
});

it('shows the state that was told last, though the one before took longer to show', async () => {
  let tell = (): void => undefined;
  const told = new Promise<void>((resolve) => (tell = resolve));
  browser.answer('commands.getAll', async () => {
    await told;
    return [];
  });
  const opening = showTabState(5, 'opening');
  const failed = showTabState(5, 'failed', 'noArticle');
  tell();
  await Promise.all([opening, failed]);
  const shown = browser.callsOf('action.setBadgeText').map(([badge]) => badge);
  expect(shown).toEqual([
    { tabId: 5, text: '' },
    { tabId: 5, text: '!' },
  ]);
});
