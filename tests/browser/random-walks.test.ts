// I1 however one comes and goes: walks of random steps, after each of which the page is as promised, and nothing has piled up.
// STILLPAGE_WALKS=100 walks further than every run does.
import type { Page } from 'puppeteer-core';
import { inBothBrowsers, isFirefox } from './support/both-browsers';
import { releaseShadowRoots } from './support/shadow-roots';
import { countHosts } from './support/view';
import { makeWalkPage, Walk } from './support/walk';

const WALKS = Number(process.env['STILLPAGE_WALKS'] ?? 20);
const STEPS = 9;

// What a browser may keep for a moment, or for good, of everything that was ever opened.
const SLACK = { Documents: 4, Nodes: 2000, JSEventListeners: 60 };

/** What the page holds once everything that can go has gone. Chromium only. */
async function countHeld(page: Page): Promise<Record<keyof typeof SLACK, number>> {
  const client = await page.createCDPSession();
  for (let round = 0; round < 3; round += 1) await client.send('HeapProfiler.collectGarbage');
  await client.detach();
  const { Documents = 0, Nodes = 0, JSEventListeners = 0 } = await page.metrics();
  return { Documents, Nodes, JSEventListeners };
}

inBothBrowsers((session) => {
  it('gives the page back as promised after each of many random walks, and holds on to nothing [I1]', async () => {
    await session.withPage(async (page) => {
      session.server.route('/walk', makeWalkPage('ferry'));
      await page.goto(session.url('/walk'));
      let first: Record<keyof typeof SLACK, number> | undefined;
      for (let seed = 1; seed <= WALKS; seed += 1) {
        const walk = new Walk(session, page, seed);
        // Each begins with the page that the server sends.
        if (seed > 1) await walk.restart();
        try {
          for (let step = 0; step < STEPS; step += 1) await walk.step();
          await walk.end();
          expect(await countHosts(page)).toBe(0);
          expect(page.frames()).toHaveLength(1);
        } catch (cause) {
          throw new Error(`Walk ${seed}: ${walk.steps.join(', ')}`, { cause });
        }
        if (isFirefox(session)) continue;
        // Else every question asked of the view is remembered by the browser, and the next ones take longer.
        await releaseShadowRoots(page);
        if (seed === 3) first = await countHeld(page);
      }
      if (first === undefined) return;
      const last = await countHeld(page);
      for (const name of ['Documents', 'Nodes', 'JSEventListeners'] as const)
        expect(last[name] - first[name]).toBeLessThan(SLACK[name]);
    });
  }, 600_000);
});
