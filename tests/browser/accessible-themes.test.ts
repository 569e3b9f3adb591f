// Every theme can be read by everyone, in both directions: with the panel and the map of the keys open and closed, an offer,
// parts that were left out, the outline and the chooser; and the colours that a system forces are kept.
import { THEMES } from '../../extension/src/shared/settings';
import { waitForNone, waitForOne } from './support/act-in-view';
import { findViolations, findViolationsInShadow } from './support/axe';
import { inBothBrowsers } from './support/both-browsers';
import { findFaintTexts } from './support/contrast';
import { clearStored, openPanel, storeSettings, waitForLook } from './support/settings';
import { inView, waitFor, waitForView } from './support/view';

const DIRECTIONS = [
  ['from left to right', 'block-theme'],
  ['from right to left', 'rtl-hebrew'],
] as const;

inBothBrowsers((session) => {
  afterEach(() => clearStored(session.browser));

  it.each(DIRECTIONS)(
    'has nothing for axe to complain about in any theme, read %s',
    async (_direction, slug) => {
      await session.withPage(async (page) => {
        // Colours on their way in would be measured half there.
        await session.browser.emulateMedia(page, [
          { name: 'prefers-reduced-motion', value: 'reduce' },
        ]);
        await session.openReader(page, `/pages/${slug}/source.html`);
        for (const theme of THEMES.slice(1)) {
          await storeSettings(session.browser, { theme });
          await waitForLook(page, { theme });
          expect([theme, 'closed', await findViolations(page)]).toEqual([theme, 'closed', []]);
          await openPanel(page);
          expect([theme, 'open', await findViolations(page)]).toEqual([theme, 'open', []]);
          await page.keyboard.press('Escape');
        }
        await page.keyboard.press('?');
        await waitFor('The map opens', () =>
          inView(
            page,
            (root) => (root.querySelector('.keys')?.hasAttribute('open') ?? false) || undefined,
          ),
        );
        expect(await findViolations(page)).toEqual([]);
      });
    },
  );

  it.each(DIRECTIONS)(
    'has nothing for axe to complain about without a document of its own, read %s',
    async (_direction, slug) => {
      await session.withPage(async (page) => {
        await session.browser.emulateMedia(page, [
          { name: 'prefers-reduced-motion', value: 'reduce' },
        ]);
        await storeSettings(session.browser, { translatable: true });
        await session.openReader(page, `/pages/${slug}/source.html`);
        for (const theme of THEMES.slice(1)) {
          await storeSettings(session.browser, { theme, translatable: true });
          await waitForLook(page, { theme });
          const find = async (): Promise<object[]> => [
            ...(await findViolationsInShadow(page)),
            ...(await findFaintTexts(page)),
          ];
          expect([theme, 'closed', await find()]).toEqual([theme, 'closed', []]);
          await openPanel(page);
          expect([theme, 'open', await find()]).toEqual([theme, 'open', []]);
          await page.keyboard.press('Escape');
        }
      });
    },
  );

  // What stands beside the article now and then.
  it.each(DIRECTIONS)(
    'has nothing for axe to complain about in offers, marks, outline and chooser, read %s',
    async (_direction, slug) => {
      await session.withPage(async (page) => {
        await session.browser.emulateMedia(page, [
          { name: 'prefers-reduced-motion', value: 'reduce' },
        ]);
        await page.goto(session.url(`/pages/${slug}/source.html`));
        await page.evaluate(() => {
          const long = [...document.querySelectorAll('p')].find(
            (one) => one.innerText.length > 80,
          )!;
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

  it('keeps to the colours that a system forces [I-5]', async () => {
    await session.withPage(async (page) => {
      await storeSettings(session.browser, { theme: 'sepia' });
      await session.browser.emulateMedia(page, [{ name: 'forced-colors', value: 'active' }]);
      await session.openReader(page, '/pages/block-theme/source.html');
      await openPanel(page);
      const shown = await inView(page, (root) => {
        const of = (selector: string) => getComputedStyle(root.querySelector(selector)!);
        const system = (name: string): string => {
          const probe = root.body.appendChild(root.createElement('i'));
          probe.style.backgroundColor = name;
          const { backgroundColor } = getComputedStyle(probe);
          probe.remove();
          return backgroundColor;
        };
        return {
          isForced: matchMedia('(forced-colors: active)').matches,
          ink: of('.body p').color === system('CanvasText'),
          panel: of('.panel').backgroundColor === system('Canvas'),
          border: of('.round').borderTopStyle,
        };
      });
      expect(shown).toEqual({ isForced: true, ink: true, panel: true, border: 'solid' });
    });
  });
});
