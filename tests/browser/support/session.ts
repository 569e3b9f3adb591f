// One browser and one page server for a test file, and for each test a fresh page that leaves traces if the test fails.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { launchChromium } from './chromium.mjs';
import { launchFirefox } from './firefox.mjs';
import { EXTENSION, FAILURES, FIXTURES } from './paths';
import { type PageServer, startServer } from './server.mjs';
import { readSentence, readView, waitForView, type ReadingView } from './view';

type Chromium = Awaited<ReturnType<typeof launchChromium>>;
export type Firefox = Awaited<ReturnType<typeof launchFirefox>>;

export interface Session<B extends Chromium | Firefox = Chromium> {
  readonly browser: B;
  readonly server: PageServer;
  /** The full address of a path on the server. */
  url(pathname: string): string;
  /** Gives the task a page of its own; errors that scripts of the extension report make it fail. */
  withPage(task: (page: Page) => Promise<void>): Promise<void>;
  /** Loads a path and opens the reader on it. */
  openReader(page: Page, pathname: string): Promise<ReadingView>;
  press(page: Page): Promise<void>;
}

export interface SessionOptions {
  /** Of Chromium alone: more command-line flags. */
  extraArgs?: string[];
  /** Of Firefox alone: more of `about:config`. */
  preferences?: Record<string, unknown>;
  inPrivateWindows?: boolean;
}

const LAUNCH_TIMEOUT_MS = 60_000;

/** A Chromium for the tests of a file. */
export function useChromium({ preferences: _, ...options }: SessionOptions = {}): Session {
  return useBrowser(() => launchChromium({ extensionDir: EXTENSION, ...options }));
}

/** A Firefox for the tests of a file. */
export function useFirefox({ extraArgs: _, ...options }: SessionOptions = {}): Session<Firefox> {
  return useBrowser(() => launchFirefox({ extensionDir: EXTENSION, ...options }));
}

function useBrowser<B extends Chromium | Firefox>(launch: () => Promise<B>): Session<B> {
  let browser: B | undefined;
  let server: PageServer | undefined;

  beforeAll(async () => {
    server = await startServer();
    server.serveFolder('/pages/', path.join(FIXTURES, 'pages'));
    server.serveFolder('/hostile/', path.join(FIXTURES, 'hostile'));
    browser = await launch();
  }, LAUNCH_TIMEOUT_MS);

  afterAll(async () => {
    await browser?.close();
    server?.close();
  }, LAUNCH_TIMEOUT_MS);

  const session: Session<B> = {
    get browser() {
      return browser ?? fail('browser');
    },
    get server() {
      return server ?? fail('server');
    },
    url: (pathname) => session.server.origin + pathname,
    press: (page) => session.browser.pressAction(page),

    async withPage(task) {
      const page = await session.browser.openPage();
      const errors = watchErrors(page);
      // A question of the page's own would hold everything up.
      page.on('dialog', (dialog) => void dialog.dismiss());
      try {
        await task(page);
        expect(errors).toEqual([]);
      } catch (error) {
        await leaveTraces(page, error, errors);
        throw error;
      } finally {
        await page.close();
      }
    },

    async openReader(page, pathname) {
      await page.goto(session.url(pathname), { waitUntil: 'load' });
      await session.press(page);
      return waitForView(page);
    },
  };
  return session;
}

function fail(what: string): never {
  throw new Error(`The ${what} is not running yet.`);
}

/** Collects what the content script reports: every such line starts with the extension's name. */
function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && message.text().startsWith('Stillpage:'))
      errors.push(message.text());
  });
  return errors;
}

/** Leaves a picture of the page and the view's text in build/browser-failures/, named after the test. */
async function leaveTraces(page: Page, error: unknown, errors: string[]): Promise<void> {
  const { currentTestName = 'test' } = expect.getState();
  const stem = path.join(FAILURES, currentTestName.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 120));
  mkdirSync(FAILURES, { recursive: true });
  const trace = async (collect: () => Promise<unknown>): Promise<unknown> => {
    try {
      return await collect();
    } catch (failure) {
      return `(not available: ${String(failure)})`;
    }
  };
  const facts = {
    url: page.url(),
    error: String(error),
    errors,
    sentence: await trace(() => readSentence(page)),
    view: await trace(() => readView(page)),
  };
  writeFileSync(`${stem}.json`, JSON.stringify(facts, null, 2));
  await trace(() => page.screenshot({ path: `${stem}.png` }));
}
