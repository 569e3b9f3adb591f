// What the boundary refuses, and that a trap costs one instance and nothing else.
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { builtFile, extractText, makePage, startModule, type Build } from './support/module';

const BUILDS: Build[] = ['wasm', 'wasm-debug'];
const PAGE = makePage(4000);

afterEach(() => {
  jest.restoreAllMocks();
});

describe.each(BUILDS)('in the %s build', (build) => {
  it.each([NaN, -1, 0.5, Infinity, -Infinity, 2 ** 53])(
    'refuses an input capacity of %p and goes on working [G17]',
    async (capacity) => {
      const module = await startModule(build);
      expect(() => module.input(capacity)).toThrow(RangeError);
      expect(JSON.parse(extractText(module, PAGE))).toHaveProperty('title');
    },
  );

  it.each([NaN, -1, 0.5, 65, Infinity])(
    'refuses a length of %p in an input of 64 bytes and goes on working [G17]',
    async (length) => {
      const module = await startModule(build);
      module.input(64);
      expect(() => module.extract(length, '', true)).toThrow(RangeError);
      expect(JSON.parse(extractText(module, PAGE))).toHaveProperty('title');
    },
  );

  it('refuses to extract the same input twice', async () => {
    const module = await startModule(build);
    extractText(module, PAGE);
    expect(() => module.extract(PAGE.length, '', true)).toThrow(RangeError);
  });

  it('takes a URL that is no URL', async () => {
    const module = await startModule(build);
    expect(JSON.parse(extractText(module, PAGE, '\ud800 ::no url'))).toHaveProperty('title');
  });
});

/** The glue says why it fails on the console as well; its whole text would follow as the place of the call. */
function silenceWarnings(): void {
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
}

it('rejects a binary that is cut short, empty or something else [G3]', async () => {
  silenceWarnings();
  const binary = readFileSync(builtFile('wasm', 'stillpage.wasm'));
  const wrong = [binary.subarray(0, binary.length >> 1), Buffer.alloc(8), Buffer.from('<html>')];
  for (const bytes of wrong) {
    await expect(startModule('wasm', bytes)).rejects.toThrow();
  }
});

it('rejects a binary that is a module, but not this one [G3 G11]', async () => {
  silenceWarnings();
  const empty = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
  await expect(startModule('wasm', empty)).rejects.toThrow();
});

it('rejects where there is no WebAssembly at all, and starts where it is there again [G2]', async () => {
  silenceWarnings();
  const { WebAssembly: own } = globalThis;
  Reflect.deleteProperty(globalThis, 'WebAssembly');
  try {
    await expect(startModule('wasm')).rejects.toThrow();
  } finally {
    Object.defineProperty(globalThis, 'WebAssembly', {
      value: own,
      configurable: true,
      writable: true,
    });
  }
  expect(JSON.parse(extractText(await startModule('wasm'), PAGE))).toHaveProperty('title');
});

it('refuses a call within a call, and the call in progress goes on [G9]', async () => {
  const module = await startModule('wasm-debug');
  const refused: unknown[] = [];
  const attempts = [() => module.input(8), () => module.extract(0, '', true)];
  module.callWhileBusy(() => {
    for (const attempt of attempts) {
      try {
        attempt();
      } catch (error) {
        refused.push(error);
      }
    }
  });
  expect(refused).toHaveLength(attempts.length);
  expect(String(refused[0])).toMatch(/busy/);
  expect(JSON.parse(extractText(module, PAGE))).toHaveProperty('title');
});

it('is refused after a trap, while a fresh instance works [G4]', async () => {
  const broken = await startModule('wasm-debug');
  const fresh = await startModule('wasm-debug');
  expect(() => {
    broken.callWhileBusy(() => {
      broken.trap();
    });
  }).toThrow(/unreachable/);
  expect(() => broken.input(8)).toThrow(/trapped/);
  expect(() => broken.extract(0, '', true)).toThrow(/trapped/);
  expect(JSON.parse(extractText(fresh, PAGE))).toHaveProperty('title');
});

it('gives instances nothing in common', async () => {
  const [one, two] = [await startModule('wasm'), await startModule('wasm')];
  const first = makePage(4000);
  const second = first.replaceAll('morning', 'evening');
  one.input(first.length).set(Buffer.from(first));
  two.input(second.length).set(Buffer.from(second));
  const answer = Buffer.from(one.extract(first.length, '', true)).toString();
  expect(JSON.parse(answer)).toMatchObject({ title: 'The morning ferry' });
});
