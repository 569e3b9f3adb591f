// Shows a footnote beside its mark. The note itself stays at the end of the article, with a way back.
import { makeElement } from '../../shared/page-dom';
import { followInnerLinks } from '../inner-links';
import { FRAGMENT_ATTRIBUTE } from '../render';
import { cloneNote, findMarks, type Mark } from './note-marks';
import type { Parts } from './parts';
import { placeBeside } from './place-beside';
import { setNotesAside } from './sidenotes';

interface Shown {
  mark: HTMLElement;
  popover: HTMLElement;
  /** Ends what listens while it is shown. */
  stop: AbortController;
}

const FOCUSABLE = 'a[href], button, [tabindex="0"]';

class NotePopover {
  private shown: Shown | undefined;
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
    parts.signal.addEventListener('abort', () => this.hide(false));
  }

  /** Shows a note, or hides it if its mark is pressed again. */
  toggle(mark: Mark): void {
    const isAgain = this.shown?.mark === mark.link;
    this.hide(isAgain);
    if (!isAgain) this.show(mark);
  }

  private show({ link, note }: Mark): void {
    const { surface } = this.parts;
    const popover = this.draw(link, note);
    const stop = new AbortController();
    const { signal } = stop;
    this.shown = { mark: link, popover, stop };
    surface.body.append(popover);
    if (typeof popover.showPopover === 'function') popover.showPopover();
    link.setAttribute('aria-expanded', 'true');
    const place = (): void => placeBeside(popover, link);
    place();
    popover.focus({ preventScroll: true });
    surface.document.defaultView?.addEventListener('resize', place, { signal });
    surface.events.addEventListener('scroll', place, { signal, passive: true, capture: true });
    surface.events.addEventListener('pointerdown', (event) => this.onPress(event), {
      signal,
      capture: true,
    });
    surface.events.addEventListener('keydown', (event) => this.onKey(event as KeyboardEvent), {
      signal,
      capture: true,
    });
  }

  private draw(link: HTMLElement, note: HTMLElement): HTMLElement {
    const { surface, labels, ui } = this.parts;
    const { document } = surface;
    const popover = makeElement(document, 'div');
    popover.className = 'note-popover';
    popover.setAttribute('popover', 'manual');
    popover.setAttribute('role', 'dialog');
    popover.setAttribute('aria-label', `${labels.note} ${link.textContent?.trim() ?? ''}`);
    popover.tabIndex = -1;
    const words = cloneNote(note);
    const goTo = makeElement(document, 'a');
    goTo.className = 'to-note';
    goTo.lang = ui.lang;
    goTo.href = link.getAttribute('href') ?? '';
    goTo.textContent = labels.goToNote;
    goTo.addEventListener('click', (event) => {
      event.preventDefault();
      this.hide(false);
      note.tabIndex = -1;
      note.focus({ preventScroll: true });
      note.scrollIntoView({ block: 'center' });
    });
    popover.append(words, goTo);
    // A link of the note to elsewhere in the article would load the page into the view.
    words.addEventListener('click', ({ target }) => {
      if ((target as Element).closest(`[${FRAGMENT_ATTRIBUTE}]`) !== null) this.hide(false);
    });
    followInnerLinks(surface, words);
    return popover;
  }

  private hide(returnFocus: boolean): void {
    const { shown } = this;
    if (shown === undefined) return;
    this.shown = undefined;
    shown.stop.abort();
    shown.mark.setAttribute('aria-expanded', 'false');
    if (returnFocus) shown.mark.focus({ preventScroll: true });
    shown.popover.remove();
  }

  private onPress({ target }: Event): void {
    const { shown } = this;
    if (shown === undefined || shown.popover.contains(target as Node)) return;
    // The press on the mark itself is its own business.
    if (!shown.mark.contains(target as Node)) this.hide(true);
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      // One press is for one layer; the view closes with the next.
      event.preventDefault();
      event.stopImmediatePropagation();
      this.hide(true);
    } else if (event.key === 'Tab' && this.isLeaving(event.shiftKey)) {
      // The focus goes on from the mark, not from the end of the page where the popover hangs.
      this.hide(true);
      if (event.shiftKey) event.preventDefault();
    }
  }

  private isLeaving(backwards: boolean): boolean {
    const { popover } = this.shown ?? {};
    if (popover === undefined) return false;
    const stops = [...popover.querySelectorAll(FOCUSABLE)];
    const active = (popover.getRootNode() as Document | ShadowRoot).activeElement;
    return backwards
      ? active === popover || active === stops[0]
      : stops.length === 0 || active === stops.at(-1);
  }
}

/** A way back, to its first mark, for a note whose page gave it none. */
function addWayBack({ link, note }: Mark, { labels, surface }: Parts): void {
  if (note.querySelector('.to-mark') !== null) return;
  const back = makeElement(surface.document, 'a');
  back.className = 'to-mark';
  back.href = link.getAttribute('href')?.replace(/#.*/, '#') ?? '';
  back.setAttribute(FRAGMENT_ATTRIBUTE, link.id);
  back.setAttribute('aria-label', labels.backToText);
  back.textContent = '↩';
  (note.lastElementChild?.localName === 'p' ? note.lastElementChild : note).append(' ', back);
}

/** Sets the lists that are notes for the most part smaller than the text; a step of a recipe that one is sent to is no note. */
function setListsSmall(marks: readonly Mark[]): void {
  const notes = new Set<Element>(marks.map(({ note }) => note));
  for (const list of new Set([...notes].map((note) => note.parentElement))) {
    const items = [...(list?.children ?? [])].filter(({ localName }) => localName !== 'dt');
    const isNotes =
      list?.localName !== 'div' &&
      items.filter((item) => notes.has(item)).length * 2 > items.length;
    if (isNotes) list?.classList.add('notes');
  }
}

export function showNotes(parts: Parts): void {
  const { main, labels } = parts;
  const marks = findMarks(main);
  if (marks.length === 0) return;
  const popover = new NotePopover(parts);
  const byLink = new Map(marks.map((mark) => [mark.link as Element, mark]));
  for (const mark of marks) {
    mark.link.setAttribute('role', 'doc-noteref');
    mark.link.setAttribute('aria-expanded', 'false');
    if (mark.backLinks.length === 0) addWayBack(mark, parts);
    for (const back of mark.backLinks) {
      back.setAttribute('role', 'doc-backlink');
      if (!/\p{L}/u.test(back.textContent ?? ''))
        back.setAttribute('aria-label', labels.backToText);
    }
  }
  setListsSmall(marks);
  setNotesAside(parts, marks);
  main.addEventListener(
    'click',
    (event) => {
      const mark = byLink.get((event.target as Element).closest(`a[${FRAGMENT_ATTRIBUTE}]`)!);
      const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
      if (mark === undefined || event.button !== 0 || !isPlain) return;
      event.preventDefault();
      event.stopPropagation();
      popover.toggle(mark);
    },
    true,
  );
}
