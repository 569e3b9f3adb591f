// What the built files that ship must be and must not hold.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, it } from '@jest/globals';
import { builtFile, startModule } from './support/module';

const KB = 1000;

it('makes no code from text, which Manifest V3 forbids [G12]', () => {
  const glue = readFileSync(builtFile('wasm', 'stillpage.mjs'), 'utf8');
  expect(glue).not.toMatch(/new Function|\beval\(/);
});

it('weighs at most 200 kB in gzip', () => {
  const binary = readFileSync(builtFile('wasm', 'stillpage.wasm'));
  expect(gzipSync(binary, { level: 9 }).length).toBeLessThanOrEqual(200 * KB);
});

it('knows the fingerprint that its callers are built with [G11]', async () => {
  const module = await startModule('wasm');
  const fingerprint = readFileSync(builtFile('wasm', 'fingerprint.txt'), 'utf8').trim();
  expect(fingerprint).toMatch(/^[0-9a-f]{16}$/);
  expect(module.version()).toBe(fingerprint);
});

it('has no entry points for tests', async () => {
  const module = await startModule('wasm');
  expect(module).not.toHaveProperty('trap');
  expect(module).not.toHaveProperty('callWhileBusy');
});
