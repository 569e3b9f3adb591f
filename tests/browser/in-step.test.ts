// In step with the page: the title shown is always that of the address shown, and what the page loads later is offered.
import type { Page } from 'puppeteer-core';
import { waitForOne } from './support/act-in-view';
import { inBothBrowsers } from './support/both-browsers';
import {
  makeLongPage,
  paragraphOf,
  readViewParagraph,
  scrollViewToParagraph,
} from './support/long-page';
import {
  inView,
  pressSentenceButton,
  readView,
  waitFor,
  waitForSentence,
  waitForView,
} from './support/view';

const FERRY = 'The Ferry That Turned Round';
const BALLOON = 'The Balloon That Stayed';

/** What a single-page application does to show another article, in this order or the other. */
const showBalloon = (page: Page): Promise<void> =>
  page.evaluate(
    (html, title) => {
      document.title = title;
      const fresh = new DOMParser().parseFromString(html, 'text/html');
      document.body.replaceChildren(...document.adoptNode(fresh.body).childNodes);
    },
    makeLongPage({ title: BALLOON, story: 'balloon' }),
    BALLOON,
  );

/** The view closes with a sentence whose button opens what the page shows now. */
async function readBalloonInstead(page: Page): Promise<void> {
  expect(await waitForSentence(page)).toContain('has changed');
  expect(await readView(page)).toBeUndefined();
  await pressSentenceButton(page);
  expect((await waitForView(page)).title).toBe(BALLOON);
}

const titleOf = async (page: Page): Promise<string | undefined> => (await readView(page))?.title;

inBothBrowsers((session) => {
  beforeAll(() => session.server.route('/ferry', makeLongPage()));

  it.each<[string, (page: Page) => Promise<unknown>]>([
    [
      'pushState, the text later',
      async (page) => {
        await page.evaluate(() => history.pushState(null, '', '/balloon'));
        await waitForSentence(page);
        await showBalloon(page);
      },
    ],
    [
      'the text, replaceState later',
      async (page) => {
        await showBalloon(page);
        await page.evaluate(() => history.replaceState(null, '', '/balloon'));
      },
    ],
    [
      'a query, the text later',
      async (page) => {
        await page.evaluate(() => history.pushState(null, '', '?story=balloon'));
        expect(await titleOf(page)).toBe(FERRY);
        await showBalloon(page);
      },
    ],
    [
      'a fragment that is a route',
      async (page) => {
        await page.evaluate(() => (location.hash = '#/balloon'));
        await waitForSentence(page);
        await showBalloon(page);
      },
    ],
    ['the text alone', showBalloon],
  ])('gives way to another article that comes by %s', async (_name, change) => {
    await session.withPage(async (page) => {
      await session.openReader(page, '/ferry');
      await change(page);
      await readBalloonInstead(page);
    });
  });

  it('stays where the text stays, and offers more of it without losing the place', async () => {
    await session.withPage(async (page) => {
      await session.openReader(page, '/ferry');
      await scrollViewToParagraph(page, 120);
      await page.evaluate(() => history.replaceState(null, '', '/ferry?utm_source=letter'));
      await page.evaluate(() => (location.hash = '#p7'));
      // The next article of a stream is another one, and no more of this.
      await page.evaluate(
        (title, paragraphs) => {
          const next = document.createElement('article');
          next.append(Object.assign(document.createElement('h1'), { textContent: title }));
          for (const textContent of paragraphs)
            next.append(Object.assign(document.createElement('p'), { textContent }));
          document.querySelector('footer')!.append(next);
        },
        BALLOON,
        Array.from({ length: 3 }, (_, at) => `A balloon stands over the town for the ${at}th day.`),
      );
      const late = Array.from({ length: 40 }, (_, at) => paragraphOf(201 + at)).join('');
      await page.evaluate((html) => {
        const fresh = new DOMParser().parseFromString(html, 'text/html');
        document.querySelector('article')!.append(...document.adoptNode(fresh.body).childNodes);
      }, late);
      expect(await waitForOne(page, '.offer-take')).toContain('More of the article');
      expect(await titleOf(page)).toBe(FERRY);
      expect(await readViewParagraph(page)).toBe(120);
      await page.keyboard.press('c');
      const readText = (root: Document): string => root.querySelector('.body')?.textContent ?? '';
      // Some of them: where an article ends among its last paragraphs is not what is asked here.
      await waitFor('More is there', async () =>
        /Crossing 20\d /.test(await inView(page, readText)) ? true : undefined,
      );
      expect(await readViewParagraph(page)).toBe(120);
      expect(await titleOf(page)).toBe(FERRY);
      expect(await inView(page, readText)).not.toContain('balloon');
    });
  });
});
