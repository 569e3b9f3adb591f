// The view does what any page does: words are found in it, all of it is selected, copied and printed, it can be enlarged, and
// one can go away from it and come back.
import type { Page } from 'puppeteer-core';
import { findFirefox } from './support/firefox.mjs';
import { readClipboard } from './support/act-in-view';
import { readPdf } from './support/pdf';
import { useChromium, useFirefox, type Session } from './support/session';
import { chooseTranslatable, openPanel } from './support/settings';
import { inView, readView, waitFor, waitForPage, waitForView } from './support/view';

const COUNT = 80;
const NUMBERS = Array.from({ length: COUNT }, (_, at) => at + 1);
const LONG_LINE = `const ferry = "${'tide '.repeat(60)}ENDOFLINE";`;
const COLUMNS = Array.from({ length: 14 }, (_, at) => at + 1);
const row = (name: string, tag: string): string =>
  `<tr>${COLUMNS.map((at) => `<${tag}>${name}${at}</${tag}>`).join('')}</tr>`;
const sentence =
  'The ferry leaves the pier when the last of the herring has been carried up the steps, and not before that.';
/** About ten pages on paper, with what is wider than a sheet. */
const ARTICLE = `<h1>The ferry of a hundred crossings</h1>
${NUMBERS.map((at) => `${at % 20 === 1 ? `<h2>Crossing ${at}</h2>` : ''}<p>Start${at}x ${`${sentence} `.repeat(4)} end${at}x.</p>`).join('\n')}
<pre><code>${LONG_LINE}</code></pre>
<table><thead>${row('Column', 'th')}</thead><tbody>${row('Measure', 'td')}</tbody></table>
<p>Last of all, a <a href="/elsewhere">timetable</a> that hangs on the harbour wall since anybody can remember.</p>`;
const PAGE = `<!doctype html><html lang="en"><head><title>The ferry of a hundred crossings</title>
<style>body { max-width: 700px; height: 12000px } aside { float: right }</style></head>
<body><nav><a href="/a">MENUWORD</a></nav><main><article>${ARTICLE}</article></main>
<aside><h3>Most read</h3><ul><li><a href="/c">SIDEWORD one</a></li><li><a href="/d">SIDEWORD two</a></li></ul></aside>
<footer>FOOTERWORD</footer></body></html>`;

const OUTSIDE = ['MENUWORD', 'SIDEWORD', 'FOOTERWORD'];
/** What stands beside the article and is ours. */
const OURS = ['Reading settings', 'Close the reading view', 'Copy', 'Aa'];

/** All words of the article that may go missing, in order. */
const MARKERS = NUMBERS.flatMap((at) => [`Start${at}x`, `end${at}x.`]);
const markersIn = (text: string): string[] => text.match(/Start\d+x|end\d+x\./gu) ?? [];

async function press(page: Page, key: 'a' | 'c', command: string): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press(key, { commands: [command] });
  await page.keyboard.up('Control');
}

/** Goes a step through the history, as the browser's buttons do. */
async function step(page: Page, by: 1 | -1, path: string): Promise<void> {
  await page.evaluate((steps) => void setTimeout(() => history.go(steps)), by);
  await waitFor(`The page ${path} is there`, async () => {
    const at = await page.evaluate(() => `${document.readyState} ${location.pathname}`);
    return at === `complete ${path}` ? true : undefined;
  });
}

async function expectPrinted(page: Page): Promise<void> {
  const sheets = await readPdf(await page.pdf({ format: 'A4' }));
  const text = sheets.map((sheet) => sheet.text).join(' ');
  expect(markersIn(text)).toEqual(MARKERS);
  expect(sheets.length).toBeGreaterThanOrEqual(8);
  expect(sheets.flatMap(({ beyond }) => beyond)).toEqual([]);
  // What is broken to fit may be broken anywhere.
  const flat = text.replace(/\s+/gu, '');
  for (const at of COLUMNS) expect(flat).toContain(`Measure${at}`);
  expect(flat).toContain('ENDOFLINE');
  // Where a link leads is said, and where all of it comes from.
  const { origin } = new URL(page.url());
  expect(flat).toMatch(/timetable→1that/u);
  expect(flat).toContain(`Links1.${origin}/elsewhere`);
  expect(flat).toContain(`${origin}/ferry`);
  for (const word of [...OUTSIDE, ...OURS]) expect(text).not.toContain(word);
}

