/** @jest-environment node */
import { expect, it } from '@jest/globals';
import { createReadAhead } from '../../../extension/src/content/read-ahead';

function countReadings() {
  let readings = 0;
  const ahead = createReadAhead(() => Promise.resolve(++readings));
  return { ahead, readings: () => readings };
}

it('gives what was begun, once, and then reads anew', async () => {
  const { ahead, readings } = countReadings();
  ahead.begin();
  expect(readings()).toBe(1);
  expect(await ahead.take()).toBe(1);
  expect(await ahead.take()).toBe(2);
});

it('reads anew where nothing was begun, or it was forgotten', async () => {
  const { ahead } = countReadings();
  expect(await ahead.take()).toBe(1);
  ahead.begin();
  ahead.forget();
  expect(await ahead.take()).toBe(3);
});

it('tells of a failure whoever takes it, and nobody else', async () => {
  const ahead = createReadAhead(() => Promise.reject(new Error('no')));
  ahead.begin();
  await new Promise((resolve) => setTimeout(resolve));
  await expect(ahead.take()).rejects.toThrow('no');
});
