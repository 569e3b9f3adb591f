// I6, I7: pages at and past every limit get an article or a plain sentence in good time, and the page goes on living.
import type { Page } from 'puppeteer-core';
import { inBothBrowsers, isFirefox } from './support/both-browsers';
import { makeArticlePage } from './support/prose';
import { waitForAnswer } from './support/view';

// Three seconds on two idle cores; a test's machine may be many times as busy.
const ANSWER_MS = 45_000;

/** What the page builds of itself, as functions that run in it. */
const HUGE: Record<string, () => void> = {
  'half a million nodes [A1]': () => {
    const box = document.createElement('div');
    for (let at = 0; at < 250_000; at += 1) {
      const line = document.createElement('span');
      line.textContent = 'x';
      box.append(line);
    }
    document.querySelector('article')!.append(box);
  },
  'nodes nested 100,000 deep [A2]': () => {
    let node: Node = document.createTextNode('The very bottom.');
    // From the inside out: from the outside in every step would walk all the way up.
    for (let at = 0; at < 100_000; at += 1) {
      const around = document.createElement('div');
      around.append(node);
      node = around;
    }
    const template = document.createElement('div');
    template.style.display = 'none';
    template.append(node);
    document.querySelector('article')!.append(template);
  },
  'one text of 50 MB [A3]': () => {
    const line = document.createElement('p');
    line.style.cssText =
      'contain: strict; height: 1px; overflow: hidden; content-visibility: hidden';
    line.textContent = 'The tide came and went again. '.repeat(1_750_000);
    document.querySelector('article')!.append(line);
  },
  'a table of 100,000 cells with spans beyond all measure [A8]': () => {
    const table = document.createElement('table');
    table.style.cssText =
      'content-visibility: hidden; contain: strict; display: block; height: 1px';
    for (let at = 0; at < 1000; at += 1) {
      const row = table.insertRow();
      for (let cell = 0; cell < 100; cell += 1) row.insertCell().textContent = String(cell);
      row.cells[0]!.setAttribute('colspan', '1000000000');
    }
    document.querySelector('article')!.append(table);
  },
  'forty pictures of 5 MB in their addresses [A10]': () => {
    const data = `data:image/png;base64,${'A'.repeat(5_000_000)}`;
    for (let at = 0; at < 40; at += 1) {
      const image = document.createElement('img');
      image.setAttribute('data-src', data);
      image.alt = `Picture ${at}`;
      document.querySelector('article')!.append(image);
    }
  },
};

inBothBrowsers((session) => {
  beforeAll(() => {
    session.server.route('/limits', makeArticlePage('The Long Quay', 20));
    // What the parser multiplies: each paragraph opens again what the one before left open.
    const misnested = `<p><b><i><u><s><em>${'<p>A line that reopens five.'.repeat(5000)}`;
    session.server.route('/misnested', makeArticlePage('The Tangled Quay', 20, '', misnested));
  });

  /** Presses, and gives how long the answer took; the page must still answer after it. */
  async function timeAnswer(page: Page): Promise<{ seconds: number; kind: string }> {
    const start = performance.now();
    await session.press(page);
    const answer = await waitForAnswer(page, ANSWER_MS);
    const seconds = (performance.now() - start) / 1000;
    expect(await page.evaluate(() => 6 * 7)).toBe(42);
    return { seconds, kind: 'view' in answer ? 'article' : answer.sentence };
  }

  it.each(Object.entries(HUGE))(
    'answers in good time on %s',
    async (name, build) => {
      await session.withPage(async (page) => {
        await page.goto(session.url('/limits'));
        await page.evaluate(build);
        const { seconds, kind } = await timeAnswer(page);
        const where = isFirefox(session) ? 'Firefox' : 'Chromium';
        process.stderr.write(`  ${where}, ${name}: ${kind} after ${seconds.toFixed(1)} s\n`);
      });
    },
    120_000,
  );

  it('answers in good time on misnested markup [A9]', async () => {
    await session.withPage(async (page) => {
      await page.goto(session.url('/misnested'));
      expect((await timeAnswer(page)).kind).toBe('article');
    });
  }, 120_000);
});
