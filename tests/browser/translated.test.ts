// A translated page reads translated: when it was translated before, when the translation comes late, and when the browser
// translates the view itself.
import type { Page } from 'puppeteer-core';
import { findFirefox } from './support/firefox.mjs';
import { useChromium, useFirefox, type Session } from './support/session';
import { chooseTranslatable } from './support/settings';
import { translatePage, translateWords, type TranslatorName } from './support/translator';
import { inView, readView, waitFor, waitForPage, waitForView } from './support/view';

const TITLE = 'The barge that found a cannon';
const SENTENCES = [
  'The lock keeper had counted boats for as long as anybody could remember, and one of them was always missing.',
  'Nobody asked what was on board, for the answer would have been longer than a walk along the canal.',
  'Four of them pulled at the rope until something round and dark and heavy rose out of the mud.',
];
const paragraphs = Array.from(
  { length: 36 },
  (_, at) =>
    `${at % 9 === 0 ? `<h2>Part ${at}</h2>` : ''}<p lang="en">Number ${at}: ${SENTENCES.join(' ')}</p>`,
);
const PAGE = `<!doctype html><html lang="en"><head><title>${TITLE} - Towpath News</title>
<meta property="og:title" content="${TITLE}"><meta property="og:site_name" content="Towpath News">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"Article","headline":"${TITLE}"}</script></head>
<body><nav><a href="/a">About us</a> <a href="/b">Contact</a></nav>
<article lang="en"><h1>${TITLE}</h1>${paragraphs.join('\n')}</article></body></html>`;

const READ_AT = 20;

/** Where the paragraph stands that is read, and what it says. */
const readPlace = (page: Page) =>
  inView(
    page,
    (root, at) => {
      const paragraph = root.querySelectorAll('.body p')[at]!;
      return {
        top: paragraph.getBoundingClientRect().top,
        words: paragraph.textContent ?? '',
        lang: paragraph.closest<HTMLElement>('[lang]')?.lang ?? '',
      };
    },
    READ_AT,
  );

const readMarks = (page: Page) =>
  inView(page, (root) => ({
    fonts: root.querySelectorAll('font').length,
    langs: root.querySelectorAll('.body [lang]').length,
    direction: getComputedStyle(root.querySelector('.body p')!).direction,
  }));

async function scrollToParagraph(page: Page): Promise<void> {
  await inView(
    page,
    (root, at) =>
      root.querySelectorAll('.body p')[at]!.scrollIntoView({ block: 'start', behavior: 'instant' }),
    READ_AT,
  );
}

function promiseTranslations(session: Session, own: TranslatorName): void {
  beforeAll(() => session.server.route('/barge', PAGE));

  it.each([
    ['chromium', 'de', 'ltr'],
    ['chromium', 'he', 'rtl'],
    ['firefox', 'de', 'ltr'],
  ] as const)('reads as %s has translated it before, into %s', async (by, lang, dir) => {
    await session.withPage(async (page) => {
      await page.goto(session.url('/barge'));
      await translatePage(page, by, lang);
      await session.press(page);
      const view = await waitForView(page);
      expect(view.title).toBe(translateWords(TITLE, lang));
      expect({ lang: view.lang, dir: view.dir }).toEqual({ lang, dir });
      const marks = await readMarks(page);
      expect({ ...marks, langs: by === 'chromium' ? marks.langs : 0 }).toEqual({
        fonts: 0,
        langs: 0,
        direction: dir,
      });
      for (const sentence of SENTENCES) {
        expect(view.text).toContain(translateWords(sentence, lang));
        expect(view.text).not.toContain(sentence);
      }
    });
  });

  it('follows a translation that comes late, at the same place', async () => {
    await session.withPage(async (page) => {
      await session.openReader(page, '/barge');
      await scrollToParagraph(page);
      const before = await readPlace(page);
      expect(before.lang).toBe('en');
      await translatePage(page, own, 'de');
      const after = await waitFor('The view is translated', async () => {
        const { lang, title, text } = (await readView(page))!;
        const isWhole = text.includes(translateWords('Number 35: The lock keeper', 'de'));
        if (lang !== 'de' || title !== translateWords(TITLE, 'de') || !isWhole) return undefined;
        return readPlace(page);
      });
      expect(after.words).toBe(translateWords(before.words, 'de'));
      // A line more or less above the place, at most.
      expect(Math.abs(after.top - before.top)).toBeLessThan(40);
      await page.keyboard.press('Escape');
      await waitForPage(page);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
    });
  });

  it('stands in the shadow root where its reader wants it translated, and works there as elsewhere', async () => {
    await session.withPage(async (page) => {
      await session.openReader(page, '/barge');
      await scrollToParagraph(page);
      const before = await readPlace(page);
      await chooseTranslatable(page, true);
      // Everything is as it was: the place, the panel, the focus in it.
      expect(Math.abs((await readPlace(page)).top - before.top)).toBeLessThan(8);
      const inPanel = await inView(page, (root) => {
        const panel = root.querySelector<HTMLElement>('.panel')!;
        const { activeElement } = root.getRootNode() as ShadowRoot;
        return {
          isOpen: !panel.hidden,
          isChecked: (activeElement as HTMLInputElement).checked,
          isForTranslators: root.querySelector<HTMLElement>('.tools')!.translate,
        };
      });
      expect(inPanel).toEqual({ isOpen: true, isChecked: true, isForTranslators: false });
      await page.keyboard.press('Escape');

      // The browser translates the view in place; what the page says meanwhile doesn't undo it.
      await inView(page, (root) => {
        for (const block of root.querySelectorAll('h1, .body p')) block.textContent += ' ✓';
      });
      await page.evaluate(() => {
        document.documentElement.lang = 'fr';
      });
      await waitFor('The view says its language', async () =>
        (await readView(page))?.lang === 'fr' ? true : undefined,
      );
      expect((await readPlace(page)).words).toMatch(/✓$/u);

      await chooseTranslatable(page, false);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await waitForPage(page);
    });
  });
}

describe('in Chromium', () => {
  promiseTranslations(useChromium(), 'chromium');
});

if (findFirefox() === undefined) {
  process.stderr.write('Skipped: Firefox is not installed.\n');
} else {
  describe('in Firefox', () => {
    promiseTranslations(useFirefox(), 'firefox');
  });
}
