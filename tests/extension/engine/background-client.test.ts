/** @jest-environment node */
// The background may sleep, be stopped in the middle of a request, or be of another build.
import { expect, it } from '@jest/globals';
import { createBackgroundClient } from '../../../extension/src/engine/background-client';
import { failureReason } from '../../../extension/src/engine/engine';
import type { ExtractMessage } from '../../../extension/src/shared/messages';
import { makeArticle } from '../support/articles';

const capture = { html: '<html></html>', url: 'https://example.org/', scripting: false };
const stopped = new Error('The message channel closed before a response was received.');

function makeClient(answers: unknown[], { alive = true, refused = false } = {}) {
  const sent: ExtractMessage[] = [];
  const send = (message: ExtractMessage): Promise<unknown> => {
    sent.push(message);
    const answer = answers.shift();
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  const link = { send, isAlive: () => alive };
  return { sent, engine: createBackgroundClient(link, 'abc', () => refused) };
}

it('sends the capture with its version, and gives back the extraction', async () => {
  const { engine, sent } = makeClient([{ extraction: makeArticle() }], { refused: true });
  expect(await engine.extract(capture)).toEqual(makeArticle());
  expect(sent).toEqual([{ kind: 'extract', version: 'abc', refused: true, capture }]);
});

it('asks again once when the worker was stopped in the middle', async () => {
  const { engine, sent } = makeClient([stopped, { extraction: makeArticle() }]);
  expect(await engine.extract(capture)).toEqual(makeArticle());
  expect(sent).toHaveLength(2);
});

it('gives up when the worker was stopped twice', async () => {
  const { engine } = makeClient([stopped, stopped]);
  expect(await engine.extract(capture).catch(failureReason)).toBe('crashed');
});

it('gives up on answers it does not understand', async () => {
  const { engine, sent } = makeClient([undefined, { nonsense: 1 }]);
  expect(await engine.extract(capture).catch(failureReason)).toBe('crashed');
  expect(sent).toHaveLength(2);
});

it('does not repeat a request that another build refused', async () => {
  const { engine, sent } = makeClient([{ failure: 'version' }]);
  expect(await engine.extract(capture).catch(failureReason)).toBe('version');
  expect(sent).toHaveLength(1);
});

it('says that the extension is gone when it was updated under the page', async () => {
  const { engine } = makeClient([new Error('Extension context invalidated.')], { alive: false });
  expect(await engine.extract(capture).catch(failureReason)).toBe('gone');
});

it('says that a page is too large when the browser refuses the message', async () => {
  const error = new Error('Message length exceeded maximum allowed length of 64MB.');
  const { engine } = makeClient([error]);
  expect(await engine.extract(capture)).toEqual({ error: 'too-large' });
});
