// I1 and I4 on every page there is, our own and the real ones: opened and closed, it is to the letter what it was, where it
// was, and nothing was asked for but pictures that the view shows.
import type { Page } from 'puppeteer-core';
import { inBothBrowsers } from './support/both-browsers';
import { loadAsFarAsItGoes, readCorpus } from './support/corpus';
import { readFixtures } from './support/fixtures';
import { waitForQuiet } from './support/alarm';
import { waitForAnswer, waitForPage } from './support/view';

const corpus = readCorpus();

inBothBrowsers((session) => {
  /** What is wrong with a page that was opened and closed, or undefined. */
  async function openAndClose(page: Page, path: string): Promise<object | undefined> {
    await loadAsFarAsItGoes(page, session.url(path));
    const read = () =>
      page.evaluate(() => ({
        html: document.documentElement.outerHTML,
        place: [window.scrollX, window.scrollY],
        focus: document.activeElement?.tagName,
        history: window.history.length,
      }));
    const { asked } = await waitForQuiet(session, page);
    const before = await read();
    await session.press(page);
    const answer = await waitForAnswer(page);
    if ('sentence' in answer) return undefined;
    const shown = answer.view.images.map((address) => new URL(address).pathname);
    await session.press(page);
    await waitForPage(page);
    const after = await read();
    const extra = session.server.requests
      .slice(asked)
      .filter((one) => !shown.includes(new URL(one, session.server.origin).pathname));
    const changed = Object.keys(before).filter(
      (key) => JSON.stringify(before[key as 'html']) !== JSON.stringify(after[key as 'html']),
    );
    return changed.length + extra.length === 0 ? undefined : { path, changed, extra };
  }

  it('leaves each page of our own as it was, and asks for nothing', async () => {
    const problems: unknown[] = [];
    await session.withPage(async (page) => {
      for (const { path } of readFixtures()) problems.push(await openAndClose(page, path));
    });
    expect(problems.filter((problem) => problem !== undefined)).toEqual([]);
  }, 300_000);

  if (corpus === undefined) return;
  const { folder, pages } = corpus;

  it('leaves each real page as it was, and asks for nothing', async () => {
    session.server.serveFolder('/corpus/', folder, {
      // Their scripts would rewrite them meanwhile, and their loads would go out into the world.
      'content-security-policy': "script-src 'none'; default-src 'self' 'unsafe-inline' data:",
    });
    const problems: unknown[] = [];
    await session.withPage(async (page) => {
      for (const file of pages) problems.push(await openAndClose(page, `/corpus/${file}`));
    });
    process.stderr.write(`  ${pages.length} real pages in ${session.browser.name}\n`);
    expect(problems.filter((problem) => problem !== undefined)).toEqual([]);
  }, 900_000);
});
