// I11: a clear answer on every kind of document, in both browsers: an article, or one plain sentence in the page or, where
// none can stand there, on the button.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { inBothBrowsers, isFirefox } from './support/both-browsers';
import { ROOT } from './support/paths';
import { makeArticlePage, makeParagraphs } from './support/prose';
import { inView, readSentence, readView, waitFor, waitForPage, waitForView } from './support/view';

const messages = JSON.parse(
  readFileSync(path.join(ROOT, 'extension/_locales/en/messages.json'), 'utf8'),
) as Record<string, { message: string }>;

const sentences = Object.entries(messages)
  .filter(([name]) => name.startsWith('problem_'))
  .map(([, { message }]) => message);

const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;

/** A page that a test opens from the disk. */
function writeFiles(): { page: string } {
  const folder = path.join(ROOT, 'build/test-files');
  mkdirSync(folder, { recursive: true });
  const write = (name: string, text: string): string => {
    writeFileSync(path.join(folder, name), text);
    return pathToFileURL(path.join(folder, name)).href;
  };
  const html = makeArticlePage('The Quay on Disk');
  return { page: write('quay.html', html) };
}

inBothBrowsers((session) => {
  beforeAll(() => {
    const { server } = session;
    const route = (name: string, type: string, body: string): void =>
      server.route(name, body, { 'content-type': type });
    route(
      '/feed.xml',
      'application/rss+xml',
      '<?xml version="1.0"?><rss version="2.0"><channel><title>F</title></channel></rss>',
    );
    route('/data.xml', 'application/xml', '<?xml version="1.0"?><tides><tide at="6"/></tides>');
    route(
      '/drawing.svg',
      'image/svg+xml',
      '<svg xmlns="http://www.w3.org/2000/svg"><circle r="4"/></svg>',
    );
    route('/paper.pdf', 'application/pdf', PDF);
    route('/plain.txt', 'text/plain', 'Nothing but plain text. '.repeat(80));
    route('/data.json', 'application/json', '{"tide": [6, 18]}');
    route(
      '/head-only',
      'text/html',
      '<!DOCTYPE html><html><head><title>Nothing</title></head></html>',
    );
    server.route(
      '/hum.wav',
      readFileSync(path.join(ROOT, 'tests/fixtures/pages/amp/images/faro.jpg')),
      {
        'content-type': 'image/jpeg',
      },
    );
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

  /** Goes there as far as the browser lets one, and presses. */
  async function pressAt(page: Page, address: string): Promise<void> {
    // A refused connection, a download or a page of the browser's own may be no navigation to who drives it.
    await page.goto(address, { timeout: 15_000 }).catch(() => undefined);
    await session.press(page);
  }

  async function waitForRefusal(page: Page): Promise<string> {
    return waitFor('Something is said', async () => {
      const said = await readSentence(page).catch(() => '');
      if (said !== '') return said;
      const button = await session.browser.readButton();
      return button?.badge === '!' ? button.title : undefined;
    });
  }

  it.each([
    ['a feed [E1]', '/feed.xml'],
    ['XML without a style [E1]', '/data.xml'],
    ['a drawing [E2]', '/drawing.svg'],
    ['a PDF [E4]', '/paper.pdf'],
    ['plain text [E5]', '/plain.txt'],
    ['JSON [E5]', '/data.json'],
    ['a picture [E6]', '/hum.wav'],
    ['a head without a body [A13]', '/head-only'],
    ['a blank page [E8]', 'about:blank'],
    ['a page that did not load [E12]', 'http://127.0.0.1:9/'],
    ["a page of the browser's own [E9]", 'about:support'],
    ['a page in an address [E11]', `data:text/html,${encodeURIComponent('<p>A line.</p>')}`],
  ])('says one plain sentence over %s', async (_name, address) => {
    await session.withPage(async (page) => {
      const isPath = address.startsWith('/');
      await pressAt(page, isPath ? session.url(address) : address);
      expect(sentences).toContain(await waitForRefusal(page));
      expect(await readView(page).catch(() => undefined)).toBeUndefined();
    });
  });

  it('reads a file, which whoever loads an unpacked extension lets it, and no reader page of the browser [E10 E20]', async () => {
    await session.withPage(async (page) => {
      const files = writeFiles();
      await pressAt(page, files.page);
      expect((await waitForView(page)).title).toBe('The Quay on Disk');
      const own = `about:reader?url=${encodeURIComponent(session.url('/folded'))}`;
      await pressAt(page, isFirefox(session) ? own : 'chrome://version/');
      expect(sentences).toContain(await waitForRefusal(page));
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
