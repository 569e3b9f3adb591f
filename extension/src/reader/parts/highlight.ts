// Colours code whose language is known, once the highlighter is there. The characters stay what and where they are.
import { makeElement } from '../../shared/page-dom';
import type { Run } from '../../shared/on-demand';
import type { Parts } from './parts';

// Longer code is data; colouring it would hold the reader up.
const MAX_CODE = 100_000;

/** Leaves the view time to answer between two pieces of code. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

function textNodesIn(element: Element): Text[] {
  const { ownerDocument } = element;
  const walker = Document.prototype.createTreeWalker.call(ownerDocument, element, 4 /* text */);
  const nodes: Text[] = [];
  while (walker.nextNode() !== null) nodes.push(walker.currentNode as Text);
  return nodes;
}

/** Puts runs into spans, also where a link or a mark begins or ends in the middle of one. */
export function colourCode(code: Element, runs: readonly Run[]): void {
  const nodes = textNodesIn(code);
  if (nodes.map(({ data }) => data).join('') !== runs.map(({ text }) => text).join('')) return;
  let run = 0;
  let used = 0;
  for (const node of nodes) {
    const pieces: (string | Node)[] = [];
    for (let at = 0; at < node.data.length;) {
      const { text, scope } = runs[run] ?? { text: node.data, scope: undefined };
      const piece = node.data.slice(at, at + text.length - used);
      at += piece.length;
      used += piece.length;
      if (used === text.length) [run, used] = [run + 1, 0];
      if (scope === undefined) pieces.push(piece);
      else {
        const span = makeElement(code.ownerDocument, 'span');
        span.className = `code-${scope}`;
        span.textContent = piece;
        pieces.push(span);
      }
    }
    if (pieces.length > 0) node.replaceWith(...pieces);
  }
}

export async function highlightCode({ main, bring, signal }: Parts): Promise<void> {
  const listings = [...main.querySelectorAll<HTMLElement>('.listing[data-language]')].filter(
    ({ dataset }) => dataset['language'] !== 'plaintext',
  );
  if (listings.length === 0) return;
  const highlighter = await bring('highlighter');
  for (const listing of listings) {
    const pre = listing.querySelector('pre');
    const source = pre?.textContent ?? '';
    if (pre === null || source.length > MAX_CODE) continue;
    const runs = highlighter?.highlight(source, listing.dataset['language'] ?? '');
    if (signal.aborted) return;
    if (runs !== undefined) colourCode(pre, runs);
    await pause();
  }
}
