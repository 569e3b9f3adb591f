// A stand-in for the browser's extension interface, which exists in no test runner: it notes what it is asked to do, and
// answers as told. Import the modules that use it only after installing it.
import { readFileSync } from 'node:fs';
import path from 'node:path';

type Answer = (...args: never[]) => unknown;

/** Every call, as [name, ...arguments]. */
export type Call = [name: string, ...args: unknown[]];

export interface FakeBrowser {
  calls: Call[];
  /** The calls of one function, without its name. */
  callsOf(name: string): unknown[][];
  /** Sets what a function answers from now on; what it throws, the promise rejects with. */
  answer(name: string, answer: Answer): void;
}

const LOCALE = path.resolve(import.meta.dirname, '../../../extension/_locales/en/messages.json');
const strings = JSON.parse(readFileSync(LOCALE, 'utf8')) as Record<string, { message: string }>;

/** Puts a fake in the place of `chrome`. Functions that answer with promises are named by `asynchronous`. */
export function installFakeBrowser(asynchronous: readonly string[]): FakeBrowser {
  const calls: Call[] = [];
  const answers = new Map<string, Answer>();
  const api: Record<string, Record<string, unknown>> = {
    i18n: {
      getMessage: (name: string) => strings[name]?.message ?? '',
      getUILanguage: () => 'en-GB',
    },
    runtime: { id: 'ourselves', getURL: (file: string) => `chrome-extension://ourselves/${file}` },
  };
  for (const name of asynchronous) {
    const [space = '', ...rest] = name.split('.');
    const call = async (...args: never[]): Promise<unknown> => {
      calls.push([name, ...args]);
      return Promise.resolve(answers.get(name)?.(...args));
    };
    // Two levels are as deep as the interface goes: storage.session.get.
    let parent = (api[space] ??= {});
    for (const step of rest.slice(0, -1)) parent = (parent[step] ??= {}) as Record<string, unknown>;
    parent[rest.at(-1) ?? ''] = call;
  }
  Object.assign(globalThis, { chrome: api });
  return {
    calls,
    callsOf: (name) => calls.filter((call) => call[0] === name).map((call) => call.slice(1)),
    answer: (name, answer) => void answers.set(name, answer),
  };
}
