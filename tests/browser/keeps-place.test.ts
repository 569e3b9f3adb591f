// The place is never lost: the view opens where the page stood, the page is left where the view was, and no change of the
// look moves what is being read.
import type { Page } from 'puppeteer-core';
import { inBothBrowsers } from './support/both-browsers';
import {
  makeLongPage,
  PARAGRAPHS,
  readPageParagraph,
  readViewParagraph,
  scrollPageToParagraph,
  scrollViewToParagraph,
} from './support/long-page';
import { readLook } from './support/settings';
import { inView, waitFor, waitForPage, waitForView } from './support/view';

// Where it is opened, and where it is closed again after reading on; spread over the article, forwards and backwards.
const PLACES = Array.from({ length: 20 }, (_, at) => ({
  opened: 3 + ((at * 67) % (PARAGRAPHS - 30)),
  closed: 2 + ((at * 41 + 90) % (PARAGRAPHS - 30)),
}));

/** The paragraphs that the article has kept, by their numbers: one that it left out is nobody's place. */
const readNumbers = (page: Page): Promise<number[]> =>
  inView(page, (root) =>
    [...root.querySelectorAll('.body p')].map((one) =>
      Number(/^Crossing (\d+)/.exec(one.textContent)?.[1] ?? 0),
    ),
  );

/** How many paragraphs of the article lie between two. */
function distance(numbers: readonly number[], one: number, other: number): number {
  const rank = (number: number): number => numbers.filter((before) => before < number).length;
  return Math.abs(rank(one) - rank(other));
}

async function changeLook(page: Page, at: number): Promise<void> {
  const { size } = await readLook(page);
  await page.keyboard.press(at % 2 === 0 ? '+' : '-');
  await waitFor('The size changes', async () =>
    (await readLook(page)).size === size ? undefined : true,
  );
  const { theme } = await readLook(page);
  // Two steps on: the first after `auto` looks the same.
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('t');
  await waitFor('The theme changes', async () =>
    (await readLook(page)).theme === theme ? undefined : true,
  );
}

async function changeWindow(page: Page, width: number): Promise<void> {
  await page.setViewport({ width, height: 800 });
  await waitFor('The view has the width', () =>
    inView(
      page,
      (root, wanted) => (root.defaultView!.innerWidth === wanted ? true : undefined),
      width,
    ),
  );
}

inBothBrowsers((session) => {
  it('opens where the page stood, and leaves the page where it was read', async () => {
    await session.withPage(async (page) => {
      session.server.route('/long', makeLongPage());
      await page.goto(session.url('/long'));
      const misses: object[] = [];
      let numbers: number[] = [];
      const check = async (what: string, read: () => Promise<number>, wanted: number) => {
        const number = await read();
        if (distance(numbers, number, wanted) > 1) misses.push({ what, wanted, number });
      };
      // A window tells of its new size with its next frame.
      const settle = (wanted: number) =>
        waitFor('The view has the place again', async () =>
          distance(numbers, await readViewParagraph(page), wanted) > 1 ? undefined : true,
        );
      for (const [at, { opened, closed }] of PLACES.entries()) {
        await scrollPageToParagraph(page, opened);
        const scroll = await page.evaluate(() => scrollY);
        await session.press(page);
        await waitForView(page);
        numbers = await readNumbers(page);
        await check('opened', () => readViewParagraph(page), opened);
        if (at % 5 === 1) {
          await changeLook(page, at);
          await check('changed look', () => readViewParagraph(page), opened);
        }
        if (at % 5 === 2) {
          await changeWindow(page, at % 2 === 0 ? 700 : 1280);
          await settle(opened);
        } else if (at % 5 !== 1 && at % 5 !== 3) {
          await scrollViewToParagraph(page, closed);
        }
        await page.keyboard.press('Escape');
        await waitForPage(page);
        // To the pixel; Firefox counts in parts of one.
        const moved = (await page.evaluate(() => scrollY)) - scroll;
        if (at % 5 === 3) expect(Math.abs(moved)).toBeLessThan(1);
        const stayed = at % 5 >= 1 && at % 5 <= 3;
        await check('closed', () => readPageParagraph(page), stayed ? opened : closed);
      }
      expect(misses).toEqual([]);
    });
  }, 90_000);
});
