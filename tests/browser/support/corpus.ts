// The real pages that are tested where they are at hand, and how one is loaded: from this machine, with the network off.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { TimeoutError, type Page } from 'puppeteer-core';
import { findCorpus } from './paths';
import type { SessionOptions } from './session';

/** No name resolves: whatever a page asks the world for fails at once. */
export const NO_NETWORK: SessionOptions = {
  extraArgs: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  preferences: { 'network.dns.disabled': true },
};

const LOAD_TIMEOUT_MS = 8000;
/** How many pages are tried where nobody says; all of them in one browser would take npm test two minutes more. */
const SAMPLE = 10;
const LARGE_SAMPLE = 40;

export interface Corpus {
  folder: string;
  /** Paths below the folder. */
  pages: string[];
}

/** The pages at hand; where there are none, says so and gives an empty list. */
export function readCorpus(): Corpus | undefined {
  const folder = findCorpus();
  if (folder === undefined) {
    process.stderr.write(
      'Skipped: the real pages, since there is no folder of them. STILLPAGE_CORPUS can name one that holds <name>/source.html.\n',
    );
    return undefined;
  }
  const pages = readdirSync(folder)
    .sort()
    .map((name) => `${name}/source.html`)
    .filter((file) => existsSync(path.join(folder, file)));
  return { folder, pages };
}

/** As many of the pages as STILLPAGE_REAL_PAGES says, a number or `all`, spread over all; by itself a sample, small or large. */
export function pickPages(pages: readonly string[], isLarge = false): string[] {
  const wanted = process.env['STILLPAGE_REAL_PAGES'] ?? String(isLarge ? LARGE_SAMPLE : SAMPLE);
  if (wanted === 'all') return [...pages];
  const count = Math.min(Number(wanted), pages.length);
  if (!(count >= 1)) throw new Error(`STILLPAGE_REAL_PAGES is a number or "all", not "${wanted}"`);
  return Array.from(
    { length: Math.floor(count) },
    (_, at) => pages[Math.floor((at * pages.length) / count)] as string,
  );
}

type WaitUntil = 'load' | 'domcontentloaded';

async function load(page: Page, url: string, waitUntil: WaitUntil): Promise<void> {
  const limits = { timeout: LOAD_TIMEOUT_MS };
  try {
    await page.goto(url, { waitUntil, ...limits });
  } catch (error) {
    // Firefox's driver takes the error page in a frame for the page's own, which goes on loading.
    if (error instanceof TimeoutError) throw error;
    if ((await page.evaluate(() => document.URL)) !== url) throw error;
    await page.waitForFunction(() => document.readyState === 'complete', limits);
  }
}

/** Loads a page; one that never gets there is taken as far as it came. */
export async function loadAsFarAsItGoes(
  page: Page,
  url: string,
  waitUntil: WaitUntil = 'load',
): Promise<void> {
  try {
    await load(page, url, waitUntil);
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
  }
}

/** Runs the task on each page, a few at a time. */
export async function forEachPage(
  pages: readonly string[],
  atOnce: number,
  task: (file: string) => Promise<void>,
): Promise<void> {
  const waiting = pages.values();
  const work = async (): Promise<void> => {
    for (const file of waiting) await task(file);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}
