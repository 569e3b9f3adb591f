/** @jest-environment node */
// Every page arrives in the module's memory whole, whatever its characters take.
import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { MAX_INPUT_BYTES, writeInput } from '../../../extension/src/engine/write-input';

/** Memory as the module hands it out: views of before are worthless after growing. */
function makeMemory() {
  let bytes = new Uint8Array(0);
  const asked: number[] = [];
  return {
    asked,
    read: (length: number) => new TextDecoder().decode(bytes.subarray(0, length)),
    input(capacity: number): Uint8Array {
      asked.push(capacity);
      const grown = new Uint8Array(Math.max(capacity, bytes.length));
      grown.set(bytes);
      bytes = grown;
      return bytes;
    },
  };
}

it.each([
  ['nothing', ''],
  ['ASCII', '<p>plain</p>'.repeat(1000)],
  ['Chinese', '河边湿草甸'.repeat(5000)],
  ['characters beyond the basic plane', '😀'.repeat(3000)],
  ['ASCII that turns to Arabic', 'a'.repeat(5000) + 'ق'.repeat(20000)],
])('writes %s', (_what, html) => {
  const memory = makeMemory();
  const length = writeInput(memory, html);
  expect(length).toBe(Buffer.byteLength(html));
  expect(memory.read(length ?? 0)).toBe(html);
});

it('asks for room once for a page in ASCII, and twice at most', () => {
  const ascii = makeMemory();
  writeInput(ascii, 'x'.repeat(100_000));
  expect(ascii.asked).toHaveLength(1);
  const chinese = makeMemory();
  writeInput(chinese, '河'.repeat(100_000));
  expect(chinese.asked).toHaveLength(2);
});

it('writes lone surrogates as replacement characters [B1 B2]', () => {
  const memory = makeMemory();
  const length = writeInput(memory, 'a\ud800b\udc00') ?? 0;
  expect(memory.read(length)).toBe('a\ufffdb\ufffd');
});

it('gives up on a page above the limit of the core', () => {
  const memory = makeMemory();
  expect(writeInput(memory, 'x'.repeat(MAX_INPUT_BYTES + 1))).toBeUndefined();
  expect(memory.asked).toEqual([]);
});

it('gives up on a page whose bytes go above the limit though its characters do not', () => {
  const memory = makeMemory();
  expect(writeInput(memory, '河'.repeat(MAX_INPUT_BYTES / 2))).toBeUndefined();
  expect(Math.max(...memory.asked)).toBeLessThanOrEqual(MAX_INPUT_BYTES);
});

it('has the limit of the core', () => {
  const header = path.resolve(import.meta.dirname, '../../../core/include/stillpage/limits.hpp');
  const [, factor, shift] =
    /max_bytes = std::size_t\{(\d+)\} << (\d+)/.exec(readFileSync(header, 'utf8')) ?? [];
  expect(MAX_INPUT_BYTES).toBe(Number(factor) * 2 ** Number(shift));
});
