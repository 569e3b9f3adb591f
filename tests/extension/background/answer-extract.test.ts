/** @jest-environment node */
import { expect, it } from '@jest/globals';
import { answerExtract } from '../../../extension/src/background/answer-extract';
import { EngineFailure, type Engine } from '../../../extension/src/engine/engine';
import type { ExtractMessage } from '../../../extension/src/shared/messages';
import { makeArticle } from '../support/articles';

const message: ExtractMessage = {
  kind: 'extract',
  version: 'abc',
  refused: true,
  capture: { html: '<html></html>', url: 'https://example.org/', scripting: true },
};
const engineThat = (extract: Engine['extract']): Engine => ({ extract, dispose: () => undefined });

it('answers a page of its own build with the extraction of its capture', async () => {
  const engine = engineThat((capture) => {
    expect(capture).toEqual(message.capture);
    return Promise.resolve(makeArticle());
  });
  expect(await answerExtract(message, engine, 'abc')).toEqual({ extraction: makeArticle() });
});

it('tells a page of another build, without reading its capture', async () => {
  const engine = engineThat(() => Promise.reject(new Error('read it')));
  expect(await answerExtract(message, engine, 'xyz')).toEqual({ failure: 'version' });
});

it('tells when the engine failed', async () => {
  const engine = engineThat(() => Promise.reject(new EngineFailure('crashed')));
  expect(await answerExtract(message, engine, 'abc')).toEqual({ failure: 'engine' });
});

it('leaves what nobody expects to its caller', async () => {
  const engine = engineThat(() => Promise.reject(new Error('surprise')));
  await expect(answerExtract(message, engine, 'abc')).rejects.toThrow('surprise');
});
