// A long article opens with its first screen laid out alone; then it is whole, and a window never shows where it ended.
import type { Page } from 'puppeteer-core';
import { inBothBrowsers } from './support/both-browsers';
import { clearStored, storeSettings } from './support/settings';
import { inView, waitFor, waitForView } from './support/view';

const sentence = (day: number): string =>
  `On day ${day} the ferry left the northern quay a little after six, when the fog still hung over the water, and came back late. `;
const LONG = `<!doctype html><html lang="en"><title>The ferry</title><body><main><article><h1>The ferry</h1>
${Array.from({ length: 300 }, (_, day) => `<p>${sentence(day).repeat(3)}</p>`).join('')}</article></main>`;

interface TraceEvent {
  name: string;
  ts: number;
  args: { beginData?: { frame: string; totalObjects: number } };
}

/** How many boxes the view had whenever Chromium laid it out while `task` opened it, in order. */
async function traceLayouts(page: Page, task: () => Promise<unknown>): Promise<number[]> {
  const client = await page.createCDPSession();
  const { frameTree } = await client.send('Page.getFrameTree');
  await page.tracing.start({ categories: ['devtools.timeline'] });
  await task();
  const bytes = (await page.tracing.stop()) ?? new Uint8Array();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes)) as {
    traceEvents: TraceEvent[];
  };
  return (
    traceEvents
      .filter(({ name }) => name === 'Layout')
      .sort((one, other) => one.ts - other.ts)
      .flatMap(({ args: { beginData } }) => beginData ?? [])
      .filter(({ frame }) => frame !== frameTree.frame.id)
      .map(({ totalObjects }) => totalObjects)
      // An empty document has three.
      .filter((boxes) => boxes > 3)
  );
}

inBothBrowsers((session, name) => {
  afterEach(() => clearStored(session.browser));

  it('has all of a long article laid out a moment later, without a mark', async () => {
    await session.withPage(async (page) => {
      session.server.route('/long', LONG);
      await session.openReader(page, '/long');
      const readLayout = () =>
        inView(page, (root) => {
          const blocks = [...root.querySelectorAll('.body p')];
          return {
            blocks: blocks.length,
            laidOut: blocks.filter((block) => block.getClientRects().length > 0).length,
            marks: root.querySelectorAll('[data-last]').length,
          };
        });
      await waitFor('All is laid out', async () => (await readLayout()).marks === 0 || undefined);
      const { blocks, laidOut } = await readLayout();
      expect(blocks).toBeGreaterThan(250);
      expect(laidOut).toBe(blocks);
    });
  });

  // Firefox doesn't tell what it lays out.
  if (name === 'chromium') {
    it('lays out no more than the beginning at first', async () => {
      await session.withPage(async (page) => {
        session.server.route('/long', LONG);
        await page.goto(session.url('/long'));
        const layouts = await traceLayouts(page, async () => {
          await session.press(page);
          await waitForView(page);
          await waitFor('All is laid out', () =>
            inView(page, (root) => root.querySelector('[data-last]') === null || undefined),
          );
          // It is laid out with the frame after.
          await page.evaluate(
            () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
          );
        });
        expect(layouts[0]).toBeGreaterThan(20);
        expect(layouts[0]).toBeLessThan(150);
        // A box and its text for each of 300 paragraphs.
        expect(layouts.at(-1)).toBeGreaterThan(600);
      });
    });
  }

  it('has laid out more than the smallest type can show', async () => {
    await session.withPage(async (page) => {
      session.server.route('/long', LONG);
      await storeSettings(session.browser, {
        size: 60,
        measure: 140,
        leading: 75,
        paragraphs: 50,
      });
      await session.openReader(page, '/long');
      const shown = await inView(page, (root) => {
        const { innerHeight } = root.defaultView!;
        const inSight = [...root.querySelectorAll('.body p')].filter(
          (block) => block.getBoundingClientRect().top < innerHeight,
        );
        const characters = inSight.reduce((sum, { textContent }) => sum + textContent.length, 0);
        return characters / innerHeight;
      });
      // ROOM_A_PIXEL of first-screen.ts, and so much that the window is full.
      expect(shown).toBeLessThan(8);
      expect(shown).toBeGreaterThan(2);
    });
  });
});
