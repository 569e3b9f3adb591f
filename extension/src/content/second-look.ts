// The second look at a page: of the elements that an answer asks for, those that the page doesn't show.
import type { ElementPlace } from '../shared/article';
import { readProperty } from '../shared/page-dom';

// Texts for screen readers alone are clipped to a pixel.
const CLIPPED_PX = 1;

/** The elements of these places, or undefined where the page has others there by now. */
function findElements(page: Document, places: readonly ElementPlace[]): Element[] | undefined {
  const all = Document.prototype.getElementsByTagName.call(page, '*');
  const elements: Element[] = [];
  for (const { ordinal, name } of places) {
    const element = all[ordinal];
    if (element === undefined || readProperty(Element.prototype, 'localName', element) !== name)
      return undefined;
    elements.push(element);
  }
  return elements;
}

/** Whether a box lies where no scrolling leads, as menus do that are moved out of the window. */
function isOutside({ right, bottom }: DOMRect, view: Window): boolean {
  return right + view.scrollX <= 0 || bottom + view.scrollY <= 0;
}

function isShown(element: Element, view: Window): boolean {
  const options = { visibilityProperty: true };
  if (!Element.prototype.checkVisibility.call(element, options)) return false;
  const box = Element.prototype.getBoundingClientRect.call(element);
  // An element with `display: contents` has no box, and is shown by what it holds.
  if (box.width === 0 && box.height === 0) return true;
  return (box.width > CLIPPED_PX || box.height > CLIPPED_PX) && !isOutside(box, view);
}

/** The ordinals of those that aren't shown; none where the page has changed since it was captured. */
export function findUnseen(page: Document, places: readonly ElementPlace[]): number[] {
  const view = readProperty(Document.prototype, 'defaultView', page);
  const elements = findElements(page, places);
  if (view === null || elements === undefined) return [];
  return places
    .filter((_place, index) => !isShown(elements[index] as Element, view))
    .map(({ ordinal }) => ordinal);
}
