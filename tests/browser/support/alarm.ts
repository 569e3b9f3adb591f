// The alarms of attack pages (tests/fixtures/attacks/attack.mjs): what has rung in a page, and what its server was asked for.
import type { Page } from 'puppeteer-core';
import type { Session } from './session';
import { waitFor } from './view';

// Without anything new for this long, a page has come to rest.
const QUIET_MS = 400;

export interface Alarms {
  /** Attacks whose code ran. */
  tripped: string[];
  /** Requests so far. */
  asked: number;
}

export async function readAlarms(session: Session, page: Page): Promise<Alarms> {
  const tripped = await page.evaluate(() => [
    ...((window as unknown as { tripped?: string[] }).tripped ?? []),
  ]);
  return { tripped, asked: session.server.requests.length };
}

/** Waits until nothing more rings, and gives what has. */
export async function waitForQuiet(session: Session, page: Page): Promise<Alarms> {
  let last = '';
  let since = performance.now();
  return waitFor('The page comes to rest', async () => {
    const alarms = await readAlarms(session, page);
    const now = JSON.stringify(alarms);
    if (now !== last) [last, since] = [now, performance.now()];
    return performance.now() - since > QUIET_MS ? alarms : undefined;
  });
}

/** What rang since: code that ran, and requests but for the pictures that attack pages show, which are below `/missing/`. */
export function findRung(session: Session, before: Alarms, after: Alarms): string[] {
  const { requests } = session.server;
  return [
    ...after.tripped.slice(before.tripped.length),
    ...requests.slice(before.asked, after.asked).filter((one) => !one.startsWith('/missing/')),
  ];
}
