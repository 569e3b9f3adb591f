// Prints the article whole. The browser would print the page below, and of a frame no more than fits the window; so for the
// moment of printing a copy of the article stands in the page's flow, in our shadow root, and the page is set aside.
import { makeElement, pinStyle, readProperty, rootOf } from '../shared/page-dom';
import type { Host } from './host';
import { setForPaper, type Imprint } from './printed';

type Undo = () => void;

// The host has no box otherwise (host.css).
const IN_FLOW = '\n:host { display: block !important }';

// Sheets are the document's affair: such a rule counts only outside the shadow root. With these margins a line is as long as
// one reads it; the page's own may be none at all.
const SHEETS = `@page {
  size: auto !important;
  margin: 20mm 26mm 22mm !important;
  @bottom-center { content: counter(page) !important; color: #444 !important; font: 9pt serif !important }
}`;

export interface Printable {
  main: HTMLElement;
  lang: string;
  dir: string;
  styles: string;
  imprint: Imprint;
  /** Gives the copy the type that the reader has set, and returns how to give back what of the page that took. */
  dress: (copy: HTMLElement) => Undo;
}

/** Pins inline style on an element of the page; undoing gives back the attribute to the letter. */
function borrowStyle(element: HTMLElement, properties: Record<string, string>): Undo {
  const before = element.getAttribute('style');
  pinStyle(element, properties);
  return () => {
    if (before === null) element.removeAttribute('style');
    else element.setAttribute('style', before);
  };
}

function makeCopy(page: Document, printable: Printable): HTMLElement {
  const { main, lang, dir, styles, imprint } = printable;
  const sheet = makeElement(page, 'style');
  sheet.textContent = styles + IN_FLOW;
  const copy = makeElement(page, 'div');
  copy.className = 'printed';
  copy.lang = lang;
  copy.dir = dir;
  copy.append(sheet, Document.prototype.importNode.call(page, main, true));
  setForPaper(copy, imprint);
  return copy;
}

function setAside(page: Document, host: Host, printable: Printable): Undo {
  const { scrollX, scrollY } = globalThis;
  const copy = makeCopy(page, printable);
  const undo: Undo[] = [printable.dress(copy)];
  const root = rootOf(page);
  const body = readProperty(Document.prototype, 'body', page);
  if (root instanceof HTMLElement)
    undo.push(borrowStyle(root, { overflow: 'visible', height: 'auto' }));
  if (body !== null) undo.push(borrowStyle(body, { display: 'none' }));
  undo.push(borrowStyle(host.dialog, { display: 'none' }));
  const sheets = makeElement(page, 'style');
  sheets.textContent = SHEETS;
  host.element.append(sheets);
  host.shadow.append(copy);
  return () => {
    copy.remove();
    sheets.remove();
    for (const step of undo.reverse()) step();
    globalThis.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
  };
}

/**
 * Makes printing print the article.
 * @param read gives what is to be printed at that moment
 * @param printed is called when the view is back
 * @returns a function that stops, and tidies up if it is called in the middle
 */
export function printArticle(
  page: Document,
  host: Host,
  read: () => Printable | undefined,
  printed: () => void,
): () => void {
  let undo: Undo | undefined;
  const stop = new AbortController();

  // Only the browser prints; a page that sends the event has something else in mind.
  function begin({ isTrusted }: Event): void {
    if (!isTrusted) return;
    const printable = read();
    if (undo === undefined && printable !== undefined) undo = setAside(page, host, printable);
  }

  function end(): void {
    undo?.();
    undo = undefined;
  }

  globalThis.addEventListener('beforeprint', begin, { signal: stop.signal });
  globalThis.addEventListener(
    'afterprint',
    ({ isTrusted }) => {
      if (!isTrusted) return;
      end();
      printed();
    },
    { signal: stop.signal },
  );
  return () => {
    stop.abort();
    end();
  };
}
