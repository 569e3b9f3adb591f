/** @jest-environment node */
import { expect, it, jest } from '@jest/globals';
import { installFakeBrowser } from '../support/fake-browser';

const browser = installFakeBrowser(['runtime.sendMessage']);
const { bringScript } = await import('../../../extension/src/content/bring-script');
const { offerOnDemand } = await import('../../../extension/src/shared/on-demand');
const highlighter = { highlight: () => undefined };

it('gives nothing where the script does not come, and says so to who looks', async () => {
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  browser.answer('runtime.sendMessage', () => {
    throw new Error('Extension context invalidated.');
  });
  expect(await bringScript('formulas')).toBeUndefined();
  expect(warn).toHaveBeenCalledTimes(1);
});

it('asks for a script once, and then has it', async () => {
  browser.calls.length = 0;
  browser.answer('runtime.sendMessage', () => {
    offerOnDemand('highlighter', highlighter);
    return true;
  });
  expect(await bringScript('highlighter')).toBe(highlighter);
  expect(await bringScript('highlighter')).toBe(highlighter);
  expect(browser.callsOf('runtime.sendMessage')).toEqual([
    [{ kind: 'bring', script: 'highlighter' }],
  ]);
});
