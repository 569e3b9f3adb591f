// What kinds of document are read, and what of them is shown. Those that aren't are in says-why-not.test.ts.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inBothBrowsers, isFirefox } from './support/both-browsers';
import { ROOT } from './support/paths';
import { makeArticlePage, makeParagraphs } from './support/prose';
import { inView, waitFor, waitForPage, waitForView } from './support/view';

const messages = JSON.parse(
  readFileSync(path.join(ROOT, 'extension/_locales/en/messages.json'), 'utf8'),
) as Record<string, { message: string }>;

const RESTRICTED = messages['problem_restricted']!.message;

/** Writes a page to the disk, and gives its address. */
function writePage(): string {
  const file = path.join(ROOT, 'build/test-files/quay.html');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, makeArticlePage('The Quay on Disk'));
  return pathToFileURL(file).href;
}

inBothBrowsers((session) => {
  beforeAll(() => {
    const { server } = session;
    const route = (name: string, type: string, body: string): void =>
      server.route(name, body, { 'content-type': type });
    route(
      '/page.xhtml',
      'application/xhtml+xml',
      `<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>The Strict Quay</title></head><body><article><h1>The Strict Quay</h1>${makeParagraphs(12)}<p>One<br/>two</p></article></body></html>`,
    );
    route(
      '/quirks',
      'text/html',
      `<title>The Loose Quay</title><h1>The Loose Quay</h1>${makeParagraphs(12).replaceAll('</p>', '')}<ul><li>one<li>two`,
    );
    server.route(
      '/folded',
      makeArticlePage(
        'The Folded Quay',
        12,
        '<style>section { content-visibility: auto; contain-intrinsic-size: 900px }</style>',
        `<details><summary>How it was folded</summary>${makeParagraphs(3, 13)}</details>
        <section>${makeParagraphs(30, 16)}</section><div hidden="until-found">${makeParagraphs(2, 46)}</div>`,
      ),
    );
  });

  it('reads a file, which whoever loads an unpacked extension lets it, and no reader page of the browser [E10 E20]', async () => {
    await session.withPage(async (page) => {
      await page.goto(writePage());
      await session.press(page);
      expect((await waitForView(page)).title).toBe('The Quay on Disk');
      const own = `about:reader?url=${encodeURIComponent(session.url('/folded'))}`;
      await session.browser.goToOwnPage(page, isFirefox(session) ? own : 'chrome://version/');
      await session.press(page);
      await waitFor('The button speaks', async () =>
        (await session.browser.readButton())?.title === RESTRICTED ? true : undefined,
      );
    });
  });

  it('reads XHTML, and HTML that leaves out all it may [E3 E18]', async () => {
    await session.withPage(async (page) => {
      for (const [address, title] of [
        ['/page.xhtml', 'The Strict Quay'],
        ['/quirks', 'The Loose Quay'],
      ] as const) {
        const view = await session.openReader(page, address);
        expect(view.title).toBe(title);
        expect(view.text).toMatch(/Line 1\.[^]*Line 12\./);
        await session.press(page);
        await waitForPage(page);
      }
    });
  });

  it('shows what is folded away or not yet drawn, and leaves it folded in the page [E15 E16]', async () => {
    await session.withPage(async (page) => {
      const { text } = await session.openReader(page, '/folded');
      const numbers = [...text.matchAll(/Line (\d+)\./g)].map(([, number]) => Number(number));
      expect(numbers.slice(0, 45)).toEqual(Array.from({ length: 45 }, (_, at) => at + 1));
      await session.press(page);
      await waitForPage(page);
      expect(await page.evaluate(() => document.querySelector('details')!.open)).toBe(false);
    });
  });

  it('shows odd text as it is, and lets none of it out of its place [B1 B4 B6 I-2]', async () => {
    await session.withPage(async (page) => {
      const zalgo = `z${'\u0301'.repeat(400)}`;
      session.server.route(
        '/odd',
        makeArticlePage(
          'The Quay \u202Eyauq eht\u2066',
          12,
          '<meta name="author" content="Ann \u202ElleB">',
          `<p id="odd">Line 13. A word${'\u200b'.repeat(5000)} of ${zalgo} and an end.</p><img src="/missing/quay.png" alt="A quay that is not there" width="600" height="400">`,
        ),
      );
      await page.goto(session.url('/odd'));
      await page.evaluate(() => {
        document.querySelector('#odd')!.append('\ud800 alone, ', '\ud83d', '\ude00 in two');
      });
      await session.press(page);
      const { text, title, details } = await waitForView(page);
      expect(text).toContain('\ufffd alone');
      expect(text).not.toMatch(/\p{Surrogate}/u);
      expect(title + details).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
      const line = await inView(page, (root) => {
        const odd = [...root.querySelectorAll('p')].find((p) =>
          p.textContent.includes('Line 13.'),
        )!;
        return {
          height: odd.getBoundingClientRect().height,
          wide: odd.scrollWidth > odd.clientWidth,
        };
      });
      expect(line.height).toBeLessThan(300);
      expect(line.wide).toBe(false);
      await inView(page, (root) => {
        for (const image of root.querySelectorAll('img')) image.loading = 'eager';
      });
      await waitFor('The picture that is missing says what it was', async () =>
        (await inView(page, (root) => root.querySelector('.missing')?.textContent)) ===
        'A quay that is not there'
          ? true
          : undefined,
      );
    });
  });
});
