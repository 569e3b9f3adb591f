/** @jest-environment node */
// The closed tables are written twice, in C++ and in TypeScript. They must be one.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { ATTRIBUTE_NAMES, ELEMENT_NAMES } from '../../../extension/src/shared/article';

const HEADER = readFileSync(
  path.resolve(import.meta.dirname, '../../../core/include/stillpage/article.hpp'),
  'utf8',
);

/** The wire names of an X-macro, in its order. */
function namesIn(macro: string): string[] {
  const start = HEADER.indexOf(`#define ${macro}(X)`);
  expect(start).toBeGreaterThan(-1);
  // A macro ends at the first line that no backslash continues.
  const body = /^(?:.*\\\n)*.*/.exec(HEADER.slice(start))?.[0] ?? '';
  return [...body.matchAll(/X\(\w+, "([^"]+)"\)/g)].map((match) => match[1] ?? '');
}

it('knows the elements of the core, in its order', () => {
  expect(namesIn('STILLPAGE_ARTICLE_ELEMENTS')).toEqual([...ELEMENT_NAMES]);
});

it('knows the attributes of the core, in its order', () => {
  expect(namesIn('STILLPAGE_ARTICLE_ATTRIBUTES')).toEqual([...ATTRIBUTE_NAMES]);
});
