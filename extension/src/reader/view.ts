// The reading view: opens over a page, answers to keys and to the page, and gives the page back exactly as it was.
import type { Article } from '../shared/article';
import type { BringScript } from '../shared/on-demand';
import { rootOf } from '../shared/page-dom';
import { offerBetter, openingWords, type DoubtLabels } from './doubt';
import type { SettingsStore } from '../shared/settings';
import type { RulesStore } from '../shared/site-rules';
import type { LeftOutStrings, SettingsStrings } from '../shared/string-names';
import { afterFirstFrame } from './after-first-frame';
import { createAnnouncer, type Announce } from './announcer';
import { dressInTheme, dressInType } from './appearance';
import { useBundledFonts, type FontSource, type ViewFonts } from './bundled-fonts';
import { rememberFocus } from './focus';
import { createHost, type Host, type Surface } from './host';
import { layOutFirstScreen } from './first-screen';
import { followInnerLinks } from './inner-links';
import { goToPlace, keepPlace, readPlace } from './keep-place';
import { createChooser } from './left-out/chooser';
import { LeftOut } from './left-out/left-out';
import { createOffers, type OfferLabels, type Offers } from './offer';
import { noticeOuterLinks } from './outer-links';
import { composePage, type ReadingPage } from './page';
import { enlivenParts, type PartLabels } from './parts/parts';
import { printArticle, type Printable } from './print';
import { followProgress } from './progress';
import { createReadingPlaces, type ReadingPlaces } from './reading-place';
import { lockScroll } from './scroll-lock';
import { selectArticleAlone } from './select-all';
import { stayOnTop } from './stay-on-top';
import { createTools, type Tools } from './tools';
import { followLanguage, watchWords } from './translated-in-place';

export interface ViewStyles {
  host: string;
  page: string;
}

export interface ViewLabels extends PartLabels, DoubtLabels, OfferLabels {
  view: string;
  opened: string;
  close: string;
  settings: SettingsStrings;
  leftOut: LeftOutStrings;
  /** The heading of the list of links that is printed. */
  printedLinks: string;
}

export interface ViewOptions {
  article: Article;
  pageAddress: string;
  labels: ViewLabels;
  ui: { lang: string; dir: 'ltr' | 'rtl' };
  styles: ViewStyles;
  settings: SettingsStore;
  rules: RulesStore;
  fonts: FontSource;
  /** Brings a script that only some articles need. */
  bring: BringScript;
  forgetPlaces: () => void;
  /** A link leads out of the view, in this tab. */
  followed: (address: string) => void;
  /** Called once everything is drawn, while the page below still stands as it did: it isn't held yet. */
  drawn?: (places: ReadingPlaces) => void;
  /** The reader wants to go back to the page, or the page has taken the view away. */
  wantsClose: (reason: 'asked' | 'removed') => void;
}

export interface View {
  /** Shows the article as it reads now, at the same place: the page below has been translated. */
  show(article: Article): void;
  /** What of the article is being read. */
  places: ReadingPlaces;
  /** What can be taken up at the foot of the view. */
  offers: Offers;
  /** Takes the focus back from the page. */
  focus(): void;
  close(): void;
}

// Long enough for a screen reader to have seen the live region while it was empty.
const ANNOUNCE_AFTER_MS = 150;

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

function drawPage(surface: Surface, options: ViewOptions): ReadingPage {
  const { article, styles } = options;
  const page = composePage(surface.document, options);
  surface.root.classList.add('stillpage');
  if (article.lang !== '') surface.root.lang = article.lang;
  surface.root.dir = article.dir || 'ltr';
  const style = Document.prototype.createElement.call(surface.document, 'style');
  style.textContent = styles.page;
  if (surface.isOwnDocument) surface.document.title = article.title;
  surface.head.appendChild(style);
  followImages(page.main);
  followInnerLinks(surface, page.main);
  noticeOuterLinks(page.main, options.followed);
  selectArticleAlone(surface, page.main);
  return page;
}

/** What is read at the moment, with what stands beside it, and how far. */
interface Reading {
  page: ReadingPage;
  surface: Surface;
  tools: Tools;
  fonts: ViewFonts;
  announce: Announce;
  leftOut: LeftOut;
  scrollTop: number;
  /** Whether somebody else has changed the words since they were drawn. */
  isTranslated: () => boolean;
}

