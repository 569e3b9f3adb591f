// The reading view: opens over a page, answers to keys and to the page, and gives the page back exactly as it was.
import type { Article } from '../shared/article';
import { rootOf } from '../shared/page-dom';
import { openingWords } from './doubt';
import { rememberFocus } from './focus';
import { createHost, type Surface } from './host';
import { followInnerLinks } from './inner-links';
import { composePage, type PageLabels, type ReadingPage } from './page';
import { printArticle, type Printable } from './print';
import { lockScroll } from './scroll-lock';
import { stayOnTop } from './stay-on-top';

export interface ViewStyles {
  host: string;
  page: string;
}

export interface ViewOptions {
  article: Article;
  pageAddress: string;
  labels: PageLabels & { view: string };
  ui: { lang: string; dir: 'ltr' | 'rtl' };
  styles: ViewStyles;
  /** The reader wants to go back to the page, or the page has taken the view away. */
  wantsClose: (reason: 'asked' | 'removed') => void;
}

export interface View {
  close(): void;
}

// Long enough for a screen reader to have seen the empty live region, and to have spoken what it then says.
const ANNOUNCE_AFTER_MS = 150;
const ANNOUNCED_AFTER_MS = 5000;

function announce(announcement: HTMLElement, text: string, signal: AbortSignal): void {
  const timers = [
    setTimeout(() => {
      announcement.textContent = text;
    }, ANNOUNCE_AFTER_MS),
    setTimeout(() => announcement.replaceChildren(), ANNOUNCED_AFTER_MS),
  ];
  // The frame's nodes are dead once it is gone.
  signal.addEventListener('abort', () => timers.forEach((timer) => clearTimeout(timer)));
}

/** Marks images that have loaded, for their plate in the dark, and puts its words in the place of one that can't be had. */
function followImages(main: HTMLElement): void {
  const follow = (outcome: 'load' | 'error', act: (image: HTMLImageElement) => void): void => {
    const onOutcome = ({ target }: Event): void => {
      if ((target as Element).localName === 'img') act(target as HTMLImageElement);
    };
    // These events don't bubble, but can be caught on their way down.
    main.addEventListener(outcome, onOutcome, true);
  };
  follow('load', (image) => image.classList.add('loaded'));
  follow('error', (image) => {
    const words = Document.prototype.createElement.call(image.ownerDocument, 'span');
    words.className = 'missing';
    words.textContent = image.alt;
    image.replaceWith(words);
  });
}

function closeOnEscape(surface: Surface, close: () => void): void {
  surface.events.addEventListener('keydown', (event) => {
    const { key, isTrusted, isComposing, defaultPrevented } = event as KeyboardEvent;
    if (key !== 'Escape' || !isTrusted || isComposing || defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  });
}

function drawPage(surface: Surface, options: ViewOptions, signal: AbortSignal): ReadingPage {
  const { article, styles, labels } = options;
  const page = composePage(surface.document, {
    ...options,
    close: () => options.wantsClose('asked'),
  });
  surface.root.classList.add('stillpage');
  if (article.lang !== '') surface.root.lang = article.lang;
  surface.root.dir = article.dir || 'ltr';
  const style = Document.prototype.createElement.call(surface.document, 'style');
  style.textContent = styles.page;
  if (surface.isOwnDocument) surface.document.title = article.title;
  surface.head.appendChild(style);
  surface.body.append(...page.nodes);
  followImages(page.main);
  followInnerLinks(surface, page.main);
  announce(page.announcement, openingWords(article, labels), signal);
  return page;
}

/** What is read at the moment, and how far. */
interface Reading {
  page: ReadingPage;
  surface: Surface;
  scrollTop: number;
}

/** Keeps track of the reading place, and has the close button out of the way of who reads on. */
function followScrolling(reading: Reading): void {
  const { surface } = reading;
  // A frame that is taken out of the page and put back has forgotten where it was.
  surface.scroller.scrollTop = reading.scrollTop;
  const follow = (): void => {
    const before = reading.scrollTop;
    reading.scrollTop = surface.scroller.scrollTop;
    if (reading.scrollTop === before) return;
    surface.root.classList.toggle('reading-on', reading.scrollTop > before);
  };
  surface.events.addEventListener('scroll', follow, { passive: true });
}

function closeWithDialog(dialog: HTMLDialogElement, close: () => void): void {
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    close();
  });
  dialog.addEventListener('close', () => {
    // Raising the host closes and opens the dialog within one task.
    if (!dialog.open && dialog.isConnected) close();
  });
}

/** Runs all steps, the last one first; one that fails doesn't keep the others from giving back their part of the page. */
function undoAll(steps: (() => void)[]): void {
  for (const step of steps.splice(0).reverse()) {
    try {
      step();
    } catch (error) {
      console.error('Stillpage:', error);
    }
  }
}

/**
 * Opens the view. Precondition: the page's root is an HTML element.
 * Throws what the browser throws, with the page as it was.
 */
export function openView(page: Document, options: ViewOptions): View {
  const { article, styles, labels, wantsClose } = options;
  const stop = new AbortController();
  let reading: Reading | undefined;

  function draw(surface: Surface): void {
    const scrollTop = reading?.scrollTop ?? 0;
    reading = { page: drawPage(surface, options, stop.signal), surface, scrollTop };
    closeOnEscape(surface, () => wantsClose('asked'));
    followScrolling(reading);
  }

  function printable(): Printable | undefined {
    if (reading === undefined) return undefined;
    const { main } = reading.page;
    return { main, lang: article.lang, dir: article.dir || 'ltr', styles: styles.page };
  }

  const takeFocus = (): void => reading?.surface.focus();
  const host = createHost(page, { view: labels.view }, styles.host, draw);
  const undo: (() => void)[] = [() => stop.abort()];
  try {
    undo.push(rememberFocus(page));
    undo.push(lockScroll(rootOf(page) as HTMLElement));
    undo.push(() => {
      if (host.dialog.open) host.dialog.close();
      host.detach();
    });
    host.attach();
    undo.push(stayOnTop(page, host, () => wantsClose('removed')));
    undo.push(printArticle(page, host, printable, takeFocus));
    closeWithDialog(host.dialog, () => wantsClose('asked'));
  } catch (error) {
    undoAll(undo);
    throw error;
  }
  const onReturn = (event: PageTransitionEvent): void => {
    if (event.persisted) takeFocus();
  };
  globalThis.addEventListener('pageshow', onReturn, { signal: stop.signal });
  return { close: () => undoAll(undo) };
}
