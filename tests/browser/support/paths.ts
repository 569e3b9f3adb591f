// Where the things are that the browser tests use.
import { existsSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../../..');
export const FIXTURES = path.join(ROOT, 'tests/fixtures');
/** The built extension; STILLPAGE_EXTENSION names another build. */
export const EXTENSION = process.env['STILLPAGE_EXTENSION'] ?? path.join(ROOT, 'build/extension');
export const FAILURES = path.join(ROOT, 'build/browser-failures');

const TOOLS = process.env['STILLPAGE_TOOLS'] ?? path.join(ROOT, 'build/release/bin');
export const NATIVE_TOOL = path.join(TOOLS, 'stillpage');
export const TREE_DUMP = path.join(TOOLS, 'stillpage_tree_dump');

/**
 * A folder of real pages, `<name>/source.html`, which the repository doesn't hold: named by STILLPAGE_CORPUS, or beside
 * the repository. Undefined where there is none.
 */
export function findCorpus(): string | undefined {
  const named = process.env['STILLPAGE_CORPUS'];
  if (named !== undefined && !existsSync(named)) {
    throw new Error(`STILLPAGE_CORPUS names ${named}, which does not exist.`);
  }
  const candidates =
    named === undefined ? [path.join(ROOT, '../shared/corpora/readability-pages')] : [named];
  return candidates.find((folder) => existsSync(folder));
}
