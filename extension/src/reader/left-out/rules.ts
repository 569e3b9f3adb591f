// Makes rules of what a reader points at, and applies them to the pieces of a page.
import type { Rule } from '../../shared/site-rules';
import { isInBox, namedBoxes } from './paths';
import type { Piece } from './pieces';

/** A box with more of the article's words than this is no box beside the text: pointing at it means the one block. */
const MAX_BOX = 0.2;
/** On another page a rule that would take away more than this is about something else there, and rests. */
const MAX_HIDDEN = 0.3;
/** And so is one that would bring in more than this, as a part of the article's words. */
const MAX_KEPT = 1;

/** FNV-1a over UTF-16, twice with different beginnings: 64 bits, to know a text again without keeping it. */
export function hashText(text: string): string {
  const hash = (start: number): string => {
    let value = start;
    for (let index = 0; index < text.length; index += 1)
      value = Math.imul(value ^ text.charCodeAt(index), 16777619);
    return (value >>> 0).toString(16).padStart(8, '0');
  };
  return hash(2166136261) + hash(0x9747b28c);
}

const countWords = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { words }) => sum + words, 0);

function matches(piece: Piece, rule: Rule): boolean {
  if (rule.text !== undefined) return piece.text !== '' && hashText(piece.text) === rule.text;
  return isInBox(piece.path, rule.path);
}

/** The pieces that a rule would move, as they stand now. */
export function findMoved<P extends Piece>(pieces: readonly P[], rule: Rule): P[] {
  const wanted = rule.act === 'hide';
  return pieces.filter((piece) => piece.isArticle === wanted && matches(piece, rule));
}

/** Applies rules in order. A rule that would do great things on this page was made for others. */
export function applyRules(pieces: readonly Piece[], rules: readonly Rule[]): void {
  for (const rule of rules) {
    const moved = findMoved(pieces, rule);
    const shown = countWords(pieces.filter(({ isArticle }) => isArticle));
    const most = rule.act === 'hide' ? MAX_HIDDEN : MAX_KEPT;
    if (rule.text === undefined && countWords(moved) > most * shown) continue;
    for (const piece of moved) {
      piece.isArticle = rule.act === 'keep';
      piece.rule = rule;
    }
  }
}

/** A box whose pieces may be moved together: small beside the text, or all of it one part. */
function isFitting(target: Piece, moved: readonly Piece[], pieces: readonly Piece[]): boolean {
  if (!moved.includes(target)) return false;
  if (!target.isArticle) return moved.every(({ part }) => part === target.part);
  return countWords(moved) <= MAX_BOX * countWords(pieces.filter(({ isArticle }) => isArticle));
}

/** The rule for what a reader points at: the widest box around it that is nothing else, or else its very text. */
export function makeRule(target: Piece, pieces: readonly Piece[]): Rule {
  const act = target.isArticle ? 'hide' : 'keep';
  const boxes = namedBoxes(target.path).map((path): Rule => ({ act, path }));
  const box = boxes.find((rule) => isFitting(target, findMoved(pieces, rule), pieces));
  return box ?? { act, path: target.path, text: hashText(target.text) };
}

const isSameRule = (one: Rule, other: Rule): boolean =>
  one.act === other.act && one.path === other.path && one.text === other.text;

/** The rules once a reader has pointed at a piece: a new one, or one less where it takes back what an earlier one did. */
export function changeRules(
  target: Piece,
  pieces: readonly Piece[],
  rules: readonly Rule[],
): Rule[] {
  const { rule } = target;
  if (rule !== undefined) return rules.filter((other) => !isSameRule(other, rule));
  return [...rules, makeRule(target, pieces)];
}
