// The pages that are measured: the fixtures, and any folder given.
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const FIXTURES = path.join(ROOT, 'tests/fixtures/pages');

/** @typedef {{ name: string, folder: string, file: string }} BenchPage */

/**
 * Every page below a folder: `<name>/source.html` or `<name>.html`.
 * @returns {BenchPage[]} sorted by name
 */
export function pagesIn(folder = FIXTURES) {
  const root = path.resolve(folder);
  return readdirSync(root)
    .sort()
    .flatMap((name) => {
      if (name.endsWith('.html')) return [{ name: name.slice(0, -5), folder: root, file: name }];
      const file = path.join(root, name, 'source.html');
      return existsSync(file) ? [{ name, folder: path.join(root, name), file: 'source.html' }] : [];
    });
}

/** At most so many, spread over the whole range of their sizes. */
export function spread(pages, most) {
  if (pages.length <= most) return pages;
  const size = ({ folder, file }) => statSync(path.join(folder, file)).size;
  const sorted = pages.toSorted((a, b) => size(a) - size(b));
  return Array.from(
    { length: most },
    (_, index) => sorted[Math.round((index * (sorted.length - 1)) / (most - 1))],
  );
}
