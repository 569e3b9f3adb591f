// I11: where there is nothing to read, or nothing may be read, one plain sentence says so: in the page, or on the button
// where none can stand there.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { inBothBrowsers, isFirefox } from './support/both-browsers';
import { PAGES } from './support/fixtures';
import { ROOT } from './support/paths';
import { countHosts, readView, waitFor, waitForPage, waitForSentence } from './support/view';

const messages = JSON.parse(
  readFileSync(path.join(ROOT, 'extension/_locales/en/messages.json'), 'utf8'),
) as Record<string, { message: string }>;

const sentenceOf = (problem: string): string => messages[`problem_${problem}`]!.message;

const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;

const DOCUMENTS: Record<string, [type: string, body: string | Buffer]> = {
  '/picture.jpg': ['image/jpeg', readFileSync(path.join(PAGES, 'amp/images/faro.jpg'))],
  '/plain.txt': ['text/plain', 'Nothing but plain text. '.repeat(80)],
  '/data.json': ['application/json', '{"article": "no"}'],
  // Under a name of its own Firefox would save it.
  '/feed.xml': [
    'text/xml',
    '<?xml version="1.0"?><rss version="2.0"><channel><title>F</title></channel></rss>',
  ],
  '/data.xml': ['application/xml', '<?xml version="1.0"?><tides><tide at="6"/></tides>'],
  '/drawing.svg': [
    'image/svg+xml',
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="4"/></svg>',
  ],
  '/paper.pdf': ['application/pdf', PDF],
  '/empty': ['text/html', ''],
  '/head-only': ['text/html', '<!DOCTYPE html><html><head><title>Nothing</title></head></html>'],
  '/frames': [
    'text/html',
    '<frameset cols="*,*"><frame src="/empty"><frame src="/empty"></frameset>',
  ],
};

inBothBrowsers((session) => {
  beforeAll(() => {
    for (const [name, [type, body]] of Object.entries(DOCUMENTS)) {
      session.server.route(name, body, { 'content-type': type });
    }
  });

  const waitForButton = (): Promise<string> =>
    waitFor('The button speaks', async () => {
      const now = await session.browser.readButton();
      return now?.badge === '!' ? now.title : undefined;
    });

  it.each([
    ['an empty page [A13]', '/empty', 'noArticle'],
    ['a head without a body [A13]', '/head-only', 'noArticle'],
    ['a frameset [E7]', '/frames', 'noArticle'],
    ['a picture [E6]', '/picture.jpg', 'notAPage'],
    ['plain text [E5]', '/plain.txt', 'notAPage'],
    ['JSON [E5]', '/data.json', 'notAPage'],
  ])('says one sentence over %s', async (_name, pathname, problem) => {
    await session.withPage(async (page) => {
      await page.goto(session.url(pathname));
      await session.press(page);
      expect(await waitForSentence(page)).toBe(sentenceOf(problem));
      expect(await countHosts(page)).toBe(1);
      expect(await waitForButton()).toBe(sentenceOf(problem));
    });
  });

  it('takes its sentence away after a while and leaves nothing in the page', async () => {
    await session.withPage(async (page) => {
      await page.goto(session.url('/pages/no-article/source.html'));
      const before = await page.evaluate(() => document.documentElement.outerHTML);
      await session.press(page);
      expect(await waitForSentence(page)).toBe(sentenceOf('noArticle'));
      expect(await countHosts(page)).toBe(1);
      await waitFor(
        'The sentence goes',
        async () => ((await countHosts(page)) === 0 ? true : undefined),
        20_000,
      );
      expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    });
  });

  async function goTo(page: Page, address: string): Promise<void> {
    if (address.startsWith('/')) await page.goto(session.url(address));
    else if (/^(about|chrome):/.test(address)) await session.browser.goToOwnPage(page, address);
    // A refused connection is what one of these pages is.
    else await page.goto(address).catch(() => undefined);
  }

  it.each<[string, string | { chromium: string; firefox: string }, string[]]>([
    ['a feed [E1]', '/feed.xml', ['notAPage']],
    ['XML without a style [E1]', '/data.xml', ['notAPage']],
    ['a drawing [E2]', '/drawing.svg', ['notAPage']],
    // Firefox shows it in a page of its own, where no extension may look.
    ['a PDF [E4]', '/paper.pdf', ['notAPage', 'restricted']],
    // To Firefox these two are pages as any other; of an empty one in Chromium nobody may read anything.
    ['a blank page [E8]', 'about:blank', ['noArticle', 'restricted']],
    [
      'a page in an address [E11]',
      'data:text/html,<title>x</title><p>A line.',
      ['noArticle', 'restricted'],
    ],
    ['a new tab [E8]', 'about:newtab', ['restricted']],
    [
      "a page of the browser's own [E9]",
      { chromium: 'chrome://version/', firefox: 'about:support' },
      ['restricted'],
    ],
    [
      'the page of the extensions [E9]',
      { chromium: 'chrome://extensions/', firefox: 'about:addons' },
      ['restricted'],
    ],
    // Chromium tells only sometimes that what it refuses is an error page, and Firefox never.
    ['a page that did not load [E12]', 'http://127.0.0.1:9/', ['errorPage', 'restricted']],
  ])('says one sentence on the button for %s', async (_name, address, problems) => {
    await session.withPage(async (page) => {
      const { chromium, firefox } =
        typeof address === 'string' ? { chromium: address, firefox: address } : address;
      await goTo(page, isFirefox(session) ? firefox : chromium);
      await session.press(page);
      expect(problems.map(sentenceOf)).toContain(await waitForButton());
      expect(await readView(page).catch(() => undefined)).toBeUndefined();
    });
  });

  it('opens the next page that has an article as if nothing had been', async () => {
    await session.withPage(async (page) => {
      await page.goto(session.url('/pages/no-article/source.html'));
      await session.press(page);
      await waitForSentence(page);
      const view = await session.openReader(page, '/pages/tagdiv/source.html');
      expect(view.title).not.toBe('');
      await session.press(page);
      await waitForPage(page);
    });
  });
});

it('has only plain sentences to say: one or two, none long', () => {
  const sentences = Object.entries(messages).filter(([name]) => name.startsWith('problem_'));
  expect(sentences.length).toBeGreaterThan(5);
  for (const [, { message }] of sentences) {
    expect(message).toMatch(/^[A-Z].{10,110}\.$/u);
    expect(message.split('. ').length).toBeLessThanOrEqual(2);
  }
});
