// Small articles of our own making.
import type { Article, ArticleNode } from '../../../extension/src/shared/article';

export function makeArticle(...blocks: ArticleNode[]): Article {
  return {
    title: 'A title',
    byline: '',
    site: '',
    published: '',
    lang: 'en',
    dir: 'ltr',
    excerpt: '',
    url: '',
    words: 100,
    confidence: 0.9,
    body: ['article', {}, ...blocks],
    origins: [],
    leftOut: [],
    paths: [],
  };
}
