/** @jest-environment node */
// The languages are named twice, in C++ and in TypeScript. They must be the same.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { languages } from '../../../extension/src/on-demand/languages';

const SOURCE = readFileSync(
  path.resolve(import.meta.dirname, '../../../core/src/standardise/code_language.cpp'),
  'utf8',
);

it('colours every language that the core names, but plain text', () => {
  const table = SOURCE.split('kLanguages[] = {')[1]?.split('};')[0] ?? '';
  const named = [...table.matchAll(/\{"([a-z]+)", "/g)].map(([, name]) => name);
  expect(Object.keys(languages)).toEqual(named.filter((name) => name !== 'plaintext'));
});
