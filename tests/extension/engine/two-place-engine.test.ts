/** @jest-environment node */
import { expect, it } from '@jest/globals';
import { EngineFailure, failureReason, type Engine } from '../../../extension/src/engine/engine';
import { createTwoPlaceEngine } from '../../../extension/src/engine/two-place-engine';
import { makeArticle } from '../support/articles';

const capture = { html: '<html></html>', url: 'https://example.org/', scripting: true };

/** An engine that notes its calls, and answers or throws. */
function makeEngine(name: string, calls: string[], failure?: Error): Engine {
  return {
    extract() {
      calls.push(name);
      return failure === undefined ? Promise.resolve(makeArticle()) : Promise.reject(failure);
    },
    dispose: () => void calls.push(`${name} disposed`),
  };
}

function makeBoth(pageFailure?: Error, isInjected = true) {
  const calls: string[] = [];
  const page = makeEngine('page', calls, pageFailure);
  let isRefused = () => false;
  const engine = createTwoPlaceEngine(
    () => (isInjected ? page : undefined),
    (refused) => {
      isRefused = refused;
      return makeEngine('background', calls);
    },
  );
  return { engine, calls, isRefused: () => isRefused() };
}

it('reads in the page where it may', async () => {
  const { engine, calls } = makeBoth();
  expect(await engine.extract(capture)).toEqual(makeArticle());
  expect(calls).toEqual(['page']);
});

it('reads in the background where the page refuses, and asks the page no more [G1]', async () => {
  const { engine, calls, isRefused } = makeBoth(new EngineFailure('refused'));
  expect(await engine.extract(capture)).toEqual(makeArticle());
  await engine.extract(capture);
  expect(calls).toEqual(['page', 'background', 'background']);
  expect(isRefused()).toBe(true);
});

it('reads in the background where the engine was not brought into the page', async () => {
  const { engine, calls, isRefused } = makeBoth(undefined, false);
  await engine.extract(capture);
  expect(calls).toEqual(['background']);
  expect(isRefused()).toBe(false);
});

it('passes on any other failure', async () => {
  const { engine, calls } = makeBoth(new EngineFailure('crashed'));
  expect(await engine.extract(capture).catch(failureReason)).toBe('crashed');
  expect(calls).toEqual(['page']);
});

it('disposes of both', () => {
  const { engine, calls } = makeBoth();
  engine.dispose();
  expect(calls).toEqual(['page disposed', 'background disposed']);
});
