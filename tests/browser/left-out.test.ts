// Nothing that is left out vanishes: it is marked where it stood, comes back in its place, and what a reader says of a site's
// parts holds on its other pages, and nowhere else.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { count, focusOn, pressOn, waitForNone, waitForOne } from './support/act-in-view';
import { findFirefox } from './support/firefox.mjs';
import { BIO, FACTS, makeStory, REPLY } from './support/herald';
import { useChromium, useFirefox, type Session } from './support/session';
import { clearStored, openPanel, readStored, tabTo } from './support/settings';
import { inView, readView, waitFor, waitForPage, waitForView } from './support/view';

/** What the marks say, in order. */
const readMarks = (page: Page): Promise<string[]> =>
  inView(page, (root) =>
    [...root.querySelectorAll('.left-out-mark')].map(
      (mark) => `${mark.getAttribute('aria-expanded')} ${mark.getAttribute('aria-label')}`,
    ),
  );

const waitForMarks = (page: Page, marks: string[]): Promise<unknown> =>
  waitFor(`The marks say ${marks.join(' | ')}`, async () =>
    JSON.stringify(await readMarks(page)) === JSON.stringify(marks) ? true : undefined,
  );

/** All that is shown of the page, in order, without what is ours. */
const readShown = (page: Page): Promise<string> =>
  inView(page, (root) => {
    const copy = root.querySelector('.body')!.cloneNode(true) as HTMLElement;
    for (const own of copy.querySelectorAll('.left-out-mark, .left-out-kind, [hidden]'))
      own.remove();
    return copy.textContent.replace(/\s+/g, '');
  });

/** The article alone. */
const readArticle = async (page: Page): Promise<string> =>
  (await readView(page))!.words.replace(/\s+/g, '');

/** The same of the page below: its main part without the title. */
const readPageBelow = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const copy = document.querySelector('main')!.cloneNode(true) as HTMLElement;
    copy.querySelector('h1')!.remove();
    return copy.textContent.replace(/\s+/g, '');
  });

const squeeze = (text: string): string => text.replace(/\s+/g, '');

/** Goes to the part with these words by the arrow keys. */
async function chooseByKeys(page: Page, words: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    const isChosen = await inView(
      page,
      (root, wanted) =>
        (root.getRootNode() as Document).activeElement?.textContent?.includes(wanted) === true &&
        (root.getRootNode() as Document).activeElement?.classList.contains('chosen') === true,
      words,
    );
    if (isChosen) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`The arrow keys never reach ${words}.`);
}

/** Forgets what was said before: a second try begins like the first. */
async function forgetRules(session: Session, page: Page): Promise<void> {
  await openStory(session, page, 0);
  await openPanel(page);
  await tabTo(page, 'Rules for sites');
  await page.keyboard.press('Enter');
  await waitForOne(page, '.rules[open]');
  await pressOn(page, '.rules .forget');
  await waitFor('They are forgotten', () =>
    inView(
      page,
      (root) => root.querySelector('.rules [role=status]')!.textContent !== '' || undefined,
    ),
  );
}

async function openStory(session: Session, page: Page, number: number): Promise<void> {
  await session.openReader(page, `/herald/${number}`);
}

const STRICT = [
  'false Left out here: related articles',
  'false Left out here: about the author',
  'false Left out here: comments',
];

