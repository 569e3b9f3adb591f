// On real pages: a reading view or an honest refusal, no errors of ours, and the words the command-line tool gives, less
// what the tool can't know that the page shows to nobody.
import type { Page } from 'puppeteer-core';
import { inBothBrowsers } from './support/both-browsers';
import { NO_NETWORK, loadAsFarAsItGoes, pickPages, readCorpus } from './support/corpus';
import { squeeze } from './support/fixtures';
import { extractText, serialisePage } from './support/tool';
import { waitForAnswer, waitForPage } from './support/view';

const corpus = readCorpus();

const TIMEOUT_MS = 300_000;
const ANSWER_MS = 10_000;

// Part of a text that a page may hide: copies, dialogs, lines for screen readers.
const MOST_UNSEEN = 0.3;

/** Whether the view's text is the tool's with pieces taken out, as the second look does. */
function hasPartsTakenOut(view: string, tool: string): boolean {
  let at = 0;
  for (const character of tool) if (view.startsWith(character, at)) at += character.length;
  return at === view.length && view.length >= (1 - MOST_UNSEEN) * tool.length;
}

/** Words to find a difference by: the first place where two squeezed texts part. */
function firstDifference(view: string, tool: string): object | undefined {
  // The marks around a quotation are drawn by the style sheet in the view, and written by the tool.
  const bare = (text: string): string => squeeze(text).replace(/[“”‘’]/gu, '');
  const [one, other] = [bare(view), bare(tool)];
  if (one === other || hasPartsTakenOut(one, other)) return undefined;
  let at = 0;
  while (one[at] === other[at]) at += 1;
  const around = (text: string): string => text.slice(Math.max(0, at - 20), at + 60);
  return { at, view: around(one), tool: around(other) };
}

interface Outcome {
  kind: 'view' | 'refusal';
  problem?: object;
}

/** Errors that scripts of the extension threw and nothing caught. */
function watchOurErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => {
    const { stack = String(error) } = error as Error;
    if (/(chrome|moz)-extension:\/\//.test(stack)) errors.push(stack);
  });
  return errors;
}

if (corpus !== undefined) {
  inBothBrowsers((session, name) => {
    async function readOne(page: Page, url: string): Promise<Outcome> {
      await loadAsFarAsItGoes(page, url);
      const serialised = await serialisePage(page);
      await session.press(page);
      const answer = await waitForAnswer(page, ANSWER_MS);
      const tool = extractText(serialised);
      if ('sentence' in answer) {
        return {
          kind: 'refusal',
          ...(tool !== undefined && { problem: { refused: answer.sentence } }),
        };
      }
      const difference = firstDifference(answer.view.words, tool ?? '');
      await session.press(page);
      await waitForPage(page);
      return { kind: 'view', ...(difference !== undefined && { problem: difference }) };
    }

    it(
      'opens each real page or says why not, in the words of the tool',
      async () => {
        session.server.serveFolder('/corpus/', corpus.folder);
        // In Firefox fewer: what of a page is read is the same.
        const files = pickPages(corpus.pages, name === 'chromium');
        const problems: object[] = [];
        const count = { view: 0, refusal: 0 };
        for (const file of files) {
          await session.withPage(async (page) => {
            const errors = watchOurErrors(page);
            try {
              const { kind, problem } = await readOne(page, session.url(`/corpus/${file}`));
              count[kind] += 1;
              if (problem !== undefined) problems.push({ file, ...problem });
            } catch (error) {
              problems.push({ file, error: String(error) });
            }
            if (errors.length > 0) problems.push({ file, errors });
          });
        }
        process.stderr.write(
          `  ${name}: ${count.view} views and ${count.refusal} refusals on ${files.length} real pages\n`,
        );
        expect(problems).toEqual([]);
      },
      TIMEOUT_MS,
    );
  }, NO_NETWORK);
} else {
  it('is skipped where the real pages are not at hand, and has said so', () => {
    expect(corpus).toBeUndefined();
  });
}
