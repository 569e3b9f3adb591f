/** @jest-environment node */
import { expect, it } from '@jest/globals';
import { installFakeBrowser } from '../support/fake-browser';

const browser = installFakeBrowser(['scripting.executeScript']);
const { bringScript } = await import('../../../extension/src/background/bring-script');

it('brings the one script that was asked for into the tab that asked', async () => {
  expect(await bringScript('highlighter', 5)).toBe(true);
  expect(browser.callsOf('scripting.executeScript')).toEqual([
    [{ target: { tabId: 5 }, files: ['highlighter.js'], injectImmediately: true }],
  ]);
});

it('brings nothing to who is in no tab', async () => {
  browser.calls.length = 0;
  expect(await bringScript('formulas', undefined)).toBe(false);
  expect(browser.calls).toEqual([]);
});

it('passes on why it could not', async () => {
  browser.answer('scripting.executeScript', () => {
    throw new Error('Cannot access contents of the page.');
  });
  await expect(bringScript('formulas', 5)).rejects.toThrow('Cannot access');
});
