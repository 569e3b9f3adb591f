// Stands the pieces of a page in the body of the view: the article as it is, and between its blocks a quiet mark for each
// place where something was left out.
import type { MakeElement } from '../element-maker';
import { makeMark, type Mark, type MarkOptions } from './marks';
import type { DrawnPiece } from './pieces';

/** Pieces between two blocks of the article that open together. */
type Gap = DrawnPiece[];

const isComments = ({ kind }: DrawnPiece): boolean => kind === 'comments';

/** The article's blocks and the gaps between them. */
function group(pieces: readonly DrawnPiece[]): (DrawnPiece | Gap)[] {
  const rows: (DrawnPiece | Gap)[] = [];
  for (const piece of pieces) {
    const last = rows.at(-1);
    const before = Array.isArray(last) ? last[0] : undefined;
    if (piece.isArticle) rows.push(piece);
    else if (
      Array.isArray(last) &&
      before !== undefined &&
      before.isOpen === piece.isOpen &&
      isComments(before) === isComments(piece)
    )
      last.push(piece);
    else rows.push([piece]);
  }
  return rows;
}

/** Brings the children of `body` to what they should be, and moves no node that stands right: frames would load again. */
function settle(body: Element, wanted: readonly Node[]): void {
  let next = body.firstChild;
  for (const node of wanted) {
    if (node === next) next = next.nextSibling;
    else body.insertBefore(node, next);
  }
  while (next !== null) {
    const gone = next;
    next = next.nextSibling;
    gone.remove();
  }
}

export interface ArrangeOptions extends Omit<MarkOptions, 'pieces' | 'isLast'> {
  body: Element;
  make: MakeElement;
}

/** @returns the marks, in order */
export function arrange(pieces: readonly DrawnPiece[], options: ArrangeOptions): Mark[] {
  const rows = group(pieces);
  const lastBlock = rows.findLastIndex((row) => !Array.isArray(row));
  const marks: Mark[] = [];
  const wanted = rows.map((row, index) => {
    if (!Array.isArray(row)) return row.node!;
    const mark = makeMark({ ...options, pieces: row, isLast: index > lastBlock });
    marks.push(mark);
    return mark.element;
  });
  settle(options.body, wanted);
  return marks;
}
