// Stacks comments by who answers whom, as far as the page's own nesting tells: a reply stands in a box like the one it is in.
import type { MakeElement } from '../element-maker';
import type { DrawnPiece } from './pieces';

/** Deeper replies stand no further in: there is no room. */
const MAX_DEPTH = 6;

/** How often a path goes through its most repeated named box: once for a comment, twice for a reply, and so on. */
export function depthOf(path: string): number {
  const counts = new Map<string, number>();
  for (const step of path.split(' '))
    if (step.includes('.')) counts.set(step, (counts.get(step) ?? 0) + 1);
  return Math.min(MAX_DEPTH, Math.max(1, ...counts.values()));
}

/** The nodes of a discussion, with each run of replies in a box of its own. */
export function stackReplies(make: MakeElement, pieces: readonly DrawnPiece[]): Node[] {
  const top: Node[] = [];
  const boxes: HTMLElement[] = [];
  for (const piece of pieces) {
    const depth = depthOf(piece.path) - 1;
    boxes.length = Math.min(boxes.length, depth);
    while (boxes.length < depth) {
      const box = make('div', 'replies');
      const around = boxes.at(-1);
      if (around === undefined) top.push(box);
      else around.append(box);
      boxes.push(box);
    }
    if (piece.node === undefined) continue;
    const around = boxes.at(-1);
    if (around === undefined) top.push(piece.node);
    else around.append(piece.node);
  }
  return top;
}
