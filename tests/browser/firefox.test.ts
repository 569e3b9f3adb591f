// The same promises in Firefox: the article, the page given back, pages under a policy.
import { PAGES, findLeaked, findMissing, readFixtures } from './support/fixtures';
import { findFirefox } from './support/firefox.mjs';
import {
  makeRestorablePage,
  readPageState,
  readPlayingTime,
  useRestorablePage,
} from './support/restorable-page';
import { useFirefox } from './support/session';
import { waitFor, waitForPage, waitForView } from './support/view';

if (findFirefox() === undefined) {
  process.stderr.write('Skipped: Firefox is not installed.\n');
  it('is skipped where there is no Firefox, and has said so', () => {
    expect(findFirefox()).toBeUndefined();
  });
} else {
  describe('in Firefox', () => {
    const session = useFirefox();

    it.each(readFixtures())('opens $slug clean $rows', async ({ path, expected }) => {
      await session.withPage(async (page) => {
        const { text, title, lang, dir } = await session.openReader(page, path);
        expect({
          title,
          lang,
          dir,
          missing: findMissing(text, expected.with),
          leaked: findLeaked(text, expected.without),
        }).toEqual({
          title: expected.title,
          lang: expected.lang,
          dir: expected.dir,
          missing: [],
          leaked: [],
        });
      });
    });

    it('gives the page back as it was, by the button and by Escape', async () => {
      await session.withPage(async (page) => {
        session.server.route('/restorable', makeRestorablePage());
        await page.goto(session.url('/restorable'));
        await useRestorablePage(page);
        const before = await readPageState(page);
        for (let round = 0; round < 10; round += 1) {
          const played = await readPlayingTime(page);
          await session.press(page);
          await waitForView(page);
          await (round % 2 === 0 ? session.press(page) : page.keyboard.press('Escape'));
          await waitForPage(page);
          expect(await readPageState(page)).toEqual(before);
          const plays = async () => ((await readPlayingTime(page)) > played ? true : undefined);
          await waitFor('The recording plays on', plays);
        }
      });
    });

    it.each([
      "default-src 'none'",
      "script-src 'self'; require-trusted-types-for 'script'",
      'sandbox',
      'sandbox allow-scripts',
    ])('opens the same view under %s [D16 G1]', async (policy) => {
      await session.withPage(async (page) => {
        const prefix = `/strict-${policy.replace(/\W+/gu, '-')}/`;
        session.server.serveFolder(prefix, PAGES, { 'content-security-policy': policy });
        const plain = await session.openReader(page, '/pages/block-theme/source.html');
        const strict = await session.openReader(page, `${prefix}block-theme/source.html`);
        for (const key of ['title', 'details', 'lang', 'dir', 'words'] as const) {
          expect([key, strict[key]]).toEqual([key, plain[key]]);
        }
        await session.press(page);
        await waitForPage(page);
      });
    });
  });
}
