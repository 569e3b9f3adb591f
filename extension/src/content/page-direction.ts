// The direction a page is set in by its style sheet, which its serialisation doesn't show.
import type { Article } from '../shared/article';
import { readProperty, rootOf } from '../shared/page-dom';

/** The article with the page's computed direction, where its markup tells none and the page runs from right to left. */
export function withPageDirection(article: Article, page: Document): Article {
  const element = readProperty(Document.prototype, 'body', page) ?? rootOf(page);
  if (article.dir !== '' || element === null) return article;
  return getComputedStyle(element).direction === 'rtl' ? { ...article, dir: 'rtl' } : article;
}
