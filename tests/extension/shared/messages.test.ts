// Messages that come from anywhere but our own scripts, or look it, are not listened to.
import { describe, expect, it } from '@jest/globals';
import {
  isExtractAnswer,
  isMessageToBackground,
  isProblem,
  isToggleMessage,
} from '../../../extension/src/shared/messages';

const capture = { html: '<html></html>', url: 'https://example.org/', scripting: true };
const extract = { kind: 'extract', version: 'v', refused: false, capture };

describe('to the background', () => {
  it.each([
    { kind: 'state', state: 'open' },
    { kind: 'state', state: 'failed', problem: 'noArticle', unsaid: true },
    extract,
    { ...extract, capture: { ...capture, whole: true } },
    { kind: 'notice-shown', tabId: 7 },
    { kind: 'font', font: 'literata', letters: 'abc' },
    { kind: 'bring', script: 'highlighter' },
  ])('understands %j', (message) => {
    expect(isMessageToBackground(message)).toBe(true);
  });

  it.each([
    undefined,
    null,
    'toggle',
    [],
    {},
    { kind: 'toggle' },
    { kind: 'state', state: 'ajar' },
    { kind: 'state', state: 'failed', problem: 'anything' },
    { kind: 'state', state: 'failed', problem: 'noArticle', unsaid: 'yes' },
    { ...extract, version: 1 },
    { ...extract, refused: undefined },
    { ...extract, capture: { ...capture, html: {} } },
    { ...extract, capture: { ...capture, url: 1 } },
    { ...extract, capture: { ...capture, scripting: 'on' } },
    { ...extract, capture: { ...capture, unseen: 7 } },
    { ...extract, capture: { ...capture, whole: 'yes' } },
    { ...extract, capture: { ...capture, unseen: [1, -1] } },
    { ...extract, capture: null },
    { kind: 'notice-shown', tabId: '7' },
    { kind: 'notice-shown' },
    { kind: 'font', font: 'serif', letters: 'abc' },
    { kind: 'font', font: 'literata' },
    { kind: 'bring', script: '../content.js' },
    { kind: 'bring' },
  ])('rejects %j [D12]', (message) => {
    expect(isMessageToBackground(message)).toBe(false);
  });
});

it('takes nothing but a toggle for a press of the button [D12]', () => {
  expect(isToggleMessage({ kind: 'toggle' })).toBe(true);
  for (const other of [
    undefined,
    null,
    'toggle',
    { kind: 'open' },
    ['toggle'],
    { kind: 'toggle', address: 7 },
    { kind: 'toggle', isFirst: 1 },
  ]) {
    expect(isToggleMessage(other)).toBe(false);
  }
});

it('takes an answer with an extraction or a known failure, and no other', () => {
  expect(isExtractAnswer({ extraction: { error: 'no-article' } })).toBe(true);
  expect(isExtractAnswer({ failure: 'version' })).toBe(true);
  expect(isExtractAnswer({ failure: 'engine' })).toBe(true);
  for (const other of [undefined, null, true, {}, { failure: 'tired' }, { extraction: 'text' }]) {
    expect(isExtractAnswer(other)).toBe(false);
  }
});

it('knows a problem from a name that only looks like one', () => {
  expect(isProblem('tooLarge')).toBe(true);
  expect(isProblem('toString')).toBe(false);
});
