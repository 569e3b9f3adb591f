// The mark where something was left out: three dots in the margin, which say on a closer look what it was, and bring it back
// in its place when pressed; pressed again, they put it away.
import type { LeftOutStrings } from '../../shared/string-names';
import type { MakeElement } from '../element-maker';
import { freshId } from '../panel-fields';
import { kindsOf, type DrawnPiece } from './pieces';
import { stackReplies } from './replies';

export interface MarkOptions {
  make: MakeElement;
  pieces: DrawnPiece[];
  /** Whether it stands behind the article's last block, where there is room for words. */
  isLast: boolean;
  strings: LeftOutStrings;
  ui: { lang: string; dir: 'ltr' | 'rtl' };
  /** Draws what hasn't been drawn yet, in a box that is then brought to life. */
  draw: (pieces: readonly DrawnPiece[]) => void;
  /** Called when a reader has opened or closed it. */
  toggled: (words: string) => void;
}

export interface Mark {
  element: HTMLElement;
  button: HTMLButtonElement;
}

/** What a part of this kind is called. */
export function nameOfKind(
  kind: ReturnType<typeof kindsOf>[number],
  strings: LeftOutStrings,
): string {
  const names: Record<typeof kind, string> = {
    related: strings.kindRelated,
    author: strings.kindAuthor,
    newsletter: strings.kindNewsletter,
    share: strings.kindShare,
    ad: strings.kindAd,
    comments: strings.kindComments,
    consent: strings.kindConsent,
    navigation: strings.kindNavigation,
    other: strings.kindOther,
    hidden: strings.kindHidden,
  };
  return names[kind];
}

/** Runs of pieces that were left out as one part. */
function splitIntoParts(pieces: readonly DrawnPiece[]): DrawnPiece[][] {
  const parts: DrawnPiece[][] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    if (last?.[0]?.part === piece.part && last[0].kind === piece.kind) last.push(piece);
    else parts.push([piece]);
  }
  return parts;
}

function fill(box: HTMLElement, { make, pieces, strings, ui, draw }: MarkOptions): void {
  draw(pieces);
  for (const part of splitIntoParts(pieces)) {
    const [kind = 'other'] = kindsOf(part);
    const label = make('p', 'left-out-kind', nameOfKind(kind, strings));
    label.lang = ui.lang;
    label.dir = ui.dir;
    label.id = freshId();
    const nodes = part.flatMap(({ node }) => node ?? []);
    const inner = kind === 'comments' ? stackReplies(make, part) : nodes;
    const section = make('div', 'left-out-part', label, ...inner);
    section.setAttribute('role', 'group');
    section.setAttribute('aria-labelledby', label.id);
    box.append(section);
  }
}

/** Builds a mark, open or closed as its first piece is. */
export function makeMark(options: MarkOptions): Mark {
  const { make, pieces, isLast, strings, ui, toggled } = options;
  // `Intl` would write it no better, and takes 12 ms when a process first uses it: marks are in the first frame.
  const names = kindsOf(pieces)
    .map((kind) => nameOfKind(kind, strings))
    .join(strings.listComma);
  const count = splitIntoParts(pieces).length;
  const number = count > 1 ? ` (${count})` : '';
  const dots = make('span', 'left-out-dots');
  dots.setAttribute('aria-hidden', 'true');
  const button = make('button', 'left-out-mark', dots);
  button.type = 'button';
  button.lang = ui.lang;
  button.dir = ui.dir;
  const box = make('div', 'left-out-parts');
  box.id = freshId();
  button.setAttribute('aria-controls', box.id);
  const element = make('div', isLast ? 'left-out ours last' : 'left-out ours', button, box);
  let isFilled = false;

  function show(isOpen: boolean): string {
    if (isOpen && !isFilled) fill(box, options);
    isFilled ||= isOpen;
    for (const piece of pieces) piece.isOpen = isOpen;
    box.hidden = !isOpen;
    element.classList.toggle('open', isOpen);
    button.setAttribute('aria-expanded', String(isOpen));
    // The words are drawn by the sheet: found, selected and copied is what is read.
    const words = `${isOpen ? strings.putAway : strings.leftOutHere}${number}: ${names}`;
    button.setAttribute('aria-label', words);
    return `${isOpen ? strings.broughtBack : strings.leftOutHere}${number}: ${names}`;
  }

  show(pieces[0]?.isOpen === true);
  button.addEventListener('click', (event) => {
    if (event.isTrusted) toggled(show(box.hidden));
  });
  return { element, button };
}
