// Coming back: who stopped reading is offered to go on there, in a browser that was started again.
import { pressOn, waitForOne } from './support/act-in-view';
import { startingBothBrowsers, type Launched } from './support/both-browsers';
import { makeLongPage, readViewParagraph, scrollViewToParagraph } from './support/long-page';
import { EXTENSION } from './support/paths';
import { makeProfile, removeProfile } from './support/profile';
import { startServer, type PageServer } from './support/server.mjs';
import { readStored } from './support/settings';
import { waitFor, waitForPage, waitForView } from './support/view';

let server: PageServer;
beforeAll(async () => {
  server = await startServer();
  server.route('/ferry', makeLongPage());
});
afterAll(() => server.close());

const placesOf = async (browser: Launched): Promise<unknown> =>
  (await readStored(browser)).local['places'];

const waitUntilKept = (browser: Launched): Promise<boolean> =>
  waitFor('The place is kept', async () =>
    (await placesOf(browser)) === undefined ? undefined : true,
  );

startingBothBrowsers((launch) => {
  let profile: string;
  let running: Launched | undefined;

  beforeEach(() => {
    profile = makeProfile();
  });
  afterEach(async () => {
    await running?.close();
    removeProfile(profile);
  });

  async function start(): Promise<Launched> {
    running = await launch({ extensionDir: EXTENSION, profile });
    return running;
  }

  it('offers to go on in a restarted profile, stores no word of it, and forgets at one press', async () => {
    const first = await start();
    const page = await first.openPage();
    await page.goto(`${server.origin}/ferry`);
    await first.pressAction(page);
    await waitForView(page);
    await scrollViewToParagraph(page, 77);
    await page.keyboard.press('Escape');
    await waitForPage(page);
    await waitUntilKept(first);
    const stored = JSON.stringify(await placesOf(first));
    expect(stored).not.toMatch(/ferry|crossing|127\.0\.0\.1/iu);
    await first.close();

    const second = await start();
    const again = await second.openPage();
    await again.goto(`${server.origin}/ferry`);
    await second.pressAction(again);
    await waitForView(again);
    expect(await placesOf(second)).toEqual(JSON.parse(stored));
    expect(await readViewParagraph(again)).toBeLessThanOrEqual(1);
    expect(await waitForOne(again, '.offer-take')).toBe('Continue where you stopped');
    await again.keyboard.press('c');
    const read = async () => ((await readViewParagraph(again)) === 77 ? true : undefined);
    await waitFor('It goes on there', read);
    await again.keyboard.press('a');
    await waitForOne(again, '.panel-foot');
    await pressOn(again, '.forget-places');
    await waitFor('Everything is forgotten', async () =>
      (await placesOf(second)) === undefined ? true : undefined,
    );
  });
});
