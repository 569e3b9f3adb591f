// Composes what is read: the title block, then the article. Text of the page is isolated (`bdi`), so that none of it can
// reorder ours.
import type { Article } from '../shared/article';
import { makeDoubt, type DoubtLabels } from './doubt';
import { formatDate, formatMinutes, pickLocale } from './format';
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
  announcement: HTMLElement;
}

function makeDate(make: MakeElement, published: string, locale: string): HTMLElement[] {
  const text = formatDate(published, locale);
  if (text === '') return [];
  const time = make('time', undefined, text);
  time.dateTime = published;
  return [time];
}

function makeDetails(make: MakeElement, article: Article, locale: string): HTMLElement[] {
  const minutes = readingMinutes(article.words, article.lang);
  const byline = article.byline.trim();
  return [
    ...(byline === '' ? [] : [make('bdi', 'byline', byline)]),
    ...makeDate(make, article.published, locale),
    ...(minutes === undefined ? [] : [make('bdi', 'minutes', formatMinutes(minutes, locale))]),
  ];
}

function makeTitleBlock(make: MakeElement, options: PageOptions): HTMLElement {
  const { article, pageAddress, ui } = options;
  const locale = pickLocale(article.lang, ui.lang);
  const site = article.site.trim() || hostOf(pageAddress);
  const header = make('header', 'opening');
  if (site !== '') header.append(make('p', 'site', make('bdi', undefined, site)));
  const heading = make('h1', undefined, article.title);
  heading.dir = article.dir || 'auto';
  header.append(heading);
  const details = makeDetails(make, article, locale);
  if (details.length > 0) {
    header.append(make('p', 'details', ...details.map((part) => make('span', 'detail', part))));
  }
  header.append(...makeDoubt(header.ownerDocument, article, options.labels, ui));
  return header;
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
  const main = make(
    'main',
    'page',
    make('article', undefined, makeTitleBlock(make, options), body),
  );
  const announcement = make('p', 'announcement');
  announcement.setAttribute('role', 'status');
  announcement.lang = ui.lang;
  return { nodes: [announcement, main], main, announcement };
}
