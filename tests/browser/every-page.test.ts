// I1 and I4 on every page there is, our own and the real ones: opened and closed, it is to the letter what it was, where it
// was, and nothing was asked for but pictures that the view shows. STILLPAGE_REAL_PAGES says how many of the real pages are
// tried: a number, or `all`; by itself a sample.
import type { Page } from 'puppeteer-core';
import { waitForQuiet } from './support/alarm';
import { inBothBrowsers } from './support/both-browsers';
import { loadAsFarAsItGoes, pickPages, readCorpus } from './support/corpus';
import { readFixtures } from './support/fixtures';
import { ANY_PICTURE } from './support/server.mjs';
import { waitForAnswer, waitForPage } from './support/view';

const corpus = readCorpus();

/** Their scripts would rewrite them meanwhile, and their loads would go out into the world. */
const STILL = {
  'content-security-policy':
    "default-src 'self' data:; script-src 'none'; style-src 'self' 'unsafe-inline'",
};

/** Stands for each of their pictures, so that the view shows them: one that can't be had it takes out again. */
const DOT = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** What of a page must be the same after closing. */
const readPage = (page: Page) =>
  page.evaluate(() => ({
    html: document.documentElement.outerHTML,
    place: `${window.scrollX} ${window.scrollY}`,
    focus: document.activeElement?.tagName,
    history: window.history.length,
  }));

inBothBrowsers((session) => {
  /** Opens and closes a page; gives what is wrong then, and whether there was anything to open. */
  async function openAndClose(page: Page, path: string) {
    await loadAsFarAsItGoes(page, session.url(path));
    const { asked } = await waitForQuiet(session, page);
    const before: Record<string, unknown> = await readPage(page);
    await session.press(page);
    const answer = await waitForAnswer(page);
    if ('sentence' in answer) return { opened: false, problem: undefined };
    const shown = answer.view.images.map((address) => new URL(address).pathname);
    await session.press(page);
    await waitForPage(page);
    const after: Record<string, unknown> = await readPage(page);
    const extra = session.server.requests
      .slice(asked)
      .filter((one) => !shown.includes(new URL(one, session.server.origin).pathname));
    const changed = Object.keys(before).filter((key) => before[key] !== after[key]);
    const isUntouched = changed.length + extra.length === 0;
    return { opened: true, problem: isUntouched ? undefined : { path, changed, extra } };
  }

  async function tryAll(paths: readonly string[]): Promise<void> {
    const problems: object[] = [];
    let opened = 0;
    for (const path of paths) {
      // A page of its own for each: what one has running must not reach into the next.
      await session.withPage(async (page) => {
        const outcome = await openAndClose(page, path);
        if (outcome.opened) opened += 1;
        if (outcome.problem !== undefined) problems.push(outcome.problem);
      });
    }
    process.stderr.write(`  ${session.browser.name}: ${opened} of ${paths.length} pages opened\n`);
    expect(problems).toEqual([]);
    expect(opened).toBeGreaterThan(paths.length / 2);
  }

  it('leaves each page of our own as it was, and asks for nothing', async () => {
    await tryAll(readFixtures().map(({ path }) => path));
  }, 300_000);

  if (corpus === undefined) return;

  it('leaves each real page as it was, and asks for nothing', async () => {
    session.server.serveFolder('/corpus/', corpus.folder, STILL);
    session.server.route(ANY_PICTURE, DOT, { 'content-type': 'image/gif' });
    await tryAll(pickPages(corpus.pages).map((file) => `/corpus/${file}`));
  }, 1_800_000);
});
