// What is selected is copied in the boxes that stand around it, without what is not shown, and the page stays as it is.
import { afterEach, beforeAll, expect, it } from '@jest/globals';
import { captureRanges, lineOf, readSelection } from '../../../extension/src/content/selected';

beforeAll(() => {
  Element.prototype.checkVisibility = function () {
    return this.closest('.unshown') === null;
  };
});
afterEach(() => {
  document.getSelection()!.removeAllRanges();
  document.body.replaceChildren();
});

/** Selects from one place to another, each a text with `|` where it is. */
function select(html: string, { end = '|' } = {}): void {
  document.body.innerHTML = html;
  const find = (mark: string): [Text, number] => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text) {
      const at = node.data.indexOf(mark);
      if (at === -1) continue;
      node.deleteData(at, mark.length);
      return [node, at];
    }
    throw new Error(`There is no ${mark}.`);
  };
  const [start, startAt] = find('|');
  const [last, lastAt] = find(end);
  document.getSelection()!.setBaseAndExtent(start, startAt, last, lastAt);
}

const capture = (): string => {
  const ranges = readSelection(document);
  return /<body>(.*)<\/body>/s.exec(captureRanges(document, ranges).html)![1]!;
};

it('copies a part of a list with its numbers, in the boxes around it', () => {
  select(`<article class="story"><ol start="4"><li>Oil for the lamp</li><li>A |spare wick for the lamp</li>
<li>Matches in a | tin</li></ol><p>After.</p></article>`);
  expect(capture().replace(/\n/g, '')).toBe(
    '<article class="story"><ol start="5"><li>spare wick for the lamp</li><li>Matches in a </li></ol></article>',
  );
});

it('copies cells as a table, and code as code', () => {
  select(
    '<table><tbody><tr><td>Monday, |all of the day long</td><td>seven herons| or so</td></tr></tbody></table>',
  );
  expect(capture()).toBe(
    '<table><tbody><tr><td>all of the day long</td><td>seven herons</td></tr></tbody></table>',
  );
  select('<pre><code>row(left); |row(right); row(left); row|(right);</code></pre>');
  expect(capture()).toBe('<pre><code>row(right); row(left); row</code></pre>');
});

it('leaves out what is not shown, and keeps what is seen though it is hidden from screen readers', () => {
  select(`<div aria-hidden="true"><p>The |mate counted all of the gulls<b class="unshown">, unseen</b>.</p>
<div aria-hidden="true"><p>The boy slept.</p></div><p>Aunt Ada| did not.</p></div>`);
  const html = capture();
  expect(html).not.toContain('unseen');
  expect(html).not.toContain('aria-hidden');
  expect(html).toContain('The boy slept.');
});

it('changes nothing of the page and nothing of what is selected', () => {
  select(
    '<p>The |mate counted all of the gulls.</p><form><input name="childNodes">Nobody| saw.</form>',
  );
  const before = document.documentElement.outerHTML;
  expect(capture()).toContain('Nobody');
  expect(document.documentElement.outerHTML).toBe(before);
  expect(String(document.getSelection())).toContain('mate counted');
});

it('takes a word or two for no selection, and nothing for none', () => {
  select('<p>The |mate counted| gulls.</p>');
  expect(readSelection(document)).toEqual([]);
  document.getSelection()!.removeAllRanges();
  expect(readSelection(document)).toEqual([]);
});

it('tells where a selection begins, if that is in sight', () => {
  const rangeAt = (top: number): Range =>
    ({ getBoundingClientRect: () => ({ top }) }) as unknown as Range;
  expect(lineOf([rangeAt(120), rangeAt(300)])).toBe(120);
  expect(lineOf([rangeAt(-10)])).toBeUndefined();
  expect(lineOf([rangeAt(globalThis.innerHeight)])).toBeUndefined();
  expect(lineOf([])).toBeUndefined();
});
