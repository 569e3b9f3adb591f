// Every theme can be read by everyone, with the panel and the map of the keys open and closed, in both directions.
import type { Page } from 'puppeteer-core';
import { THEMES } from '../../extension/src/shared/settings';
import { findViolations, findViolationsInShadow } from './support/axe';
import { findFirefox } from './support/firefox.mjs';
import { useChromium, useFirefox } from './support/session';
import {
  chooseTranslatable,
  clearStored,
  openPanel,
  readLook,
  storeSettings,
  waitForLook,
} from './support/settings';
import { inView, waitFor } from './support/view';

const DIRECTIONS = [
  ['from left to right', 'block-theme'],
  ['from right to left', 'rtl-hebrew'],
] as const;

describe('in Chromium', () => {
  const session = useChromium();

  afterEach(() => clearStored(session.browser));

  it.each(DIRECTIONS)(
    'has nothing for axe to complain about in any theme, read %s',
    async (_direction, slug) => {
      await session.withPage(async (page) => {
        // Colours on their way in would be measured half there.
        await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
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
        await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
        await storeSettings(session.browser, { translatable: true });
        await session.openReader(page, `/pages/${slug}/source.html`);
        for (const theme of THEMES.slice(1)) {
          await storeSettings(session.browser, { theme, translatable: true });
          await waitForLook(page, { theme });
          expect([theme, 'closed', await findViolationsInShadow(page)]).toEqual([
            theme,
            'closed',
            [],
          ]);
          await openPanel(page);
          expect([theme, 'open', await findViolationsInShadow(page)]).toEqual([theme, 'open', []]);
          await page.keyboard.press('Escape');
        }
      });
    },
  );

  it('keeps to the colours that a system forces [I-5]', async () => {
    await session.withPage(async (page) => {
      await storeSettings(session.browser, { theme: 'sepia' });
      const client = await page.createCDPSession();
      await client.send('Emulation.setEmulatedMedia', {
        features: [{ name: 'forced-colors', value: 'active' }],
      });
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

if (findFirefox() === undefined) {
  process.stderr.write('Skipped: Firefox is not installed.\n');
} else {
  describe('in Firefox', () => {
    const session = useFirefox();

    /** Asks axe in every theme, by the key that goes from one to the next, with the panel closed and open. */
    async function findInEveryTheme(
      page: Page,
      find: (page: Page) => Promise<object[]>,
    ): Promise<void> {
      const isStill = () =>
        inView(
          page,
          (root) => root.querySelector('.panel')!.getAnimations().length === 0 || undefined,
        );
      const seen = new Set<string>();
      while (seen.size < THEMES.length - 1) {
        const { theme } = await readLook(page);
        if (!seen.has(theme)) {
          expect([theme, 'closed', await find(page)]).toEqual([theme, 'closed', []]);
          await openPanel(page);
          await waitFor('The panel has come in', isStill);
          expect([theme, 'open', await find(page)]).toEqual([theme, 'open', []]);
          await page.keyboard.press('Escape');
        }
        seen.add(theme);
        await page.keyboard.press('t');
      }
    }

    it.each(DIRECTIONS)(
      'has nothing for axe to complain about in any theme, read %s',
      async (_direction, slug) => {
        await session.withPage(async (page) => {
          await session.openReader(page, `/pages/${slug}/source.html`);
          await findInEveryTheme(page, findViolations);
        });
      },
    );

    it('has nothing for axe to complain about without a document of its own', async () => {
      await session.withPage(async (page) => {
        const [, [, slug]] = DIRECTIONS;
        await session.openReader(page, `/pages/${slug}/source.html`);
        await chooseTranslatable(page, true);
        await page.keyboard.press('Escape');
        await findInEveryTheme(page, findViolationsInShadow);
      });
    });
  });
}
