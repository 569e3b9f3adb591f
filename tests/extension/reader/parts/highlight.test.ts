import { expect, it } from '@jest/globals';
import { colourCode } from '../../../../extension/src/reader/parts/highlight';
import type { Run } from '../../../../extension/src/shared/on-demand';

function draw(html: string): HTMLElement {
  const pre = document.createElement('pre');
  pre.innerHTML = html;
  return pre;
}

const RUNS: Run[] = [
  { text: 'let', scope: 'keyword' },
  { text: ' x = ', scope: undefined },
  { text: '"a b"', scope: 'string' },
];

it('colours runs, and leaves links and marks in the middle of them', () => {
  const pre = draw('<code>le<b>t x</b> = "a<a href="#x"> b</a>"</code>');
  colourCode(pre, RUNS);
  expect(pre.textContent).toBe('let x = "a b"');
  expect([...pre.querySelectorAll('.code-keyword')].map((run) => run.textContent)).toEqual([
    'le',
    't',
  ]);
  expect(pre.querySelector('a')?.textContent).toBe(' b');
  expect(pre.querySelector('b')?.textContent).toBe('t x');
});

it('leaves code alone where the runs are not its characters', () => {
  const pre = draw('<code>let y = "a b"</code>');
  const before = pre.innerHTML;
  colourCode(pre, RUNS);
  expect(pre.innerHTML).toBe(before);
});
