// The page's main region as one line of pieces, in the order in which they stand there: blocks of the article, and blocks
// that were left out of it.
import type { Article, ArticleElement, ArticleNode, PartKind } from '../../shared/article';
import type { Rule } from '../../shared/site-rules';

export interface Piece {
  source: ArticleNode;
  /** Where on the page it comes from. */
  path: string;
  /** Its words, without white space, or what else there is of a picture: to know it again. */
  text: string;
  words: number;
  /** Of what kind the core takes it to be where it is not the article. */
  kind: PartKind;
  /** The part it was left out with, by its place in `Article.leftOut`, or -1 for a piece of the article. */
  part: number;
  /** 0 to 1: that it belongs to the article. */
  probability: number;
  /** Whether it is shown as the article: by the core, or by a rule. */
  isArticle: boolean;
  /** The rule that made it so. */
  rule?: Rule;
}

/** A piece with what is drawn of it. */
export interface DrawnPiece extends Piece {
  /** Drawn when it is first shown. */
  node: Node | undefined;
  /** Whether it is shown although it isn't the article. */
  isOpen: boolean;
}

const childrenOf = (node: ArticleElement): ArticleNode[] => node.slice(2) as ArticleNode[];

/** All text of a node, in order. Without recursion. */
export function textOf(node: ArticleNode): string {
  const texts: string[] = [];
  const waiting: ArticleNode[] = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') texts.push(next);
    else for (let at = next.length - 1; at >= 2; at -= 1) waiting.push(next[at] as ArticleNode);
  }
  return texts.join(' ');
}

function makePiece(source: ArticleNode, path: string | undefined, facts: Partial<Piece>): Piece {
  const text = textOf(source).trim();
  return {
    source,
    path: path ?? '',
    text: text.replace(/\s+/g, '') || JSON.stringify(source),
    words: text === '' ? 0 : text.split(/\s+/).length,
    kind: 'other',
    part: -1,
    probability: 1,
    isArticle: true,
    ...facts,
  };
}

/** Comments stand last, wherever the page has them: they are never mixed in. */
export function listPieces(article: Article): Piece[] {
  const { body, origins, leftOut, paths } = article;
  const blocks = childrenOf(body);
  const pieces: Piece[] = [];
  let part = 0;
  const addPart = (): void => {
    const { kind, probability, body: own, origins: ownOrigins } = leftOut[part]!;
    const facts = { kind, probability, part, isArticle: false };
    childrenOf(own).forEach((source, index) =>
      pieces.push(makePiece(source, paths[ownOrigins[index] ?? -1], facts)),
    );
    part += 1;
  };
  blocks.forEach((source, index) => {
    while (part < leftOut.length && leftOut[part]!.place <= index) addPart();
    pieces.push(makePiece(source, paths[origins[index] ?? -1], {}));
  });
  while (part < leftOut.length) addPart();
  const isComment = (piece: Piece): boolean => !piece.isArticle && piece.kind === 'comments';
  return [...pieces.filter((piece) => !isComment(piece)), ...pieces.filter(isComment)];
}

/** The kinds of some pieces, each once, in order; what the reader has hidden is a kind of its own. */
export function kindsOf(pieces: readonly Piece[]): (PartKind | 'hidden')[] {
  return [...new Set(pieces.map(({ kind, part }) => (part === -1 ? 'hidden' : kind)))];
}
