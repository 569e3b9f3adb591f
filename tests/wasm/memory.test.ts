// How the module's memory grows, what it gives back, and where it ends.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { syntheticPage } from '../bench/support/measure-growth.mjs';
import { MAX_INPUT_BYTES } from '../../extension/src/engine/write-input';
import { extractBytes, extractText, makePage, memorySize, startModule } from './support/module';
import { FIXTURES, readFixture } from './support/pages';

interface Answer {
  words: number;
  leftOut: { words: number }[];
}

const ROOT = path.resolve(import.meta.dirname, '../..');
const MIB = 2 ** 20;
const MAX_BYTES = 64 * MIB; // Limits::max_bytes
const MAX_MEMORY = 1024 * MIB; // MAXIMUM_MEMORY in wasm/CMakeLists.txt

it('is held to the limits that the core names, on both sides of the bridge [A16]', () => {
  const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
  const limits = read('core/include/stillpage/limits.hpp');
  const [, bytes] = /max_bytes = std::size_t\{(\d+)\} << 20;/.exec(limits)!;
  const [, memory] = /max_memory = std::size_t\{(\d+)\} << 30;/.exec(limits)!;
  expect(Number(bytes) * MIB).toBe(MAX_INPUT_BYTES);
  expect(MAX_INPUT_BYTES).toBe(MAX_BYTES);
  expect(Number(memory) * 1024 * MIB).toBe(MAX_MEMORY);
  expect(read('wasm/CMakeLists.txt')).toContain(`-sMAXIMUM_MEMORY=${memory}GB`);
});

it('grows for a page of 20 MB and reads all of it, shown or set apart', async () => {
  const module = await startModule('wasm');
  const before = memorySize(module);
  const page = makePage(20e6);
  const { words, leftOut } = JSON.parse(extractText(module, page)) as Answer;
  expect(memorySize(module)).toBeGreaterThan(before);
  const all = leftOut.reduce((sum, part) => sum + part.words, words);
  expect(all).toBeGreaterThan(3e6);
}, 60_000);

it('keeps what was written when more room is asked for [G6]', async () => {
  const module = await startModule('wasm');
  const page = Buffer.from(makePage(3 * MIB));
  const half = page.length >> 1;
  module.input(half).set(page.subarray(0, half));
  module.input(page.length).set(page.subarray(half), half);
  const answer = Buffer.from(module.extract(page.length, 'https://example.org/page', true));
  const fresh = extractBytes(await startModule('wasm'), page);
  expect(answer.equals(fresh)).toBe(true);
});

it('stays as large over 200 extractions as over the first few [G10]', async () => {
  const module = await startModule('wasm');
  const pages = [...FIXTURES.map(readFixture), Buffer.from(makePage(MIB))];
  const readAll = () => {
    for (const page of pages) {
      extractBytes(module, page);
    }
    return memorySize(module);
  };
  // Twice, because the second round starts from the holes that the first one left.
  readAll();
  const warm = readAll();
  for (let count = 0; count < 200; count += pages.length) {
    expect(readAll()).toBe(warm);
  }
});

it('serves a small page from the memory a large one left', async () => {
  const module = await startModule('wasm');
  extractText(module, makePage(8 * MIB));
  const after = memorySize(module);
  const small = makePage(5000);
  const answer = extractText(module, small);
  expect(memorySize(module)).toBe(after);
  expect(answer).toBe(extractText(await startModule('wasm'), small));
});

it('reads a page at every limit at once within its memory [A1 G15]', async () => {
  const module = await startModule('wasm');
  // 187,000 paragraphs of eight nodes and 358 bytes: of bytes, nodes and blocks nearly as many as there may be.
  const sentence =
    'rows <b>out</b> at <i>dusk</i>, lights the lamp, and is home for supper by eight at the latest, ';
  const paragraphs = Array.from({ length: 187_000 }, (_, i) =>
    `<p>Keeper ${i} ${sentence}${'and the next night again '.repeat(10)}`
      .slice(0, 354)
      .concat('</p>'),
  );
  const page = makePage(2000).replace('</article>', `${paragraphs.join('')}</article>`);
  expect(page.length).toBeGreaterThan(0.98 * MAX_BYTES);
  expect(page.length).toBeLessThanOrEqual(MAX_BYTES);
  expect(JSON.parse(extractText(module, page))).not.toHaveProperty('error');
  expect(memorySize(module)).toBeLessThan(MAX_MEMORY);
}, 120_000);

const SENTENCE =
  'The ferry leaves the northern quay a little after six, when the fog still hangs over the water. ';

const manyOf = (count: number, make: (day: number) => string): string =>
  Array.from({ length: count }, (_, day) => make(day)).join('');

it.each([
  ['500,000 nodes', 7.5, manyOf(125_000, (day) => `<p>Day ${day}: ${SENTENCE}<b>bell</b></p>`)],
  [
    '100,000 levels',
    7,
    manyOf(100_000, (day) => `<div>Day ${day}: ${SENTENCE}`) + '</div>'.repeat(100_000),
  ],
  // A text of many pieces, which must not be copied for each of them.
  ['50 MB in one paragraph', 6, `<p>${SENTENCE.repeat(520_000)}</p>`],
])(
  'answers a page of %s in time, and in %s times its memory at most [A1 A2 A3 G8]',
  async (_size, times, content) => {
    const module = await startModule('wasm');
    const page = Buffer.from(`<html><body><article>${content}</article></body></html>`);
    const before = process.cpuUsage();
    const answer = JSON.parse(extractBytes(module, page).toString()) as Partial<Answer>;
    const { user, system } = process.cpuUsage(before);
    expect(answer.words).toBeGreaterThan(1_000_000);
    // Less than three seconds on a machine with nothing else to do; processor time grows too where there is.
    expect((user + system) / 1e6).toBeLessThan(10);
    expect(memorySize(module) / page.length).toBeLessThan(times);
  },
  180_000,
);

it.each([20_000, 100_000, 200_000, 500_000])(
  'reads a page of %s nodes in four times its size and 8 MiB [G8]',
  async (nodes) => {
    const module = await startModule('wasm');
    const page = Buffer.from(syntheticPage(nodes));
    const answer = JSON.parse(extractBytes(module, page).toString()) as Answer;
    expect(answer.words).toBeGreaterThan(nodes);
    expect(memorySize(module)).toBeLessThanOrEqual(4 * page.length + 8 * MIB);
  },
  60_000,
);

it('answers that a page is too large, too long or too deep, without trapping [A2 G5]', async () => {
  const module = await startModule('wasm');
  const wrap = (inner: string) => `<html><head></head><body>${inner}</body></html>`;
  const many = wrap('<b></b>'.repeat(1_500_001));
  const blocks = wrap('<p>x</p>'.repeat(250_001));
  const deep = wrap('<b>'.repeat(200_001) + '</b>'.repeat(200_001));
  expect(JSON.parse(extractText(module, many))).toEqual({ error: 'too-many-nodes' });
  expect(JSON.parse(extractText(module, blocks))).toEqual({ error: 'too-large' });
  expect(JSON.parse(extractText(module, deep))).toEqual({ error: 'too-deep' });
  expect(() => module.input(MAX_BYTES)).not.toThrow();
  expect(() => module.input(MAX_BYTES + 1)).toThrow(/input limit/);
});
