// The fixture pages and what the native tool says of them.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './module';

const PAGES = path.join(ROOT, 'tests/fixtures/pages');
const NATIVE_TOOL = path.join(ROOT, 'build/release/bin/stillpage');

export const FIXTURE_URL = 'https://example.org/fixtures/page.html';

/** The tool says in words on standard error what the module says as JSON. */
const REFUSALS = [
  { message: 'no article found', code: 'no-article' },
  { message: 'not an HTML page', code: 'not-html' },
];

export const FIXTURES = readdirSync(PAGES)
  .filter((slug) => existsSync(sourceOf(slug)))
  .sort();

function sourceOf(slug: string): string {
  return path.join(PAGES, slug, 'source.html');
}

export function readFixture(slug: string): Buffer {
  return readFileSync(sourceOf(slug));
}

/** What the native tool answers for the same bytes, read as literally as the module reads them. */
export function extractNatively(slug: string): string {
  const args = ['--serialised', '--format', 'json', '--url', FIXTURE_URL, sourceOf(slug)];
  const { stdout, stderr, error } = spawnSync(NATIVE_TOOL, args, { encoding: 'utf8' });
  if (error !== undefined) {
    throw error;
  }
  const refusal = REFUSALS.find(({ message }) => stderr.includes(message));
  return refusal === undefined ? stdout.trimEnd() : JSON.stringify({ error: refusal.code });
}
