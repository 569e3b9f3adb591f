// The bundled fonts: there when they are chosen, from the extension's own files, under any policy, in both browsers.
import { findFirefox } from './support/firefox.mjs';
import { PAGES } from './support/fixtures';
import { useChromium, useFirefox, type Session } from './support/session';
import { openPanel } from './support/settings';
import { inView, waitFor } from './support/view';
import type { Page } from 'puppeteer-core';

/** The faces that the view's document has, as "family weight style: status", and what the text is set in. */
const readFaces = (page: Page) =>
  inView(page, (root) => {
    const paragraph = root.querySelector('.body p')!;
    const faces = [...root.fonts].map((face) => ({
      family: face.family.replaceAll('"', ''),
      status: face.status,
      covers: face.unicodeRange,
    }));
    return { faces, family: getComputedStyle(paragraph).fontFamily };
  });

async function chooseFont(page: Page, font: string): Promise<void> {
  await openPanel(page);
  await inView(
    page,
    (root, name) => {
      const select = root.querySelector('select')!;
      select.value = name;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    font,
  );
}

function promiseFonts(session: Session | Session<never>): void {
  it.each(['literata', 'atkinson', 'opendyslexic'])(
    'sets the text in %s, under the strictest policy',
    async (font) => {
      await (session as Session).withPage(async (page) => {
        session.server.serveFolder('/strict/', PAGES, {
          'content-security-policy': "default-src 'none'",
        });
        await (session as Session).openReader(page, '/strict/greek/source.html');
        const widths = () =>
          inView(page, (root) => {
            const range = root.createRange();
            range.selectNodeContents(root.querySelector('h1')!);
            return range.getBoundingClientRect().width;
          });
        const before = await widths();
        await chooseFont(page, font);
        const { faces, family } = await waitFor('The faces have arrived', async () => {
          const read = await readFaces(page);
          const own = read.faces.filter(({ family }) => family.toLowerCase().endsWith(font));
          return own.some(({ status }) => status === 'loaded')
            ? { ...read, faces: own }
            : undefined;
        });
        expect(family.toLowerCase()).toContain(`stillpage ${font}`);
        expect(faces.map(({ status }) => status)).not.toContain('error');
        if (font !== 'literata') return;
        // Only the files that the letters of the page need, and Greek among them.
        expect(faces.some(({ covers }) => covers.includes('U+370'))).toBe(true);
        expect(faces.some(({ covers }) => covers.includes('U+460'))).toBe(false);
        await waitFor('The title is set in it', async () =>
          (await widths()) !== before ? true : undefined,
        );
      });
    },
  );
}

describe('in Chromium', () => {
  const session = useChromium();
  promiseFonts(session);

  it('prints in the font too, and leaves none of it in the page', async () => {
    await session.withPage(async (page) => {
      await session.openReader(page, '/pages/block-theme/source.html');
      await chooseFont(page, 'atkinson');
      await waitFor('The faces have arrived', async () =>
        (await readFaces(page)).faces.some(({ family }) => family.endsWith('Atkinson'))
          ? true
          : undefined,
      );
      const families = (): Promise<string[]> =>
        page.evaluate(() => [...document.fonts].map(({ family }) => family.replaceAll('"', '')));
      expect(await families()).toEqual([]);
      await page.evaluate(() =>
        window.addEventListener('beforeprint', () => {
          document.documentElement.dataset['fonts'] = [...document.fonts]
            .map(({ family }) => family)
            .join();
        }),
      );
      const pdf = Buffer.from(await page.pdf());
      expect(pdf.toString('latin1')).toMatch(/FontName \/[A-Z]{6}\+AtkinsonHyperlegible/);
      expect(await page.evaluate(() => document.documentElement.dataset['fonts'])).toContain(
        'Stillpage Atkinson',
      );
      expect(await families()).toEqual([]);
    });
  });
});

if (findFirefox() === undefined) {
  process.stderr.write('Skipped: Firefox is not installed.\n');
} else {
  describe('in Firefox', () => {
    promiseFonts(useFirefox());
  });
}
