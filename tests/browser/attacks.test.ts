// I2, I3, I4: of nearly four hundred attacks by markup none runs, none loads, and none leaves anything harmful in the view.
import { attackPages, markers } from '../fixtures/attacks/pages.mjs';
import { ring } from '../fixtures/attacks/attack.mjs';
import { findRung, readAlarms, waitForQuiet } from './support/alarm';
import { inBothBrowsers } from './support/both-browsers';
import { findHarm, touchEverything } from './support/harm';
import { inView, waitFor, waitForPage, waitForView } from './support/view';

it('has at least 250 attacks, each with a name of its own', () => {
  const ids = attackPages.flatMap(({ attacks }) => attacks.map(({ id }) => id));
  expect(ids.length).toBeGreaterThanOrEqual(250);
  expect(new Set(ids).size).toBe(ids.length);
});

inBothBrowsers((session) => {
  beforeAll(() => {
    for (const { row, html } of attackPages) session.server.route(`/attacks/${row}`, html);
  });

  it('has alarms that ring: by the page itself, and by what should never get into the view', async () => {
    await session.withPage(async (page) => {
      await page.goto(session.url('/attacks/C1'));
      const { tripped } = await waitForQuiet(session, page);
      expect(tripped).toEqual(expect.arrayContaining(['C1-41', 'C1-53']));
      expect(session.server.requests).toEqual(expect.arrayContaining(['/trap/C1-43']));
      await session.press(page);
      await waitForView(page);
      const before = await waitForQuiet(session, page);
      await inView(
        page,
        (root, code) => {
          const image = root.createElement('img');
          image.setAttribute('onerror', code);
          image.src = '/missing/alarm.png';
          root.querySelector('.body')!.append(image);
        },
        ring('self-test'),
      );
      await waitFor('The alarm rings', async () => {
        const rung = findRung(session, before, await readAlarms(session, page));
        return rung.includes('self-test') && rung.includes('/trap/self-test') ? true : undefined;
      });
    });
  });

  it.each(attackPages)(
    'lets no attack of its kind do anything [$row]',
    async ({ row, attacks }) => {
      await session.withPage(async (page) => {
        await page.goto(session.url(`/attacks/${row}`));
        const before = await waitForQuiet(session, page);
        const html = await page.evaluate(() => document.documentElement.outerHTML);
        await session.press(page);
        const { text } = await waitForView(page);
        await touchEverything(page);
        const after = await waitForQuiet(session, page);
        expect(findRung(session, before, after)).toEqual([]);
        expect(await findHarm(page)).toEqual([]);
        // An attack may take the rest of its own page with it.
        const shown = await page.evaluate(() => document.body.innerText);
        const lost = markers(attacks).filter(
          (line) => shown.includes(line) && !text.includes(line),
        );
        expect(lost).toEqual([]);
        await session.press(page);
        await waitForPage(page);
        expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(html);
      });
    },
  );
});
