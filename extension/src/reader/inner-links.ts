// Follows links inside the article: to a note, to a heading, and back. They scroll the view and leave no history.
import { FRAGMENT_ATTRIBUTE } from './render';
import type { Surface } from './host';

/** A click, by whatever, that opens a link where it stands. */
export const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;

/** Finds a target by its id. In a shadow root `getElementById` of the document would look in the page. */
function findTarget(body: HTMLElement, id: string): HTMLElement | undefined {
  return [...body.querySelectorAll<HTMLElement>('[id]')].find((element) => element.id === id);
}

/** Moves the reading place, and the focus with it, so that the next Tab goes on from there. */
function goTo(target: HTMLElement): void {
  if (target.tabIndex < 0) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: 'start' });
}

export function followInnerLinks(surface: Surface, main: HTMLElement): void {
  main.addEventListener('click', (event) => {
    const from = event.target as Element | null;
    const id = from?.closest(`[${FRAGMENT_ATTRIBUTE}]`)?.getAttribute(FRAGMENT_ATTRIBUTE);
    if (id === null || id === undefined || !isPlainClick(event)) return;
    event.preventDefault();
    const target = findTarget(surface.body, id);
    if (target !== undefined) goTo(target);
  });
}
