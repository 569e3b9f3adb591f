// A thread is read post by post: above each stands, quietly, who wrote it and when; in each browser.
import { findFirefox } from './support/firefox.mjs';
import { useChromium, useFirefox, type Session } from './support/session';
import { inView } from './support/view';

function promises(session: Session): void {
  it('shows name and date above every post, smaller and quieter than its text', () =>
    session.withPage(async (page) => {
      await session.openReader(page, '/pages/forum-hashed/source.html');
      const posts = await inView(page, (root) => {
        const text = getComputedStyle(root.querySelector('.body > p:not(.post-line)')!);
        return [...root.querySelectorAll<HTMLElement>('.body .post-line')].map((line) => {
          const own = getComputedStyle(line);
          return {
            line: line.innerText,
            date: line.querySelector('time')?.dateTime,
            follows: line.nextElementSibling?.className === '',
            isSmall: parseFloat(own.fontSize) < parseFloat(text.fontSize),
            isQuiet: own.color !== text.color && line.checkVisibility(),
          };
        });
      });
      const quiet = { follows: true, isSmall: true, isQuiet: true };
      expect(posts).toEqual([
        { line: 'Ysoline · 3 févr. 2025', date: '2025-02-03T08:12:44Z', ...quiet },
        { line: 'Barnabé · 3 févr. 2025', date: '2025-02-03T09:40:02Z', ...quiet },
        { line: 'Tante Mireille · 4 févr. 2025', date: '2025-02-04T18:25:31Z', ...quiet },
        { line: 'Ysoline · 9 févr. 2025', date: '2025-02-09T16:03:10Z', ...quiet },
      ]);
    }));
}

describe('in Chromium', () => promises(useChromium()));

if (findFirefox() === undefined) {
  process.stderr.write('Skipped: Firefox is not installed.\n');
} else {
  describe('in Firefox', () => promises(useFirefox()));
}
