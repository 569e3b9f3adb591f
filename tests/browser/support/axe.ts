// Has axe look for what keeps people out.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { findShadowRoots } from './shadow-roots';
import { findViewFrame } from './view';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

const summarise = ({ violations }: Pick<AxeResults, 'violations'>): object[] =>
  violations.map(({ id, nodes }) => ({
    id,
    nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })),
  }));

/** What axe complains about in the open view as it stands. */
export async function findViolations(page: Page): Promise<object[]> {
  const frame = await findViewFrame(page);
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axeSource);
  const results = await frame.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } };
    return axe.run({ resultTypes: ['violations'] });
  });
  return summarise(results);
}

// Axe goes where `shadowRoot` leads; that of a closed one is null but in the world this runs in. It doesn't see that the modal
// dialog has taken the page below, with landmarks of its own, out of sight.
const RUN_IN_SHADOW = `async (shadow, source) => {
  if (!('axe' in window)) (0, eval)(source);
  const { host } = shadow;
  if (host.shadowRoot === null) Object.defineProperty(host, 'shadowRoot', { value: shadow });
  const rules = { 'landmark-no-duplicate-main': { enabled: false } };
  const { violations, passes } = await window.axe.run(shadow.querySelector('dialog'), {
    resultTypes: ['violations'],
    rules,
  });
  return { violations, looked: passes.map(({ id }) => id) };
}`;

/** The same for a view in the shadow root, without a document of its own, where axe can't tell on what ground a text stands. */
export async function findViolationsInShadow(page: Page): Promise<object[]> {
  const [shadow] = await findShadowRoots(page);
  if (shadow === undefined) throw new Error('No reading view is open.');
  const answer = await shadow.call(RUN_IN_SHADOW, axeSource);
  const { looked, ...results } = answer as AxeResults & { looked: string[] };
  if (!looked.includes('heading-order')) throw new Error('Axe has seen nothing of the view.');
  return summarise(results);
}