/** Keeps track of the reading place, and has the buttons out of the way of who reads on. */
function followScrolling(reading: Reading): void {
  const { surface } = reading;
  // A frame that is taken out of the page and put back has forgotten where it was. A new one needs no layout for it.
  if (reading.scrollTop > 0) surface.scroller.scrollTop = reading.scrollTop;
  const follow = (): void => {
    const before = reading.scrollTop;
    reading.scrollTop = surface.scroller.scrollTop;
    if (reading.scrollTop === before) return;
    surface.root.classList.toggle('reading-on', reading.scrollTop > before);
  };
  surface.events.addEventListener('scroll', follow, { passive: true });
}

function closeWithDialog(dialog: HTMLDialogElement, escape: () => void, close: () => void): void {
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    escape();
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

/** Draws everything into a surface: the page that is read and the tools beside it. */
function drawView(
  surface: Surface,
  options: ViewOptions & { offers: Offers },
  scrollTop: number,
  signal: AbortSignal,
): Reading {
  const { settings, labels, ui } = options;
  const page = drawPage(surface, options);
  const announce = createAnnouncer(page.announcement, signal);
  announce(openingWords(options.article, labels), ANNOUNCE_AFTER_MS);
  const alive = { ...options, surface, main: page.main, announce, signal };
  const leftOut = new LeftOut({
    ...alive,
    store: settings,
    enliven: (main) => enlivenParts({ ...alive, main }),
  });
  const strings = labels.leftOut;
  const doneLabel = labels.settings.closeSettings;
  const tools = createTools({
    surface,
    main: page.main,
    lang: options.article.lang,
    store: settings,
    labels,
    ui,
    announce,
    offers: options.offers,
    forgetPlaces: options.forgetPlaces,
    closeView: () => options.wantsClose('asked'),
    chooser: createChooser({ ...alive, leftOut, strings, doneLabel }),
    rules: { rules: options.rules, changed: () => leftOut.reload() },
  });
  const apply = (change: () => void): void => keepPlace(surface, page.main, change);
  const fonts = useBundledFonts(surface, options.fonts, apply, signal);
  const isTranslated = watchWords(page.main);
  return { page, surface, tools, fonts, announce, leftOut, scrollTop, isTranslated };
}

/** Stands what has been drawn in its surface, the first screen first. @returns has the rest laid out now */
function standIn({ surface, tools, page, scrollTop }: Reading, progress: HTMLElement[]) {
  const layOutRest = layOutFirstScreen(page.body);
  // Who has scrolled before is brought back to where that was.
  if (scrollTop > 0) layOutRest();
  surface.body.append(...tools.nodes, ...progress, ...page.nodes);
  return layOutRest;
}

/** Brings what has been drawn to life, and stands what was left out in its place. */
function comeToLife(reading: Reading, options: ViewOptions, signal: AbortSignal): void {
  const { surface, announce, leftOut } = reading;
  const { main } = reading.page;
  enlivenParts({ ...options, surface, main, announce, signal });
  leftOut.start();
  const { showLeftOut } = options.labels.leftOut;
  if (leftOut.hidesAnything()) offerBetter(main, showLeftOut, () => leftOut.showAll());
}

/** Gives what is open the look of the settings, now and after every change of them or of the system's scheme. */
function followSettings(
  settings: SettingsStore,
  dialog: HTMLElement,
  read: () => Reading | undefined,
  signal: AbortSignal,
): () => void {
  const system = globalThis.matchMedia('(prefers-color-scheme: dark)');
  const dress = (): void => {
    const { current } = settings;
    dressInTheme(dialog, current, system.matches);
    const reading = read();
    if (reading === undefined) return;
    const { surface, page, tools, fonts } = reading;
    keepPlace(surface, page.main, () => {
      dressInTheme(surface.root, current, system.matches);
      fonts.need(current.font);
      dressInType(surface.root, current);
    });
    tools.show(current);
  };
  settings.subscribe(dress, signal);
  system.addEventListener('change', dress, { signal });
  return dress;
}

/** What is printed of a reading, as it is set. */
function printableOf(
  page: Document,
  { page: { main }, surface: { root }, fonts }: Reading,
  { styles, settings, pageAddress, labels }: ViewOptions,
): Printable {
  return {
    main,
    lang: root.lang,
    dir: root.dir,
    styles: styles.page,
    imprint: { address: pageAddress, linksTitle: labels.printedLinks },
    dress(copy) {
      dressInType(copy, settings.current);
      return fonts.lend(page);
    },
  };
}

/**
 * Has everything drawn anew when the reader chooses the other place for the view.
 * @returns a function that tells whether it should have a document of its own
 */
function followChoice(
  settings: SettingsStore,
  drawAnew: () => void,
  signal: AbortSignal,
): () => boolean {
  let { translatable } = settings.current;
  settings.subscribe(() => {
    if (translatable === settings.current.translatable) return;
    ({ translatable } = settings.current);
    drawAnew();
  }, signal);
  return () => !translatable;
}

/** Draws everything anew, with the place and the panel as they were. */
function redraw(host: Host, read: () => Reading | undefined): void {
  const before = read();
  const place = before && readPlace(before.surface, before.page.main);
  const resume = before?.tools.pause();
  host.redraw();
  const after = read();
  if (after === undefined) return;
  const { surface, page, tools } = after;
  if (place !== undefined) goToPlace(surface, page.main, place);
  after.scrollTop = surface.scroller.scrollTop;
  resume?.(tools);
}

function removeHost(host: Host): void {
  if (host.dialog.open) host.dialog.close();
  host.detach();
}

/** Has the view take the focus when the browser brings the page back as it was. */
function followReturns(takeFocus: () => void, signal: AbortSignal): void {
  const onReturn = (event: PageTransitionEvent): void => {
    if (event.isTrusted && event.persisted) takeFocus();
  };
  globalThis.addEventListener('pageshow', onReturn, { signal });
}

/**
 * Opens the view. Precondition: the page's root is an HTML element.
 * Throws what the browser throws, with the page as it was.
 */
export function openView(page: Document, options: ViewOptions): View {
  const { settings, wantsClose } = options;
  let { article } = options;
  const stop = new AbortController();
  let drawing = new AbortController();
  const [places, offers] = [createReadingPlaces(), createOffers(options.labels, options.ui)];
  let reading: Reading | undefined;

  function draw(surface: Surface): void {
    drawing.abort();
    drawing = new AbortController();
    const signal = AbortSignal.any([stop.signal, drawing.signal]);
    const drawn = { ...options, article, offers };
    reading = drawView(surface, drawn, reading?.scrollTop ?? 0, signal);
    dress();
    const { timeLeft } = options.labels.settings;
    const progress = followProgress({ surface, ...article, timeLeft, ui: options.ui }, signal);
    const layOutRest = standIn(reading, progress);
    comeToLife(reading, options, signal);
    afterFirstFrame(reading.page.finish, signal);
    followScrolling(reading);
    places.follow({ surface, main: reading.page.main, layOutRest }, signal);
    offers.follow(surface);
  }

  function show(fresh: Article): void {
    if (reading?.isTranslated() === true) {
      followLanguage(reading.surface.root, fresh);
      return;
    }
    if (JSON.stringify(fresh) === JSON.stringify(article)) return;
    article = fresh;
    drawAnew();
  }

  const drawAnew = (): void => redraw(host, () => reading);
  const takeFocus = (): void => reading?.surface.focus();
  const wantsDocument = followChoice(settings, drawAnew, stop.signal);
  const host = createHost(page, options.labels, options.styles.host, wantsDocument, draw);
  const dress = followSettings(settings, host.dialog, () => reading, stop.signal);
  const undo: (() => void)[] = [() => stop.abort(), () => offers.withdraw()];
  try {
    undo.push(rememberFocus(page));
    const lock = lockScroll(rootOf(page) as HTMLElement);
    undo.push(() => lock.release());
    undo.push(() => removeHost(host));
    dress();
    host.attach();
    options.drawn?.(places);
    host.dialog.dataset['held'] = JSON.stringify(lock.hold());
    undo.push(stayOnTop(page, host, () => wantsClose('removed')));
    undo.push(
      printArticle(page, host, () => reading && printableOf(page, reading, options), takeFocus),
    );
    const leave = (): void => wantsClose('asked');
    closeWithDialog(host.dialog, () => (reading ? reading.tools.escape() : leave()), leave);
  } catch (error) {
    undoAll(undo);
    throw error;
  }
  followReturns(takeFocus, stop.signal);
  return { show, places, offers, focus: takeFocus, close: () => undoAll(undo) };
}