function describeBrowser(session: Session, isChromium: boolean): void {
  beforeAll(() => {
    for (const number of [0, 1, 2]) session.server.route(`/herald/${number}`, makeStory(number));
  });

  it('marks what was left out, brings it back in its place and puts it away', async () => {
    await session.withPage(async (page) => {
      await openStory(session, page, 0);
      await waitForMarks(page, STRICT);
      const article = await readArticle(page);
      expect(article).not.toContain(squeeze(BIO));
      await pressOn(page, '.left-out-mark');
      await waitForMarks(page, ['true Put away: related articles', ...STRICT.slice(1)]);
      expect(await waitForOne(page, '.announcement')).toBe('Shown: related articles');
      // Where it stood: between the second and the third paragraph.
      const shown = await readShown(page);
      expect(shown.indexOf('Readon')).toBeGreaterThan(shown.indexOf('2thmorning'));
      expect(shown.indexOf('Readon')).toBeLessThan(shown.indexOf('3thmorning'));
      await focusOn(page, '.left-out.last .left-out-mark');
      await page.keyboard.press('Enter');
      await waitForMarks(page, [
        'true Put away: related articles',
        'true Put away: about the author',
        'false Left out here: comments',
      ]);
      await page.keyboard.press('Enter');
      await pressOn(page, '.left-out-mark');
      await waitForMarks(page, STRICT);
      expect(await readArticle(page)).toBe(article);
      // Comments are folded at the end, and a reply stands in what it answers.
      await pressOn(page, '.left-out:last-child .left-out-mark');
      expect(await waitForOne(page, '.body > .left-out:last-child .replies')).toContain(REPLY);
      if (!isChromium) return;
      await pressOn(page, '.left-out:last-child .left-out-mark');
      await page.emulateMediaType('print');
      const drawn = await inView(page, (root) =>
        [...root.querySelectorAll('.left-out')].map((mark) => mark.checkVisibility()),
      );
      expect(drawn).toEqual([false, false, false]);
      await page.emulateMediaType('screen');
    });
  });

  it('shows everything in its place where that is set, with all of the main region, nothing twice', async () => {
    await session.withPage(async (page) => {
      await openStory(session, page, 0);
      await openPanel(page);
      await tabTo(page, 'Nothing');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await waitFor('Everything is shown', async () =>
        (await readMarks(page)).every((words) => words.startsWith('true')) ? true : undefined,
      );
      expect(await readShown(page)).toBe(await readPageBelow(page));
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await waitForPage(page);
      await openStory(session, page, 1);
      expect(await readShown(page)).toBe(await readPageBelow(page));
      await openPanel(page);
      await tabTo(page, 'Everything');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowLeft');
      await waitForMarks(page, STRICT);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await waitForPage(page);
      await openStory(session, page, 1);
      await waitForMarks(page, STRICT);
    });
  });

  it('remembers for the site what is hidden and what is the article, and takes it back', async () => {
    await session.withPage(async (page) => {
      await forgetRules(session, page);
      await session.openReader(page, '/pages/block-theme/source.html');
      const elsewhere = await readShown(page);
      await openStory(session, page, 0);
      await page.keyboard.press('h');
      await waitForOne(page, '.chooser');
      await chooseByKeys(page, FACTS);
      // What is one with it goes along.
      expect(await count(page, '.chosen')).toBe(2);
      await page.keyboard.press('Enter');
      await chooseByKeys(page, BIO);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      await waitForNone(page, '.chooser');
      const changed = async (): Promise<boolean[]> => {
        const text = await readArticle(page);
        return [text.includes(squeeze(FACTS)), text.includes(squeeze(BIO))];
      };
      expect(await changed()).toEqual([false, true]);
      await page.keyboard.press('Escape');
      await waitForPage(page);
      // On a sister page, whose template is a little different.
      await openStory(session, page, 1);
      await waitForMarks(page, [STRICT[0]!, 'false Left out here: hidden by you', STRICT[2]!]);
      expect(await changed()).toEqual([false, true]);
      // On a page of another template of this site, and on another site, all is as it was.
      await session.openReader(page, '/pages/block-theme/source.html');
      expect(await readShown(page)).toBe(elsewhere);
      await page.goto(session.url('/herald/2').replace('127.0.0.1', 'localhost'));
      await session.press(page);
      await waitForView(page);
      expect(await changed()).toEqual([true, false]);

      // Undone on a third page, by pointing and by the key.
      await openStory(session, page, 2);
      expect(await changed()).toEqual([false, true]);
      await page.keyboard.press('h');
      await waitForOne(page, '.chooser');
      await pressOn(page, '.left-out ~ .left-out h2');
      await waitFor('The facts are back', async () => ((await changed())[0] ? true : undefined));
      await page.keyboard.press('u');
      await waitFor('They are hidden again', async () => ((await changed())[0] ? undefined : true));
      await chooseByKeys(page, FACTS);
      await page.keyboard.press('Enter');
      await chooseByKeys(page, BIO);
      await page.keyboard.press('Enter');
      await waitFor('All is as it was', async () =>
        JSON.stringify(await changed()) === '[true,false]' ? true : undefined,
      );
      await page.keyboard.press('Escape');
    });
  });
}

describe('in Chromium', () => {
  const session = useChromium();
  describeBrowser(session, true);

  it('gives the rules as a file, forgets them, and takes the file in again, but no other', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'stillpage-rules-'));
    try {
      await session.withPage(async (page) => {
        await clearStored(session.browser);
        const client = await page.createCDPSession();
        await client.send('Browser.setDownloadBehavior', {
          behavior: 'allow',
          downloadPath: folder,
        });
        await openStory(session, page, 0);
        await page.keyboard.press('h');
        await waitForOne(page, '.chooser');
        await chooseByKeys(page, FACTS);
        await page.keyboard.press('Enter');
        await page.keyboard.press('Escape');
        const readRules = async (): Promise<unknown> =>
          (await readStored(session.browser)).local['rules 127.0.0.1'];
        const rules = await waitFor('The rule is kept', readRules);
        await openPanel(page);
        await tabTo(page, 'Rules for sites');
        await page.keyboard.press('Enter');
        await waitForOne(page, '.rules[open]');
        await pressOn(page, '.rules .export');
        const file = path.join(folder, 'stillpage-rules.json');
        const text = await waitFor('The file is saved', () => {
          try {
            return Promise.resolve(readFileSync(file, 'utf8') || undefined);
          } catch {
            return Promise.resolve(undefined);
          }
        });
        await pressOn(page, '.rules .forget');
        await waitFor('Nothing is kept', async () =>
          (await readRules()) === undefined ? true : undefined,
        );
        expect(await readArticle(page)).toContain(squeeze(FACTS));
        const takeIn = (content: string): Promise<void> =>
          inView(
            page,
            (root, words) => {
              const input = root.querySelector<HTMLInputElement>('.rules-file')!;
              const transfer = new DataTransfer();
              transfer.items.add(new File([words], 'rules.json'));
              input.files = transfer.files;
              input.dispatchEvent(new Event('change'));
            },
            content,
          );
        const said = (start: string): Promise<unknown> =>
          waitFor(`The dialog says ${start}`, () =>
            inView(
              page,
              (root, words) =>
                root.querySelector('.rules [role=status]')!.textContent.startsWith(words) ||
                undefined,
              start,
            ),
          );
        await takeIn(text.replace('"hide"', '"run"'));
        await said('This file holds no rules');
        expect(await readRules()).toBeUndefined();
        await takeIn(text);
        await said('The rules of the file');
        expect(await readRules()).toEqual(rules);
        expect(await readArticle(page)).not.toContain(squeeze(FACTS));
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

if (findFirefox() === undefined) {
  process.stderr.write('Skipped: Firefox is not installed.\n');
} else {
  describe('in Firefox', () => describeBrowser(useFirefox(), false));
}
