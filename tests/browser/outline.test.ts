// One finds one's way in an article: by its outline, and by how far one has come; in each browser.
import { findFirefox } from './support/firefox.mjs';
import { useChromium, useFirefox, type Session } from './support/session';
import { inView, waitFor } from './support/view';

function promises(session: Session): void {
  it('goes from the outline to a part, by keys alone, and says what is left to read [I-6]', () =>
    session.withPage(async (page) => {
      await session.openReader(page, '/pages/block-theme/source.html');
      await page.keyboard.press('o');
      const outline = await waitFor('The outline opens', () =>
        inView(page, (root) => {
          const dialog = root.querySelector<HTMLDialogElement>('.outline[open]');
          return dialog === null
            ? undefined
            : {
                entries: [...dialog.querySelectorAll('.outline-entry bdi')].map(
                  (entry) => entry.textContent,
                ),
                minutes: [...dialog.querySelectorAll('.outline-minutes')].every((time) =>
                  /\d/.test(time.textContent),
                ),
                focused: root.activeElement?.querySelector('bdi')?.textContent,
              };
        }),
      );
      const headings = await inView(page, (root) =>
        [...root.querySelectorAll('.body h2')].map((heading) => heading.textContent.trim()),
      );
      expect(headings.length).toBeGreaterThan(1);
      expect(outline).toEqual({ entries: headings, minutes: true, focused: headings[0] });

      // Over the outline no other key counts but those that close it.
      await page.keyboard.press('t');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      const there = await waitFor('The view goes to the part', () =>
        inView(page, (root) => {
          const heading = root.activeElement;
          const left = root.querySelector('.time-left')?.textContent ?? '';
          if (heading?.localName !== 'h2' || left === '') return undefined;
          const { top } = heading.getBoundingClientRect();
          return {
            heading: heading.textContent.trim(),
            isInSight: top >= 0 && top < innerHeight,
            isClosed: root.querySelector('.outline[open]') === null,
            left,
            read: Number(
              root.querySelector<HTMLElement>('.progress-line')?.style.getPropertyValue('--read'),
            ),
          };
        }),
      );
      expect(there).toMatchObject({ heading: headings[1], isInSight: true, isClosed: true });
      expect(there.left).toMatch(/\d/);
      expect(there.read).toBeGreaterThan(0);
      expect(there.read).toBeLessThan(1);
    }));

  it('says where there is nothing to go to', () =>
    session.withPage(async (page) => {
      await session.openReader(page, '/pages/br-paragraphs/source.html');
      await page.keyboard.press('o');
      const words = await waitFor('The outline opens', () =>
        inView(page, (root) => root.querySelector('.outline[open] .note')?.textContent),
      );
      expect(words.length).toBeGreaterThan(10);
      await page.keyboard.press('o');
      await waitFor('It closes', () =>
        inView(page, (root) => root.querySelector('.outline[open]') === null || undefined),
      );
    }));
}

describe('in Chromium', () => promises(useChromium()));

if (findFirefox() === undefined) {
  process.stderr.write('Skipped: Firefox is not installed.\n');
} else {
  describe('in Firefox', () => promises(useFirefox()));
}
