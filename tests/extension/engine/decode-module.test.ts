/** @jest-environment node */
import { randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { expect, it } from '@jest/globals';
import { unpackModule } from '../../../extension/src/engine/unpack-module';

const pack = (bytes: Uint8Array): string => deflateRawSync(bytes).toString('base64');

it.each([0, 1, 300_001])('gives back %d bytes as they were packed', async (size) => {
  const bytes = new Uint8Array(randomBytes(size));
  expect(Buffer.from(await unpackModule(pack(bytes))).equals(bytes)).toBe(true);
});

it('rejects text that was cut [G3]', async () => {
  const packed = pack(new Uint8Array(randomBytes(1000)));
  await expect(unpackModule(packed.slice(0, 400))).rejects.toThrow();
});
