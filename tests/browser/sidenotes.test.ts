// Footnotes stand beside their lines where the window has room for them, in both browsers.
import type { Page } from 'puppeteer-core';
import { findFirefox } from './support/firefox.mjs';
import { useChromium, useFirefox, type Session } from './support/session';
import { inView, waitFor } from './support/view';

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
}

describe('in Chromium', () => promise(useChromium()));

if (findFirefox() === undefined) {
  process.stderr.write('Skipped: Firefox is not installed.\n');
} else {
  describe('in Firefox', () => promise(useFirefox()));
}
