// What a page costs its browser: the processor's time, and what it holds in memory.
import type { Page } from 'puppeteer-core';
import { isFirefox } from './both-browsers';
import type { Firefox, Session } from './session';

export interface Costs {
  /** Of the processor: in Chromium what the page's thread has used, in Firefox its process. */
  seconds: number;
  /** What is held once the garbage has been collected: in Chromium by the page's scripts, in Firefox by its process. */
  bytes: number;
  /** Nodes that are held; only Chromium tells. */
  nodes?: number;
}

/** Gives what tells of a page's costs so far. The page must be in the tab in front. */
export async function watchCosts(session: Session, page: Page): Promise<() => Promise<Costs>> {
  if (isFirefox(session)) {
    const { readCosts } = session.browser as unknown as Firefox;
    return readCosts as () => Promise<Costs>;
  }
  const client = await page.createCDPSession();
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    await client.send('HeapProfiler.collectGarbage');
    const { nodes } = await client.send('Memory.getDOMCounters');
    const { usedSize: bytes } = await client.send('Runtime.getHeapUsage');
    return { seconds: metrics.find(({ name }) => name === 'TaskDuration')!.value, bytes, nodes };
  };
}
