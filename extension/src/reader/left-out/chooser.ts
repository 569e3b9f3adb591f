// The mode in which a reader points at a part: a block of the article to hide it, a part that was left out to have it in the
// article. By the arrow keys and Enter, or by the pointer. All that was left out is in sight meanwhile.
import type { LeftOutStrings } from '../../shared/string-names';
import type { Announce } from '../announcer';
import { elementMaker } from '../element-maker';
import type { Surface } from '../host';
import type { LeftOut } from './left-out';
import type { DrawnPiece } from './pieces';

export interface ChooserOptions {
  surface: Surface;
  main: HTMLElement;
  leftOut: LeftOut;
  strings: LeftOutStrings;
  /** What the button says that ends it. */
  doneLabel: string;
  ui: { lang: string; dir: 'ltr' | 'rtl' };
  announce: Announce;
  signal: AbortSignal;
}

export interface Chooser {
  isOn(): boolean;
  toggle(): void;
}

const CHOSEN = 'chosen';

/** Builds the bar with what can be done, and says what is done to it. */
function makeBar(options: ChooserOptions, act: () => void, undo: () => void, end: () => void) {
  const { surface, strings, doneLabel, ui } = options;
  const make = elementMaker(surface.document);
  const makeButton = (words: string, onPress: () => void): HTMLButtonElement => {
    const button = make('button', undefined, words);
    button.type = 'button';
    button.addEventListener('click', (event) => {
      if (event.isTrusted) onPress();
    });
    return button;
  };
  const actButton = makeButton(strings.hideThis, act);
  const help = make('p', 'chooser-help', strings.chooseHelp);
  const element = make(
    'div',
    'chooser',
    help,
    make(
      'div',
      'chooser-buttons',
      actButton,
      makeButton(strings.undo, undo),
      makeButton(doneLabel, end),
    ),
  );
  element.setAttribute('role', 'region');
  element.setAttribute('aria-label', strings.choose);
  element.lang = ui.lang;
  element.dir = ui.dir;
  return { element, actButton };
}

class Choosing {
  private chosen: DrawnPiece | undefined;
  private readonly stop = new AbortController();
  private readonly bar: ReturnType<typeof makeBar>;
  private readonly options: ChooserOptions;
  private readonly ended: () => void;

  constructor(options: ChooserOptions, ended: () => void) {
    this.options = options;
    this.ended = ended;
    const { surface, main, leftOut, strings, announce } = options;
    this.bar = makeBar(
      options,
      () => this.act(),
      () => this.undo(),
      () => this.end(),
    );
    leftOut.spread(true);
    surface.root.classList.add('choosing');
    surface.body.append(this.bar.element);
    announce(strings.chooseHelp);
    const { signal } = this.stop;
    // Before anything of the article hears of it: a press on a link is a press on its block.
    const early = { signal, capture: true };
    surface.events.addEventListener(
      'keydown',
      (event) => this.onKey(event as KeyboardEvent),
      early,
    );
    main.addEventListener('pointermove', (event) => this.onMove(event), { signal });
    main.addEventListener('click', (event) => this.onClick(event), early);
    this.choose(this.firstInSight());
  }

  end(): void {
    if (this.stop.signal.aborted) return;
    this.stop.abort();
    const { surface, main, leftOut } = this.options;
    for (const element of main.querySelectorAll(`.${CHOSEN}`)) element.classList.remove(CHOSEN);
    surface.root.classList.remove('choosing');
    this.bar.element.remove();
    leftOut.spread(false);
    this.ended();
    surface.focus();
  }

  private elementOf({ node }: DrawnPiece): HTMLElement | undefined {
    return node?.nodeType === 1 ? (node as HTMLElement) : undefined;
  }

  private pieces(): DrawnPiece[] {
    return this.options.leftOut.pieces.filter((piece) => this.elementOf(piece) !== undefined);
  }

  private firstInSight(): DrawnPiece | undefined {
    const pieces = this.pieces();
    const found = pieces.find(
      (piece) => (this.elementOf(piece)?.getBoundingClientRect().top ?? -1) >= 0,
    );
    return found ?? pieces[0];
  }

  private choose(piece: DrawnPiece | undefined, followsFocus = true): void {
    if (piece === undefined) return;
    const { main, leftOut, strings } = this.options;
    this.chosen = piece;
    for (const element of main.querySelectorAll(`.${CHOSEN}`)) element.classList.remove(CHOSEN);
    for (const alike of leftOut.findAlike(piece)) this.elementOf(alike)?.classList.add(CHOSEN);
    this.bar.actButton.textContent = piece.isArticle ? strings.hideThis : strings.thisIsArticle;
    const element = this.elementOf(piece);
    element?.classList.add(CHOSEN);
    if (element === undefined || !followsFocus) return;
    if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'nearest' });
  }

  private go(step: 1 | -1): void {
    const pieces = this.pieces();
    const at = this.chosen === undefined ? -1 : pieces.indexOf(this.chosen);
    this.choose(pieces[at + step]);
  }

  private act(): void {
    const { chosen, options } = this;
    if (chosen === undefined) return;
    const { leftOut, strings, announce } = options;
    leftOut.change(chosen);
    leftOut.spread(true);
    this.choose(chosen);
    announce(chosen.isArticle ? strings.nowArticle : strings.nowHidden);
  }

  private undo(): void {
    const { leftOut, strings, announce } = this.options;
    if (!leftOut.undo()) return;
    leftOut.spread(true);
    this.choose(this.chosen);
    announce(strings.undone);
  }

  private onKey(event: KeyboardEvent): void {
    if (!event.isTrusted || event.isComposing) return;
    const isInBar = this.bar.element.contains(event.target as Node);
    const acts: Record<string, () => void> = {
      Escape: () => this.end(),
      ArrowDown: () => this.go(1),
      ArrowUp: () => this.go(-1),
      u: () => this.undo(),
      ...(isInBar ? {} : { Enter: () => this.act(), ' ': () => this.act() }),
    };
    const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z';
    const act = isUndo ? acts['u'] : acts[event.key];
    if (act === undefined || (!isUndo && (event.ctrlKey || event.metaKey || event.altKey))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    act();
  }

  private pieceAt(target: EventTarget | null): DrawnPiece | undefined {
    return this.pieces().find((piece) => this.elementOf(piece)?.contains(target as Node) === true);
  }

  private onMove({ target, movementX, movementY }: PointerEvent): void {
    // Scrolling moves the page below a pointer that rests.
    if (movementX === 0 && movementY === 0) return;
    const piece = this.pieceAt(target);
    if (piece !== undefined && piece !== this.chosen) this.choose(piece, false);
  }

  private onClick(event: Event): void {
    const piece = this.pieceAt(event.target);
    if (piece === undefined || !event.isTrusted) return;
    event.preventDefault();
    event.stopPropagation();
    this.choose(piece);
    this.act();
  }
}

/** The mode, off. */
export function createChooser(options: ChooserOptions): Chooser {
  let choosing: Choosing | undefined;
  const ended = (): void => void (choosing = undefined);
  return {
    isOn: () => choosing !== undefined,
    toggle() {
      if (choosing === undefined) choosing = new Choosing(options, ended);
      else choosing.end();
    },
  };
}
