// Footnotes stand beside their lines where the window has room for them, in both browsers.
import type { Page } from 'puppeteer-core';
import { findFirefox } from './support/firefox.mjs';
import { useChromium, useFirefox, type Session } from './support/session';
import { inView, waitFor } from './support/view';

const sentence = (day: number): string =>
  `On day ${day} the ferry left the northern quay a little after six, when the fog still hung over the water, and came back late. `;
const mark = (number: number): string =>
  `<sup><a href="#fn${number}" id="ref${number}" role="doc-noteref">${number}</a></sup>`;
const note = (number: number, words: string): string =>
  `<li id="fn${number}">${words} <a href="#ref${number}" role="doc-backlink">↩</a></li>`;
const LONG = `<!doctype html><html lang="en"><title>The ferry</title><body><main><article><h1>The ferry</h1>
${Array.from({ length: 120 }, (_, day) => `<p>${sentence(day).repeat(3)}${day === 0 ? mark(1) : day === 90 ? mark(2) : ''}</p>`).join('')}
<section role="doc-endnotes"><ol>${note(1, 'At half past six in winter.')}${note(2, 'But for one day in spring.')}</ol></section></article></main>`;

function promise(session: Session): void {
  const open = (task: (page: Page) => Promise<void>): Promise<void> =>
    session.withPage(async (page) => {
      await session.openReader(page, '/pages/rich-content/source.html');
      await task(page);
    });

  it('sets each note beside its line where there is room, for the eye alone', () =>
    open(async (page) => {
      const read = () =>
        inView(page, (root) => {
          const text = root.querySelector('article')!.getBoundingClientRect();
          const marks = [...root.querySelectorAll('a[role=doc-noteref]')].slice(0, 2);
          const layer = root.querySelector<HTMLElement>('.sidenotes')!;
          return {
            isHidden: layer.hidden,
            isInert: layer.inert,
            notes: [...layer.children].map((box, at) => {
              const { left, right, top } = box.getBoundingClientRect();
              return {
                words: box.textContent?.slice(0, 20),
                isBeside: left >= text.right && right <= root.documentElement.clientWidth,
                isLevel: Math.abs(top - marks[at]!.getBoundingClientRect().top) < 30,
              };
            }),
            over: root.documentElement.scrollWidth - root.documentElement.clientWidth,
          };
        });
      const beside = { isBeside: true, isLevel: true };
      expect(await read()).toEqual({
        isHidden: false,
        isInert: true,
        notes: [
          { words: '1The harbour office ', ...beside },
          { words: '2A pipe of eight cen', ...beside },
        ],
        over: 0,
      });
      await page.setViewport({ width: 800, height: 800 });
      await waitFor('There is no room', async () => (await read()).isHidden || undefined);
    }));

  it('sets the notes of lines far below the first screen beside these too', () =>
    session.withPage(async (page) => {
      session.server.route('/long-notes', LONG);
      await session.openReader(page, '/long-notes');
      const readNotes = () =>
        inView(page, (root) => {
          const marks = [...root.querySelectorAll('a[role=doc-noteref]')];
          const boxes = [...root.querySelectorAll<HTMLElement>('.sidenote')];
          return boxes.map((box, at) => ({
            words: box.textContent,
            isShown: box.checkVisibility({ visibilityProperty: true }),
            isLevel:
              Math.abs(box.getBoundingClientRect().top - marks[at]!.getBoundingClientRect().top) <
              30,
          }));
        });
      const there = { isShown: true, isLevel: true };
      await waitFor('Both are shown', async () =>
        (await readNotes()).every(({ isShown }) => isShown) ? true : undefined,
      );
      expect(await readNotes()).toEqual([
        { words: expect.stringContaining('At half past six'), ...there },
        { words: expect.stringContaining('But for one day'), ...there },
      ]);
    }));
}

describe('in Chromium', () => promise(useChromium()));

if (findFirefox() === undefined) {
  process.stderr.write('Skipped: Firefox is not installed.\n');
} else {
  describe('in Firefox', () => promise(useFirefox()));
}
