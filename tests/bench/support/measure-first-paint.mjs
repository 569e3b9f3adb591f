// From the press of the button to the first frame that shows the article, with our reader and with another in the same
// extension, interleaved, each time on a page loaded anew.
import path from 'node:path';
import { withBrowser, withFreshPage } from './browsers.mjs';

const PAINT_TIMEOUT_MS = 4000;

/** Runs in the page. The view's host is the one child of the root that has no box; the frame after it is the first. */
function watchForView(timeout) {
  globalThis.firstPaint = new Promise((resolve) => {
    const now = () => performance.timeOrigin + performance.now();
    setTimeout(() => resolve(undefined), timeout);
    new globalThis.MutationObserver((records) => {
      const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
      if (!added.some((node) => node.style?.display === 'contents')) return;
      globalThis.requestAnimationFrame(() => {
        // What is posted in a frame's callback comes after that frame was laid out and painted.
        const { port1, port2 } = new globalThis.MessageChannel();
        port1.onmessage = () => resolve(now());
        port2.postMessage(undefined);
      });
    }).observe(document.documentElement, { childList: true });
  });
}

async function measureOnce(browser, tab) {
  await tab.evaluate(watchForView, PAINT_TIMEOUT_MS);
  const pressed = performance.timeOrigin + performance.now();
  await browser.pressAction(tab);
  const painted = await tab.evaluate(() => globalThis.firstPaint);
  return painted === null || painted === undefined
    ? { error: 'no view' }
    : { milliseconds: painted - pressed };
}

/**
 * @param {string} browserName
 * @param {import('./pages.mjs').BenchPage[]} pages
 * @param {{ samples: number, server: import('../../browser/support/server.mjs').PageServer,
 *   extensions: Record<string, string> }} options the unpacked extensions by the name of their reader
 */
export async function measureFirstPaint(browserName, pages, { samples, server, extensions }) {
  const paints = [];
  const names = Object.keys(extensions);
  const browsers = new Map();
  const measureAll = async () => {
    for (let sample = 0; sample < samples; sample += 1) {
      for (const [index, page] of pages.entries()) {
        for (const reader of (index + sample) % 2 === 0 ? names : names.toReversed()) {
          const browser = browsers.get(reader);
          const paint = await withFreshPage(browser, server, page, (tab) =>
            measureOnce(browser, tab),
          ).catch((error) => ({ error: String(error) }));
          paints.push({ browser: browserName, page: page.name, reader, sample, ...paint });
        }
      }
    }
  };
  // One browser for each extension; both run while the other is idle.
  const start = names.reduceRight(
    (then, name) => () =>
      withBrowser(browserName, path.resolve(extensions[name]), (browser) => {
        browsers.set(name, browser);
        return then();
      }),
    measureAll,
  );
  await start();
  return paints;
}
