/** @jest-environment node */
// The checks of messages hold for anything at all: they answer rather than throw, take every message of ours however its
// fields are filled, and none of which one field is of another kind.
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { areFontFaces } from '../../../extension/src/shared/font-faces';
import {
  isExtractAnswer,
  isMessageToBackground,
  isProblem,
  isToggleMessage,
  PROBLEMS,
} from '../../../extension/src/shared/messages';
import { SCRIPT_NAMES } from '../../../extension/src/shared/on-demand';
import { BUNDLED_FONTS } from '../../../extension/src/shared/settings';

const CHECKS = [isMessageToBackground, isToggleMessage, isExtractAnswer, isProblem, areFontFaces];

const capture = fc.record(
  {
    html: fc.string(),
    url: fc.string(),
    scripting: fc.boolean(),
    unseen: fc.array(fc.nat(), { maxLength: 4 }),
  },
  { requiredKeys: ['html', 'url', 'scripting'] },
);

const state = fc.record(
  {
    kind: fc.constant('state'),
    state: fc.constantFrom('closed', 'opening', 'open', 'failed'),
    problem: fc.constantFrom(...PROBLEMS),
    unsaid: fc.boolean(),
  },
  { requiredKeys: ['kind', 'state'] },
);

const toBackground = fc.oneof(
  state,
  fc.record({
    kind: fc.constant('extract'),
    version: fc.string(),
    refused: fc.boolean(),
    capture,
  }),
  fc.record({ kind: fc.constant('notice-shown'), tabId: fc.integer() }),
  fc.record({
    kind: fc.constant('font'),
    font: fc.constantFrom(...BUNDLED_FONTS),
    letters: fc.string(),
  }),
  fc.record({ kind: fc.constant('bring'), script: fc.constantFrom(...SCRIPT_NAMES) }),
);

// Objects with the keys of messages and anything for values, without prototypes too, and with getters' worth of oddity.
const resembling = fc.dictionary(
  fc.constantFrom(
    ...['kind', 'state', 'problem', 'unsaid', 'version', 'refused', 'capture', 'tabId', 'font'],
    ...['letters', 'script', 'address', 'extraction', 'failure', '__proto__', 'constructor'],
  ),
  fc.oneof(
    fc.constantFrom('state', 'extract', 'font', 'bring', 'notice-shown', 'toggle', 'toString'),
    fc.anything({ withNullPrototype: true, withBigInt: true, withMap: true }),
  ),
);

it('answers yes or no to anything, and throws at nothing', () => {
  fc.assert(
    fc.property(fc.oneof(resembling, fc.anything({ withNullPrototype: true })), (value) =>
      CHECKS.every((check) => typeof check(value) === 'boolean'),
    ),
    { numRuns: 2000 },
  );
});

it('takes every message of ours, also after a way through JSON', () => {
  fc.assert(
    fc.property(toBackground, (message) => {
      expect(isMessageToBackground(message)).toBe(true);
      expect(isMessageToBackground(JSON.parse(JSON.stringify(message)))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

it('refuses a message of ours in which one field is an object of another kind', () => {
  fc.assert(
    fc.property(toBackground, fc.nat(), (message, at) => {
      const names = Object.keys(message);
      const name = names[at % names.length] ?? 'kind';
      expect(isMessageToBackground({ ...message, [name]: [Symbol('odd')] })).toBe(false);
    }),
    { numRuns: 500 },
  );
});

it('takes no answer for an extraction or for faces that only resembles one', () => {
  fc.assert(
    fc.property(resembling, (answer) => {
      if (isExtractAnswer(answer)) {
        const { extraction, failure } = answer as Record<string, unknown>;
        const isObject = typeof extraction === 'object' && extraction !== null;
        expect(isObject || failure === 'version' || failure === 'engine').toBe(true);
      }
      expect(areFontFaces([answer])).toBe(false);
    }),
    { numRuns: 1000 },
  );
});
