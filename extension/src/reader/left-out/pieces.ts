// The page's main region as one line of pieces, in the order in which they stand there: blocks of the article, and blocks
// that were left out of it.
import type { Article, ArticleElement, ArticleNode, PartKind } from '../../shared/article';
import type { Rule } from '../../shared/site-rules';

type PieceFacts = Pick<Piece, 'kind' | 'part' | 'probability' | 'isArticle'>;

const OF_THE_ARTICLE: PieceFacts = { kind: 'other', part: -1, probability: 1, isArticle: true };

export class Piece {
  readonly source: ArticleNode;
  /** Where on the page it comes from. */
  readonly path: string;
  /** Of what kind the core takes it to be where it is not the article. */
  readonly kind: PartKind;
  /** The part it was left out with, by its place in `Article.leftOut`, or -1 for a piece of the article. */
  readonly part: number;
  /** 0 to 1: that it belongs to the article. */
  readonly probability: number;
  /** Whether it is shown as the article: by the core, or by a rule. */
  isArticle: boolean;
  /** The rule that made it so. */
  rule?: Rule;
  // Read when first asked for: hardly any reader points at a part or has a rule.
  private read?: { text: string; words: number };

  constructor(source: ArticleNode, path: string, facts: PieceFacts) {
    this.source = source;
    this.path = path;
    this.kind = facts.kind;
    this.part = facts.part;
    this.probability = facts.probability;
    this.isArticle = facts.isArticle;
  }

  /** Its words, without white space, or what else there is of a picture: to know it again. */
  get text(): string {
    return (this.read ??= readPiece(this.source)).text;
  }

  get words(): number {
    return (this.read ??= readPiece(this.source)).words;
  }
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

function readPiece(source: ArticleNode): { text: string; words: number } {
  const text = textOf(source).trim();
  return {
    text: text.replace(/\s+/g, '') || JSON.stringify(source),
    words: text === '' ? 0 : text.split(/\s+/).length,
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
      pieces.push(new Piece(source, paths[ownOrigins[index] ?? -1] ?? '', facts)),
    );
    part += 1;
  };
  blocks.forEach((source, index) => {
    while (part < leftOut.length && leftOut[part]!.place <= index) addPart();
    pieces.push(new Piece(source, paths[origins[index] ?? -1] ?? '', OF_THE_ARTICLE));
  });
  while (part < leftOut.length) addPart();
  const isComment = (piece: Piece): boolean => !piece.isArticle && piece.kind === 'comments';
  return [...pieces.filter((piece) => !isComment(piece)), ...pieces.filter(isComment)];
}

/** The kinds of some pieces, each once, in order; what the reader has hidden is a kind of its own. */
export function kindsOf(pieces: readonly Piece[]): (PartKind | 'hidden')[] {
  return [...new Set(pieces.map(({ kind, part }) => (part === -1 ? 'hidden' : kind)))];
}
