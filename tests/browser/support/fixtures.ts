// The pages of our own with the article each must give; the format is described in tests/fixtures/README.md.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { FIXTURES } from './paths';

export interface ExpectedArticle {
  title: string;
  byline: string;
  published: string;
  site: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  images?: string[];
  rows?: string[];
  with: string[];
  without: string[];
}

export interface Fixture {
  slug: string;
  /** Its path on a server that serves the fixtures at `/pages/`. */
  path: string;
  expected: ExpectedArticle;
  /** The rows of tests/faults/rows.mjs that it stands for, as a test's title names them: `[B5]`, or empty. */
  rows: string;
}

export const PAGES = path.join(FIXTURES, 'pages');

/** All pages that hold an article. */
export function readFixtures(): Fixture[] {
  return readdirSync(PAGES)
    .sort()
    .filter((slug) => existsSync(path.join(PAGES, slug, 'article.json')))
    .map((slug) => {
      const expected = readExpected(slug);
      const rows = expected.rows === undefined ? '' : `[${expected.rows.join(' ')}]`;
      return { slug, path: `/pages/${slug}/source.html`, expected, rows };
    })
    .filter(({ expected }) => !('error' in expected));
}

function readExpected(slug: string): ExpectedArticle {
  return JSON.parse(
    readFileSync(path.join(PAGES, slug, 'article.json'), 'utf8'),
  ) as ExpectedArticle;
}

/** A text as snippets are compared: without white space, without case. */
export function squeeze(text: string): string {
  return text.replace(/\s+/gu, '').toLowerCase();
}

/** The snippets of `wanted` that `text` lacks, or has before the one they should follow. */
export function findMissing(text: string, wanted: readonly string[]): string[] {
  const flat = squeeze(text);
  let from = 0;
  return wanted.filter((snippet) => {
    const at = flat.indexOf(squeeze(snippet), from);
    if (at !== -1) from = at + squeeze(snippet).length;
    return at === -1;
  });
}

/** The snippets of `unwanted` that `text` holds. */
export function findLeaked(text: string, unwanted: readonly string[]): string[] {
  const flat = squeeze(text);
  return unwanted.filter((snippet) => flat.includes(squeeze(snippet)));
}
