// What a translator leaves behind in a page. Chromium's marks the root with the new language and a class, and wraps every text;
// Firefox's changes the texts and the root's language alone.
import type { Article, ArticleElement, ArticleNode } from '../shared/article';
import { readProperty, rootOf } from '../shared/page-dom';

/** The direction of the language that Chromium's translator has put a page into; undefined where it has not. */
export function translatedDirection(root: Element): 'ltr' | 'rtl' | undefined {
  const classes = readProperty(Element.prototype, 'classList', root);
  if (classes.contains('translated-rtl')) return 'rtl';
  return classes.contains('translated-ltr') ? 'ltr' : undefined;
}

/** Takes `lang` and `dir` from a tree, in place: they tell of the text as it was. */
function forgetLanguages(body: ArticleElement): void {
  const waiting: ArticleNode[] = [body];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node === 'string') continue;
    const [, { lang: _lang, dir: _dir, ...attributes }, ...children] = node;
    (node as unknown[])[1] = attributes;
    for (const child of children) waiting.push(child);
  }
}

/** The article in the language that the page has been translated into. */
export function withTranslation(article: Article, page: Document): Article {
  const root = rootOf(page);
  const dir = root === null ? undefined : translatedDirection(root);
  if (dir === undefined) return article;
  const body = JSON.parse(JSON.stringify(article.body)) as ArticleElement;
  forgetLanguages(body);
  return { ...article, dir, body };
}
