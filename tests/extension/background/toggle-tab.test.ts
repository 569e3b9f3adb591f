/** @jest-environment node */
import { beforeEach, expect, it } from '@jest/globals';
import { installFakeBrowser } from '../support/fake-browser';

const browser = installFakeBrowser(['tabs.sendMessage', 'scripting.executeScript']);
const { toggleTab } = await import('../../../extension/src/background/toggle-tab');

const never = (): Promise<boolean> => Promise.resolve(false);
const always = (): Promise<boolean> => Promise.resolve(true);

let isInjected = false;
let refusals = 0;

beforeEach(() => {
  browser.calls.length = 0;
  isInjected = false;
  refusals = 0;
  browser.answer('tabs.sendMessage', () => {
    if (!isInjected)
      throw new Error('Could not establish connection. Receiving end does not exist.');
    return true;
  });
  browser.answer('scripting.executeScript', () => {
    refusals -= 1;
    if (refusals >= 0) throw new Error('Cannot access contents of the page.');
    isInjected = true;
  });
});

it('brings both scripts into a tab at the first press, at once, and then passes the press on', async () => {
  await toggleTab({ id: 3 }, never);
  expect(browser.calls.map(([name]) => name)).toEqual([
    'tabs.sendMessage',
    'scripting.executeScript',
    'tabs.sendMessage',
  ]);
  expect(browser.callsOf('scripting.executeScript')).toEqual([
    [{ target: { tabId: 3 }, files: ['engine.js', 'content.js'], injectImmediately: true }],
  ]);
});

it('only passes on the presses that follow, to the page itself and not to its frames', async () => {
  isInjected = true;
  await toggleTab({ id: 3 }, never);
  expect(browser.calls).toEqual([['tabs.sendMessage', 3, { kind: 'toggle' }, { frameId: 0 }]]);
});

it('tells scripts it has just brought which address was pressed', async () => {
  await toggleTab({ id: 3, url: 'https://example.org/' }, never);
  expect(browser.callsOf('tabs.sendMessage')).toEqual([
    [3, { kind: 'toggle' }, { frameId: 0 }],
    [3, { kind: 'toggle', isFirst: true, address: 'https://example.org/' }, { frameId: 0 }],
  ]);
});

it('leaves the module out where the page is known to refuse it', async () => {
  await toggleTab({ id: 3 }, always);
  expect(browser.callsOf('scripting.executeScript')).toMatchObject([[{ files: ['content.js'] }]]);
});

it('tries again when a press falls into a navigation', async () => {
  refusals = 1;
  await toggleTab({ id: 3 }, never);
  expect(browser.callsOf('scripting.executeScript')).toHaveLength(2);
});

it('rejects where extensions may not run, after three attempts in under half a second', async () => {
  refusals = 100;
  const start = performance.now();
  await expect(toggleTab({ id: 3 }, never)).rejects.toThrow('Cannot access');
  expect(performance.now() - start).toBeLessThan(500);
  expect(browser.callsOf('scripting.executeScript')).toHaveLength(3);
});
