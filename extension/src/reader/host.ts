// Our one element in the page: a host without a box, a closed shadow root, a dialog, and in it the document that is read.
// The page below stays alive and laid out as it was.
import { makeElement, pinStyle, rootOf } from '../shared/page-dom';
import { createTopLayer } from './top-layer';

/** Where the view is drawn. */
export interface Surface {
  /** Makes the nodes. */
  document: Document;
  /** Gets the title, styles and the like; the shadow root where there is no document of our own. */
  head: Node;
  /** Gets the page that is read. */
  body: HTMLElement;
  /** Carries `lang` and `dir`. */
  root: HTMLElement;
  /** Scrolls. */
  scroller: HTMLElement;
  /** Gets key presses and clicks. */
  events: EventTarget;
  /** False in the shadow root: by the reader's choice, or where the page's `sandbox` allows no document of our own. */
  isOwnDocument: boolean;
  /** Takes the focus from the page. */
  focus(): void;
}

export interface Host {
  element: HTMLElement;
  shadow: ShadowRoot;
  dialog: HTMLDialogElement;
  /** Puts the host into the page (again) and shows it above everything. */
  attach(): void;
  /** Shows it above what the page has opened since. */
  raise(): void;
  /** Draws the view anew where it stands: its text has changed, or where it should be drawn. */
  redraw(): void;
  /** Takes it out of the page. */
  detach(): void;
}

export interface HostLabels {
  view: string;
}

// The same stands in the shadow tree (host.css), which a policy against styles may keep from applying at once.
const HOST_STYLE = { all: 'initial', display: 'contents' };
const FRAME_STYLE = {
  display: 'block',
  width: '100%',
  height: '100%',
  border: '0',
  // Else Firefox gives the frame the page's scheme. The dialog has the theme's (styles/palettes.css).
  'color-scheme': 'var(--scheme, light dark)',
};

/**
 * Builds a host, not yet in the page.
 * @param wantsDocument whether the view should have a document of its own, asked whenever it is drawn
 * @param draw draws the view; called again if the browser makes a new frame document
 */
export function createHost(
  page: Document,
  labels: HostLabels,
  styles: string,
  wantsDocument: () => boolean,
  draw: (surface: Surface) => void,
): Host {
  const element = makeElement(page, 'div');
  pinStyle(element, HOST_STYLE);
  const shadow = element.attachShadow({ mode: 'closed' });
  const style = makeElement(page, 'style');
  style.textContent = styles;
  const dialog = makeElement(page, 'dialog');
  dialog.setAttribute('aria-label', labels.view);
  shadow.append(style, dialog);

  let surface: Surface | undefined;
  const top = createTopLayer(page, element, dialog, () => surface?.focus());

  function attach(): void {
    surface = undefined;
    const root = rootOf(page);
    root?.append(element);
    undoZoom(root, dialog);
    top.show();
    redraw();
    top.drawn(isFramed());
  }

  const isFramed = (): boolean => surface?.isOwnDocument === true;

  function redraw(): void {
    const drawOn = (fresh: Surface): void => {
      surface = fresh;
      draw(fresh);
      fresh.focus();
    };
    if (wantsDocument()) drawInto(page, dialog, labels, drawOn);
    else drawOn(shadowSurface(page, dialog));
  }

  function detach(): void {
    top.end();
    element.remove();
  }

  return { element, shadow, dialog, attach, raise: () => top.raise(), redraw, detach };
}

/** A page may zoom its root, and with it all that hangs there; the view keeps the size its reader chose. */
function undoZoom(root: Element | null, dialog: HTMLDialogElement): void {
  const zoom = root?.currentCSSZoom ?? 1; // Chromium has it since 128.
  if (zoom > 0 && zoom !== 1) pinStyle(dialog, { zoom: String(1 / zoom) });
}

function drawInto(
  page: Document,
  dialog: HTMLDialogElement,
  labels: HostLabels,
  draw: (surface: Surface) => void,
): void {
  const frame = makeElement(page, 'iframe');
  frame.title = labels.view;
  pinStyle(frame, FRAME_STYLE);
  dialog.replaceChildren(frame);
  let drawn = frame.contentDocument;
  if (drawn === null) {
    draw(shadowSurface(page, dialog));
    return;
  }
  draw(frameSurface(frame, drawn));
  // Some browsers replace the first empty document by another a moment later.
  frame.addEventListener('load', () => {
    if (frame.contentDocument === null || frame.contentDocument === drawn) return;
    drawn = frame.contentDocument;
    draw(frameSurface(frame, drawn));
  });
}

function frameSurface(frame: HTMLIFrameElement, own: Document): Surface {
  return {
    document: own,
    head: own.head,
    body: own.body,
    root: own.documentElement,
    // A document without a doctype scrolls by its body.
    scroller: (own.scrollingElement ?? own.documentElement) as HTMLElement,
    events: own,
    isOwnDocument: true,
    focus() {
      frame.focus({ preventScroll: true });
      frame.contentWindow?.focus();
    },
  };
}

function shadowSurface(page: Document, dialog: HTMLDialogElement): Surface {
  const box = makeElement(page, 'div');
  box.className = 'shadowed';
  box.tabIndex = -1;
  dialog.replaceChildren(box);
  return {
    document: page,
    head: box,
    body: box,
    root: box,
    scroller: box,
    events: box,
    isOwnDocument: false,
    focus: () => box.focus({ preventScroll: true }),
  };
}