async function expectCopied(page: Page): Promise<void> {
  await press(page, 'a', 'SelectAll');
  await press(page, 'c', 'Copy');
  const copied = await waitFor('The article is on the clipboard', async () => {
    const text = await readClipboard(page);
    return text.includes('Start1x') ? text : undefined;
  });
  expect(markersIn(copied)).toEqual(MARKERS);
  expect(copied.trimStart()).toMatch(/^\S*\s*The ferry of a hundred crossings/u);
  for (const word of [...OUTSIDE, ...OURS]) expect(copied).not.toContain(word);
}

function promisePage(session: Session): void {
  beforeAll(() => {
    session.server.route('/ferry', PAGE);
    session.server.route('/elsewhere', '<!doctype html><title>Timetable</title><p>Elsewhere');
  });

  it('is selected and copied whole, and printed whole: nothing of ours, nothing cut off [I-7]', async () => {
    await session.withPage(async (page) => {
      await session.openReader(page, '/ferry');
      await expectCopied(page);
      await expectPrinted(page);
      // After printing everything is in its place again, and answers to keys.
      expect((await waitForView(page)).isOwnDocument).toBe(true);
      expect(await page.evaluate(() => document.body.style.display)).toBe('');
      await page.keyboard.press('Escape');
      await waitForPage(page);
    });
  });

  it('is selected, copied and printed whole in the shadow root too', async () => {
    await session.withPage(async (page) => {
      await session.openReader(page, '/ferry');
      await chooseTranslatable(page, true);
      await page.keyboard.press('Escape');
      await expectCopied(page);
      await expectPrinted(page);
      await page.keyboard.press('PageDown');
      await waitFor('The view scrolls', () =>
        inView(page, (root) => (root as unknown as HTMLElement).scrollTop > 100 || undefined),
      );
      await page.keyboard.press('t');
      await waitFor('The theme changes', () =>
        inView(
          page,
          (root) =>
            (root as unknown as HTMLElement).getAttribute('data-theme') === 'light' || undefined,
        ),
      );
      await chooseTranslatable(page, false);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await waitForPage(page);
    });
  });

  it('is there again when one comes back to its page, and leaves no trace of itself on the way', async () => {
    await session.withPage(async (page) => {
      await page.goto(session.url('/ferry'));
      await page.evaluate(() => Object.assign(window, { isSame: true }));
      const steps = await page.evaluate(() => history.length);
      await session.press(page);
      await waitForView(page);
      expect(await page.evaluate(() => history.length)).toBe(steps);
      await page.goto(session.url('/elsewhere'));
      await step(page, -1, '/ferry');
      const isSame = await page.evaluate(() => 'isSame' in window);
      if (!isSame) {
        // Loaded anew: the page as it comes, where the view opens as ever.
        expect(await readView(page)).toBeUndefined();
        await session.press(page);
      }
      await waitForView(page);
      await waitFor('The view has the focus', () =>
        inView(page, (root) => root.hasFocus() || undefined),
      );
      await page.keyboard.press('Escape');
      await waitForPage(page);
      await step(page, 1, '/elsewhere');
    });
  });

  it('fits a window enlarged to 400 %, with the panel in it [I-5]', async () => {
    await session.withPage(async (page) => {
      await page.setViewport({ width: 320, height: 256, deviceScaleFactor: 4 });
      await session.openReader(page, '/ferry');
      await openPanel(page);
      const shown = await inView(page, (root) => {
        const { scrollWidth, clientWidth } = root.documentElement;
        const panel = root.querySelector('.panel')!;
        const { left, right, top, bottom } = panel.getBoundingClientRect();
        const isInside = left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight;
        return {
          over: scrollWidth - clientWidth,
          panelOver: panel.scrollWidth - panel.clientWidth,
          isInside,
        };
      });
      expect(shown).toEqual({ over: 0, panelOver: 0, isInside: true });
    });
  });
}

describe('in Chromium', () => {
  const session = useChromium();
  beforeAll(async () => {
    await session.browser.browser
      .defaultBrowserContext()
      .overridePermissions(session.server.origin, ['clipboard-read']);
  });
  promisePage(session);
});

if (findFirefox() === undefined) {
  process.stderr.write('Skipped: Firefox is not installed.\n');
} else {
  describe('in Firefox', () => {
    const session = useFirefox();
    promisePage(session);

    it('finds the words of the article by its own finder, and counts none of the page behind it [I-7]', async () => {
      await session.withPage(async (page) => {
        await session.openReader(page, '/ferry');
        expect(await session.browser.countFound('Start17x')).toBe(1);
        expect(await session.browser.countFound('herring')).toBe(4 * COUNT);
        for (const word of OUTSIDE) expect(await session.browser.countFound(word)).toBe(0);
      });
    });
  });
}
