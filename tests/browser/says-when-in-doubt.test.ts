// Where a page hardly holds an article, the view shows what there is and says so, without being asked and without a dialog.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pressOn } from './support/act-in-view';
import { inBothBrowsers } from './support/both-browsers';
import { ROOT } from './support/paths';
import { inView, waitFor } from './support/view';

const messages = JSON.parse(
  readFileSync(path.join(ROOT, 'extension/_locales/en/messages.json'), 'utf8'),
) as Record<string, { message: string }>;
const SENTENCE = messages['doubtful']!.message;

const GOODS = [
  ['Brass lamp', 'A lamp of brass for the bow.'],
  ['Hemp rope', 'Twelve metres, tarred.'],
  ['Ash oar', 'Made to measure in our yard.'],
  ['Storm sail', 'Heavy cloth, three reefs.'],
  ['Cork ring', 'Orange, with a line.'],
  ['Tide clock', 'Runs a year on one cell.'],
  ['Oilskin', 'Yellow, sizes S to XL.'],
  ['Chart case', 'Leather and brass.'],
] as const;

/** A shop's shelf: something to read, but hardly an article. */
const SHELF = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Everything for the boat</title></head><body>
  <nav><ul><li><a href="/lamps">Lamps</a></li><li><a href="/ropes">Ropes</a></li><li><a href="/oars">Oars</a></li></ul></nav>
  <h1>Everything for the boat</h1><div class="grid">${GOODS.map(
    ([name, text], i) =>
      `<div class="card"><h3><a href="/i${i}">${name}</a></h3><p>${text}</p><span>£${9 + i * 7}</span><button>Add</button></div>`,
  ).join(
    '',
  )}</div><footer><p>© 2025 Harbour Stores</p><a href="/imprint">Imprint</a></footer></body></html>`;

inBothBrowsers((session) => {
  it('shows what a shelf of goods has, with one quiet sentence that is also spoken', async () => {
    session.server.route('/shelf', SHELF, { 'content-type': 'text/html; charset=utf-8' });
    await session.withPage(async (page) => {
      const view = await session.openReader(page, '/shelf');
      const spoken = await waitFor('The live region speaks', () =>
        inView(page, (root) => root.querySelector('[role=status]')?.textContent || undefined),
      );
      expect(spoken).toBe(`${messages['viewOpened']!.message} ${SENTENCE}`);
      expect(view.text).toContain('Made to measure in our yard.');
      const doubt = await inView(page, (root) => {
        const sentence = root.querySelector<HTMLElement>('main header > .doubt');
        return {
          text: sentence?.innerText,
          lang: sentence?.lang,
          isDrawn: sentence?.checkVisibility(),
          dialogs: root.querySelectorAll('dialog, [role=dialog], [role=alert]').length,
        };
      });
      const offer = messages['showLeftOut']!.message;
      expect(doubt).toEqual({
        text: `${SENTENCE} ${offer}`,
        lang: 'en-US',
        isDrawn: true,
        dialogs: 0,
      });
      // The next best is one press away, and is gone once it has been taken.
      const hasMarks = (isOpen: boolean): Promise<boolean> =>
        inView(
          page,
          (root, expanded) =>
            [...root.querySelectorAll('.left-out-mark')].every(
              (mark) => mark.getAttribute('aria-expanded') === expanded,
            ) && root.querySelectorAll('.left-out-mark').length > 0,
          String(isOpen),
        );
      expect(await hasMarks(false)).toBe(true);
      await pressOn(page, '.doubt button');
      await waitFor('All is shown', async () => ((await hasMarks(true)) ? true : undefined));
      expect(await inView(page, (root) => root.querySelectorAll('.doubt button').length)).toBe(0);
    });
  });

  it('says nothing of the kind over an article', async () => {
    await session.withPage(async (page) => {
      await session.openReader(page, '/pages/block-theme/source.html');
      const found = await inView(page, (root) => root.querySelectorAll('.doubt').length);
      expect(found).toBe(0);
    });
  });
});
