/** @jest-environment node */
// An instance of the module that fails is dropped; a fresh one gets one try.
import { expect, it } from '@jest/globals';
import { failureReason } from '../../../extension/src/engine/engine';
import { createModuleEngine, isWasmAllowed } from '../../../extension/src/engine/module-engine';
import type { StillpageModule } from '../../../wasm/module';
import { makeArticle } from '../support/articles';

const VERSION = 'abc';
const capture = { html: '<html></html>', url: 'https://example.org/', scripting: true };

/** A module that answers as told, one answer for each call over all instances; an Error is thrown. */
function makeSource(answers: unknown[], version = VERSION) {
  let started = 0;
  const told: (readonly number[])[] = [];
  const wholes: boolean[] = [];
  const memory = new Uint8Array(4 * 2 ** 20);
  return {
    version: VERSION,
    /** What each extraction was told not to be shown. */
    told,
    /** Whether each was to keep everything. */
    wholes,
    get started() {
      return started;
    },
    start(): Promise<StillpageModule> {
      started += 1;
      return Promise.resolve({
        version: () => version,
        input: () => memory,
        look: () => '7 div 12 section',
        unseen: (ordinals) => void told.push(ordinals),
        whole: (wanted) => void wholes.push(wanted),
        extract() {
          const answer = answers.shift();
          if (answer instanceof Error) throw answer;
          return new TextEncoder().encode(JSON.stringify(answer));
        },
      });
    },
  };
}

/** The article of these tests, with the elements that every module here asks for. */
const looked = {
  ...makeArticle(),
  look: [
    { ordinal: 7, name: 'div' },
    { ordinal: 12, name: 'section' },
  ],
};

const reasonOf = (promise: Promise<unknown>): Promise<string | undefined> =>
  promise.then(() => undefined, failureReason);

it('may run WebAssembly in Node', () => {
  expect(isWasmAllowed()).toBe(true);
});

it('starts one instance where it is prepared before it is asked, and says then what went wrong', async () => {
  const article = makeArticle();
  const source = makeSource([article]);
  const engine = createModuleEngine(source);
  engine.prepare();
  expect(source.started).toBe(1);
  expect(await engine.extract(capture)).toEqual(looked);
  expect(source.started).toBe(1);

  const older = createModuleEngine(makeSource([article], 'older'));
  older.prepare();
  expect(await reasonOf(older.extract(capture))).toBe('version');
});

it('answers with the article, and uses an instance again', async () => {
  const article = makeArticle();
  const source = makeSource([article, { error: 'no-article' }]);
  const engine = createModuleEngine(source);
  expect(await engine.extract(capture)).toEqual(looked);
  expect(await engine.extract(capture)).toEqual({ error: 'no-article' });
  expect(source.started).toBe(1);
});

it('tells the module what a second look found and whether to keep everything, and neither at the first', async () => {
  const source = makeSource([makeArticle(), makeArticle()]);
  const engine = createModuleEngine(source);
  await engine.extract(capture);
  await engine.extract({ ...capture, unseen: [12], whole: true });
  expect(source.told).toEqual([[], [12]]);
  expect(source.wholes).toEqual([false, true]);
});

it('tries once more on a fresh instance after a trap', async () => {
  const source = makeSource([new WebAssembly.RuntimeError('unreachable'), makeArticle()]);
  expect(await createModuleEngine(source).extract(capture)).toEqual(looked);
  expect(source.started).toBe(2);
});

it('says that it crashed after two traps, and works again afterwards', async () => {
  const trap = new WebAssembly.RuntimeError('unreachable');
  const source = makeSource([trap, trap, makeArticle()]);
  const engine = createModuleEngine(source);
  expect(await reasonOf(engine.extract(capture))).toBe('crashed');
  expect(await engine.extract(capture)).toEqual(looked);
});

it('takes an answer that is no extraction for a crash', async () => {
  const source = makeSource([{ strange: true }, { strange: true }]);
  expect(await reasonOf(createModuleEngine(source).extract(capture))).toBe('crashed');
  expect(source.started).toBe(2);
});

it('refuses a module of another build [G3]', async () => {
  const source = makeSource([makeArticle()], 'other');
  expect(await reasonOf(createModuleEngine(source).extract(capture))).toBe('version');
});

it('says that it was refused where WebAssembly does not exist, without starting anything [G1 G2]', async () => {
  const { WebAssembly: real } = globalThis;
  const source = makeSource([makeArticle()]);
  try {
    Reflect.deleteProperty(globalThis, 'WebAssembly');
    expect(await reasonOf(createModuleEngine(source).extract(capture))).toBe('refused');
  } finally {
    globalThis.WebAssembly = real;
  }
  expect(source.started).toBe(0);
});

it('says that a page is too large without asking the module', async () => {
  const source = makeSource([]);
  const html = 'x'.repeat(64 * 2 ** 20 + 1);
  expect(await createModuleEngine(source).extract({ ...capture, html })).toEqual({
    error: 'too-large',
  });
});

it('drops an instance that read a large page, whose memory would never shrink', async () => {
  const source = makeSource([makeArticle(), makeArticle()]);
  const engine = createModuleEngine(source);
  await engine.extract({ ...capture, html: 'x'.repeat(2 ** 21) });
  await engine.extract(capture);
  expect(source.started).toBe(2);
});

it('starts afresh after it was disposed of', async () => {
  const source = makeSource([makeArticle(), makeArticle()]);
  const engine = createModuleEngine(source);
  await engine.extract(capture);
  engine.dispose();
  await engine.extract(capture);
  expect(source.started).toBe(2);
});

it('answers two who ask at once, one after the other and each its own [G9]', async () => {
  const source = makeSource([makeArticle(), { error: 'no-article' }]);
  const engine = createModuleEngine(source);
  const answers = await Promise.all([engine.extract(capture), engine.extract(capture)]);
  expect(answers).toEqual([looked, { error: 'no-article' }]);
  expect(source.started).toBe(1);
});
