// What stands beside the article now and then can be read by everyone: an offer, parts that were left out, the outline, the
// chooser; in the light and in the dark, in both directions.
import { waitForNone, waitForOne } from './support/act-in-view';
import { findViolations } from './support/axe';
import { useChromium } from './support/session';
import { clearStored, storeSettings, waitForLook } from './support/settings';
import { inView, waitForView } from './support/view';

const session = useChromium();
afterEach(() => clearStored(session.browser));

it.each([
  ['from left to right', 'block-theme'],
  ['from right to left', 'rtl-hebrew'],
])(
  'has nothing for axe to complain about in offers, marks, outline and chooser, read %s',
  async (_direction, slug) => {
    await session.withPage(async (page) => {
      await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
      await page.goto(session.url(`/pages/${slug}/source.html`));
      await page.evaluate(() => {
        const long = [...document.querySelectorAll('p')].find((one) => one.innerText.length > 80)!;
        getSelection()!.selectAllChildren(long);
      });
      await session.press(page);
      await waitForView(page);
      await waitForOne(page, '.offer-take');
      await inView(page, (root) => root.querySelector<HTMLElement>('.left-out-mark')?.focus());
      await page.keyboard.press('Enter');
      await waitForOne(page, '.left-out.open');
      for (const theme of ['light', 'dark'] as const) {
        await storeSettings(session.browser, { theme });
        await waitForLook(page, { theme });
        const check = async (what: string): Promise<void> =>
          expect([what, theme, await findViolations(page)]).toEqual([what, theme, []]);
        // Whoever points at an offer has time for it.
        await inView(page, (root) =>
          root.querySelector('.offer')!.dispatchEvent(new Event('pointerenter')),
        );
        await check('offer and mark');
        await page.keyboard.press('o');
        await waitForOne(page, '.outline[open]');
        await check('outline');
        await page.keyboard.press('Escape');
        await waitForNone(page, '.outline[open]');
        await page.keyboard.press('h');
        await waitForOne(page, '.chooser');
        await check('chooser');
        await page.keyboard.press('Escape');
        await waitForNone(page, '.chooser');
      }
    });
  },
);
