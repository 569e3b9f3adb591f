// Finds the marks of footnotes: short links to a place further down that links back or is an item of a list of notes.
import { FRAGMENT_ATTRIBUTE, ID_PREFIX } from '../render';

export interface Mark {
  link: HTMLElement;
  note: HTMLElement;
  /** The links in the note that lead back. */
  backLinks: HTMLElement[];
}

// "12", "*", "[a]", "(3)", "note 4": what stands in the text for a note, without brackets.
const MARK = /^(?:(?:note|nb|n\.|fn)\s?)?(?:\p{Nd}{1,3}|\p{L}|[*†‡§¶#※]{1,3}|[ivxlc]{1,6})$/iu;

// A longer block is a part of the article that a link leads to.
const MAX_NOTE_LENGTH = 3000;

const NOTE_BLOCKS = 'li, dd, p, blockquote, aside, td';

const textOf = (link: Element): string =>
  (link.textContent ?? '').trim().replace(/^[[({]\s*|\s*[\])}]$/g, '');

const linksIn = (element: Element): HTMLElement[] => [
  ...element.querySelectorAll<HTMLElement>(`a[${FRAGMENT_ATTRIBUTE}]`),
];

/** The block that is the note of a target: the target, the block around it, or what an empty anchor stands before. */
function noteOf(target: Element): HTMLElement | undefined {
  const block = target.closest<HTMLElement>(NOTE_BLOCKS);
  // A paragraph in an item is a part of the note that the item is.
  return block?.closest<HTMLElement>('li, dd') ?? block ?? undefined;
}

/** Whether a link of the note leads to the mark or to the line it stands in. */
function leadsBack(back: HTMLElement, link: HTMLElement, targets: Map<string, Element>): boolean {
  const target = targets.get(back.getAttribute(FRAGMENT_ATTRIBUTE) ?? '');
  if (target === undefined) return false;
  if (target.contains(link) || link.contains(target)) return true;
  return (
    Boolean(target.compareDocumentPosition(back) & 4 /* follows */) && textOf(back).length <= 3
  );
}

function collectTargets(main: HTMLElement): Map<string, Element> {
  const targets = new Map<string, Element>();
  for (const element of main.querySelectorAll('[id]')) {
    if (!targets.has(element.id)) targets.set(element.id, element);
  }
  return targets;
}

/** The mark that a link is, or undefined: it looks like one, and leads down to something that looks like a note. */
function readMark(link: HTMLElement, targets: Map<string, Element>): Mark | undefined {
  const target = targets.get(link.getAttribute(FRAGMENT_ATTRIBUTE) ?? '');
  if (target === undefined || !MARK.test(textOf(link))) return undefined;
  if ((link.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING) === 0)
    return undefined;
  const note = noteOf(target);
  if (note === undefined || note.contains(link)) return undefined;
  if ((note.textContent ?? '').length > MAX_NOTE_LENGTH) return undefined;
  const backLinks = linksIn(note).filter((back) => leadsBack(back, link, targets));
  const isSure = backLinks.length > 0 || link.closest('sup') !== null || note.localName === 'li';
  return isSure ? { link, note, backLinks } : undefined;
}

/** The marks in an article, in its order. Gives ids to those without, so that notes can lead back. */
export function findMarks(main: HTMLElement): Mark[] {
  const targets = collectTargets(main);
  const marks = linksIn(main).flatMap((link) => readMark(link, targets) ?? []);
  marks.forEach(({ link }, index) => {
    if (link.id === '') link.id = `${ID_PREFIX}mark-${index + 1}`;
  });
  return marks;
}

/** The words of a note for showing elsewhere: without ids, which must be unique, and without the way back. */
export function cloneNote(note: HTMLElement): HTMLElement {
  const words = Document.prototype.createElement.call(note.ownerDocument, 'div');
  words.className = 'note-words';
  words.dir = 'auto';
  if (note.lang !== '') words.lang = note.lang;
  const copy = note.cloneNode(true) as HTMLElement;
  for (const back of copy.querySelectorAll('[role="doc-backlink"], .to-mark, .ours')) back.remove();
  for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
  words.append(...copy.childNodes);
  return words;
}
