/** @jest-environment node */
import { randomBytes } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { decodeModule } from '../../../extension/src/engine/decode-module';

it.each([0, 1, 300_001])('gives back %d bytes as they were', (size) => {
  const bytes = randomBytes(size);
  expect(Buffer.from(decodeModule(bytes.toString('base64'))).equals(bytes)).toBe(true);
});

it('refuses text that is no base64 [G3]', () => {
  expect(() => decodeModule('AGFz*bQEAAAA=')).toThrow();
});
