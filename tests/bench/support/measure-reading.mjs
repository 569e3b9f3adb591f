// Cold and warm times of every contender on every page, in one browser, interleaved: each page is loaded anew for each
// contender, and the contenders take turns in going first.
import { buildContenders, CONTENDERS } from './build-contenders.mjs';
import { withBrowser, withFreshPage } from './browsers.mjs';

const ANSWER_TIMEOUT_MS = 60_000;

/** Runs in the page: asks the bench extension, and hands on its answer. */
function ask(script, timeout) {
  return new Promise((resolve) => {
    const give = (answer) => resolve(JSON.parse(answer));
    document.addEventListener('stillpage-bench-answer', ({ detail }) => give(detail), {
      once: true,
    });
    setTimeout(() => resolve({ error: 'no answer' }), timeout);
    document.dispatchEvent(new globalThis.CustomEvent('stillpage-bench', { detail: script }));
  });
}

async function measureOnce(browser, server, page, contender) {
  try {
    return await withFreshPage(browser, server, page, (tab) =>
      tab.evaluate(ask, `${contender}.js`, ANSWER_TIMEOUT_MS),
    );
  } catch (error) {
    return { error: String(error) };
  }
}

/**
 * @param {string} browserName
 * @param {import('./pages.mjs').BenchPage[]} pages
 * @param {{ samples: number, server: import('../../browser/support/server.mjs').PageServer, contenders?: string[] }} options
 */
export async function measureReading(
  browserName,
  pages,
  { samples, server, contenders = CONTENDERS },
) {
  const extension = await buildContenders();
  const readings = [];
  await withBrowser(browserName, extension, async (browser) => {
    for (let sample = 0; sample < samples; sample += 1) {
      for (const [index, page] of pages.entries()) {
        const turn = (index + sample) % contenders.length;
        for (const contender of [...contenders.slice(turn), ...contenders.slice(0, turn)]) {
          const answer = await measureOnce(browser, server, page, contender);
          readings.push({ browser: browserName, page: page.name, contender, sample, ...answer });
        }
      }
    }
  });
  return readings;
}
