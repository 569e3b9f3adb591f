// Composes what is read: the title block, then the article. Text of the page is isolated (`bdi`), so that none of it can
// reorder ours.
import type { Article } from '../shared/article';
import { makeDoubt, type DoubtLabels } from './doubt';
import { formatDate, formatMinutes, isDate, pickLocale } from './format';
import { readingMinutes } from './reading-time';
import { elementMaker, type MakeElement } from './element-maker';
import { renderArticle, type RenderLabels } from './render';
import { hostOf } from './safe-url';

export interface PageOptions {
  article: Article;
  /** The page's address without its fragment. */
  pageAddress: string;
  labels: RenderLabels & DoubtLabels;
  /** The browser's own language, for what is ours and where the article doesn't tell its own. */
  ui: { lang: string; dir: 'ltr' | 'rtl' };
}

export interface ReadingPage {
  /** The announcement and the article. */
  nodes: HTMLElement[];
  /** What is printed and selected: title block and article. */
  main: HTMLElement;
  /** The article without its title block. */
  body: HTMLElement;
  announcement: HTMLElement;
  /**
   * Fills in date and reading time, whose line is there already. To be called once the article is on the screen: `Intl`
   * takes 12 ms when a process first uses it (processor time, Chromium 156), as long as all the drawing of most articles.
   */
  finish: () => void;
}

/** An element whose words need `Intl`. */
interface LateWords {
  element: HTMLElement;
  words: (locale: string) => string;
}

/** The parts of the line below the title, and what of it is still to be filled in. */
function makeDetails(make: MakeElement, { byline, published, words, lang }: Article) {
  const parts: HTMLElement[] = [];
  const late: LateWords[] = [];
  const author = byline.trim();
  if (author !== '') parts.push(make('bdi', 'byline', author));
  if (isDate(published)) {
    const time = make('time');
    time.dateTime = published;
    parts.push(time);
    late.push({ element: time, words: (locale) => formatDate(published, locale) });
  }
  const minutes = readingMinutes(words, lang);
  if (minutes !== undefined) {
    const time = make('bdi', 'minutes');
    parts.push(time);
    late.push({ element: time, words: (locale) => formatMinutes(minutes, locale) });
  }
  return { parts: parts.map((part) => make('span', 'detail', part)), late };
}

function makeTitleBlock(make: MakeElement, options: PageOptions) {
  const { article, pageAddress, ui } = options;
  const site = article.site.trim() || hostOf(pageAddress);
  const header = make('header', 'opening');
  if (site !== '') header.append(make('p', 'site', make('bdi', undefined, site)));
  const heading = make('h1', undefined, article.title);
  heading.dir = article.dir || 'auto';
  header.append(heading);
  const { parts, late } = makeDetails(make, article);
  if (parts.length > 0) header.append(make('p', 'details', ...parts));
  header.append(...makeDoubt(header.ownerDocument, article, options.labels, ui));
  const finish = (): void => {
    const locale = pickLocale(article.lang, ui.lang);
    for (const { element, words } of late) element.textContent = words(locale);
  };
  return { header, finish };
}

/** Lets each block find its own direction where the article doesn't say: by its first strong letter. */
function letBlocksFindDirection(body: HTMLElement): void {
  for (const block of body.querySelectorAll(
    'p, h2, h3, h4, h5, h6, li, td, th, dt, dd, figcaption, summary',
  )) {
    if (!block.hasAttribute('dir')) block.setAttribute('dir', 'auto');
  }
}

/** Builds the page that is read, in `document`, not yet put anywhere. */
export function composePage(document: Document, options: PageOptions): ReadingPage {
  const { article, pageAddress, labels, ui } = options;
  const make = elementMaker(document);
  const body = renderArticle(article.body, { document, pageAddress, labels });
  body.className = 'body';
  if (article.dir === '') letBlocksFindDirection(body);
  const { header, finish } = makeTitleBlock(make, options);
  const main = make('main', 'page', make('article', undefined, header, body));
  const announcement = make('p', 'announcement');
  announcement.setAttribute('role', 'status');
  announcement.lang = ui.lang;
  return { nodes: [announcement, main], main, body, announcement, finish };
}
