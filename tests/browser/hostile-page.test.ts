// I2, I3, I4: nothing of a page runs because of the reader, and nothing leaves but requests for pictures a reader sees.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { findRung, readAlarms, waitForQuiet } from './support/alarm';
import { inBothBrowsers } from './support/both-browsers';
import { FIXTURES } from './support/paths';
import { findHarm, touchEverything } from './support/harm';
import { inView, waitFor, waitForPage, waitForView } from './support/view';

const pages = readdirSync(path.join(FIXTURES, 'hostile')).sort();

const TRAPS = ['head-script', 'body-script', 'img-error', 'toggle'];

inBothBrowsers((session) => {
  it('has traps that work: the page itself springs them', async () => {
    await session.withPage(async (page) => {
      await page.goto(session.url('/hostile/C1-scripts-and-handlers.html'));
      await waitFor('The traps are sprung', async () => {
        const { tripped } = await readAlarms(session, page);
        const isSprung = TRAPS.every((trap) => tripped.includes(trap));
        return isSprung && session.server.requests.includes('/trap/img-error') ? true : undefined;
      });
    });
  });

  it.each(pages)(
    'runs nothing of %s, asks for nothing but pictures, and brings nothing that could do harm into the view [C1 C2 C11 C12]',
    async (name) => {
      await session.withPage(async (page) => {
        await page.goto(session.url(`/hostile/${name}`));
        const before = await waitForQuiet(session, page);
        await session.press(page);
        await waitForView(page);
        expect(await findHarm(page)).toEqual([]);
        await touchEverything(page);
        expect(findRung(session, before, await waitForQuiet(session, page))).toEqual([]);
        await session.press(page);
        await waitForPage(page);
      });
    },
  );

  it('is drawn by its own style sheet whatever the page sets', async () => {
    await session.withPage(async (page) => {
      const read = () =>
        inView(page, (root) => {
          const heading = root.querySelector('h1')!;
          const { color, fontFamily, fontSize, direction } = getComputedStyle(heading);
          const { x, width } = heading.getBoundingClientRect();
          const background = getComputedStyle(root.documentElement).backgroundColor;
          return {
            color,
            fontFamily,
            fontSize,
            direction,
            background,
            x,
            width,
            visible: heading.checkVisibility(),
          };
        });
      await session.openReader(page, '/hostile/C2-link-schemes.html');
      const plain = await read();
      await session.openReader(page, '/hostile/C12-styles.html');
      expect(await read()).toEqual(plain);
      const shown = await page.screenshot({ encoding: 'base64' });
      await session.press(page);
      await waitForPage(page);
      expect(await page.screenshot({ encoding: 'base64' })).not.toBe(shown);
    });
  });
});
