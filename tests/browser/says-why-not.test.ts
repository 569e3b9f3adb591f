// I11: where there is nothing to read, or nothing may be read, one plain sentence says so.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './support/paths';
import { useChromium } from './support/session';
import { countHosts, waitFor, waitForPage, waitForSentence } from './support/view';

const session = useChromium();

const messages = JSON.parse(
  readFileSync(path.join(ROOT, 'extension/_locales/en/messages.json'), 'utf8'),
) as Record<string, { message: string }>;

const sentenceOf = (problem: string): string => messages[`problem_${problem}`]!.message;

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

beforeAll(() => {
  const { server } = session;
  server.route('/picture.png', PIXEL, { 'content-type': 'image/png' });
  server.route('/plain.txt', 'Nothing but plain text.', { 'content-type': 'text/plain' });
  server.route('/data.json', '{"article": "no"}', { 'content-type': 'application/json' });
  server.route(
    '/feed.xml',
    '<?xml version="1.0"?><rss version="2.0"><channel><title>Feed</title></channel></rss>',
    { 'content-type': 'application/rss+xml' },
  );
  server.route(
    '/drawing.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="4"/></svg>',
    { 'content-type': 'image/svg+xml' },
  );
  server.route('/empty', '', { 'content-type': 'text/html' });
  server.route(
    '/frames',
    '<frameset cols="*,*"><frame src="/empty"><frame src="/empty"></frameset>',
    { 'content-type': 'text/html' },
  );
});

it.each([
  ['a login page', '/pages/no-article/source.html', 'noArticle'],
  ['an empty page [A13]', '/empty', 'noArticle'],
  ['a frameset [E7]', '/frames', 'noArticle'],
  ['a picture [E6]', '/picture.png', 'notAPage'],
  ['plain text [E5]', '/plain.txt', 'notAPage'],
  ['JSON [E5]', '/data.json', 'notAPage'],
])('says one sentence over %s', async (_name, pathname, problem) => {
  await session.withPage(async (page) => {
    await page.goto(session.url(pathname));
    await session.press(page);
    expect(await waitForSentence(page)).toBe(sentenceOf(problem));
    expect(await countHosts(page)).toBe(1);
  });
});

it('takes its sentence away after a while and leaves nothing in the page', async () => {
  await session.withPage(async (page) => {
    await page.goto(session.url('/pages/no-article/source.html'));
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await session.press(page);
    await waitForSentence(page);
    await waitFor(
      'The sentence goes',
      async () => ((await countHosts(page)) === 0 ? true : undefined),
      15_000,
    );
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });
});

/** What the toolbar button of the tab in front says. */
async function readButton() {
  return session.browser.inBackground(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const tabId = tab?.id;
    if (tabId === undefined) return undefined;
    // The badge is set last, so what the title is after it has been seen is what belongs to it.
    const badge = await chrome.action.getBadgeText({ tabId });
    const title = await chrome.action.getTitle({ tabId });
    return { title, badge };
  });
}

it.each([
  ['a feed [E1]', () => session.url('/feed.xml'), ['notAPage']],
  ['a drawing [E2]', () => session.url('/drawing.svg'), ['notAPage']],
  ["a page of the browser's own [E9]", () => 'chrome://version/', ['restricted']],
  ['the page of the extensions [E9]', () => 'chrome://extensions/', ['restricted']],
  // Chromium tells only sometimes that what it refuses is an error page.
  ['a page that did not load [E12]', () => 'http://127.0.0.1:9/', ['errorPage', 'restricted']],
])(
  'says one sentence on the button for %s, where none can stand in the page',
  async (_name, address, problems) => {
    await session.withPage(async (page) => {
      await page.goto(address()).catch((error: unknown) => {
        // A refused connection is what one of these pages is.
        if (!String(error).includes('ERR_')) throw error;
      });
      await session.press(page);
      const button = await waitFor('The button speaks', async () => {
        const now = await readButton();
        return now?.badge === '!' ? now : undefined;
      });
      expect(problems.map(sentenceOf)).toContain(button?.title);
    });
  },
);

it('has only plain sentences to say: one or two, none long', () => {
  const sentences = Object.entries(messages).filter(([name]) => name.startsWith('problem_'));
  expect(sentences.length).toBeGreaterThan(5);
  for (const [, { message }] of sentences) {
    expect(message).toMatch(/^[A-Z].{10,110}\.$/u);
    expect(message.split('. ').length).toBeLessThanOrEqual(2);
  }
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
