// What the view does with what was left out of the article: marks it, brings it back, follows the level that is set, and
// keeps to what the reader has said of the site's parts.
import type { Article, ArticleElement } from '../../shared/article';
import type { Level, SettingsStore } from '../../shared/settings';
import type { Rule, RulesStore } from '../../shared/site-rules';
import type { LeftOutStrings } from '../../shared/string-names';
import type { Announce } from '../announcer';
import { elementMaker, type MakeElement } from '../element-maker';
import { keepPlace } from '../keep-place';
import { renderArticle } from '../render';
import type { Parts } from '../parts/parts';
import { arrange } from './arrange';
import type { Mark } from './marks';
import { listPieces, type DrawnPiece, type Piece } from './pieces';
import { applyRules, changeRules, findMoved, makeRule } from './rules';

/**
 * The level Balanced shows parts that belong to the article with at least this probability. Measured on 397 article pages
 * (every second one of the corpus the model has learnt from, so the figures flatter): of the words in such parts 57 % are
 * in the truth, and they are 35 % of all words that are in the truth and were left out. From 0.3 on it would be 47 % and
 * 50 %: more wrong than right.
 */
export const LIKELY_FROM = 0.4;

export interface LeftOutOptions extends Omit<Parts, 'labels'> {
  article: Article;
  labels: Parts['labels'] & { leftOut: LeftOutStrings };
  announce: Announce;
  store: SettingsStore;
  rules: RulesStore;
  /** Brings a part that has just been drawn to life. */
  enliven: (main: HTMLElement) => void;
}

/** Whether a level shows a piece that isn't the article; what the reader has hidden and comments only the last does. */
export const isOpenAt = (
  level: Level,
  { probability, part, kind }: Pick<Piece, 'probability' | 'part' | 'kind'>,
): boolean =>
  level === 'everything' ||
  (level === 'balanced' && part !== -1 && kind !== 'comments' && probability >= LIKELY_FROM);

/** The pieces of the body of the view, which this takes over as it has been drawn. */
export class LeftOut {
  readonly pieces: DrawnPiece[];
  private readonly options: LeftOutOptions;
  private readonly body: Element;
  private readonly make: MakeElement;
  /** Which pieces the core took for the article. */
  private readonly asFound: readonly boolean[];
  private level: Level;
  private marks: Mark[] = [];
  private readonly past: (readonly Rule[])[] = [];

  constructor(options: LeftOutOptions) {
    this.options = options;
    const { article, surface, main, store } = options;
    this.body = main.querySelector('.body')!;
    this.make = elementMaker(surface.document);
    this.level = store.current.level;
    const nodes = this.body.childNodes.values();
    this.pieces = listPieces(article).map((piece) =>
      Object.assign(piece, {
        node: piece.isArticle ? nodes.next().value : undefined,
        isOpen: false,
      }),
    );
    this.asFound = this.pieces.map(({ isArticle }) => isArticle);
  }

  /** Stands everything in its place; to be called once the article itself has been brought to life. */
  start(): void {
    const { store, signal } = this.options;
    this.applyRules();
    this.show((piece) => isOpenAt(this.level, piece));
    const onChange = (): void => {
      if (store.current.level === this.level) return;
      this.level = store.current.level;
      this.keepPlace(() => this.show((piece) => isOpenAt(this.level, piece)));
    };
    store.subscribe(onChange, signal);
  }

  /** Whether there is anything that isn't shown. */
  hidesAnything(): boolean {
    return this.pieces.some(({ isArticle, isOpen }) => !isArticle && !isOpen);
  }

  /** Shows everything this once. */
  showAll(): void {
    const { announce, labels } = this.options;
    this.spread(true);
    this.marks[0]?.button.focus({ preventScroll: true });
    announce(labels.leftOut.broughtBack);
  }

  /** Shows everything, or again what the level shows. */
  spread(isSpread: boolean): void {
    this.keepPlace(() => this.show((piece) => isSpread || isOpenAt(this.level, piece)));
  }

  /** What a press on a piece would move: the piece, and what is one with it. */
  findAlike(piece: DrawnPiece): DrawnPiece[] {
    if (piece.rule !== undefined) return this.pieces.filter(({ rule }) => rule === piece.rule);
    return findMoved(this.pieces, makeRule(piece, this.pieces));
  }

  /** Makes a piece of the article one that is left out, or the other way round, and remembers it. */
  change(piece: DrawnPiece): void {
    const { rules } = this.options;
    this.past.push(rules.rules);
    this.setRules(changeRules(piece, this.pieces, rules.rules));
  }

  /** Takes the last change back; whether there was one. */
  undo(): boolean {
    const before = this.past.pop();
    if (before !== undefined) this.setRules(before);
    return before !== undefined;
  }

  /** Applies the rules anew: they have been changed elsewhere. */
  reload(): void {
    this.past.length = 0;
    this.applyRules();
    this.spread(false);
  }

  private setRules(next: readonly Rule[]): void {
    this.options.rules.set(next);
    const isSpread = !this.hidesAnything();
    this.applyRules();
    this.spread(isSpread);
  }

  private applyRules(): void {
    this.pieces.forEach((piece, index) => {
      piece.isArticle = this.asFound[index] === true;
      delete piece.rule;
    });
    applyRules(this.pieces, this.options.rules.rules);
  }

  private show(isOpen: (piece: DrawnPiece) => boolean): void {
    const { announce, labels, ui } = this.options;
    const { pieces, body, make } = this;
    for (const piece of pieces) piece.isOpen = isOpen(piece);
    const draw = (some: readonly DrawnPiece[]): void => this.draw(some);
    draw(pieces.filter(({ isArticle }) => isArticle));
    const strings = labels.leftOut;
    this.marks = arrange(pieces, { body, make, strings, ui, draw, toggled: announce });
  }

  /** Draws what hasn't been drawn yet. */
  private draw(some: readonly DrawnPiece[]): void {
    const { surface, pageAddress, labels, enliven } = this.options;
    const undrawn = some.filter(({ node }) => node === undefined);
    if (undrawn.length === 0) return;
    const source: ArticleElement = ['article', {}, ...undrawn.map((piece) => piece.source)];
    const drawn = renderArticle(source, { document: surface.document, pageAddress, labels });
    [...drawn.childNodes].forEach((node, index) => (undrawn[index]!.node = node));
    enliven(drawn);
  }

  private keepPlace(task: () => void): void {
    keepPlace(this.options.surface, this.options.main, task);
  }
}
