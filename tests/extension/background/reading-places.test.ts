/** @jest-environment node */
import { expect, it } from '@jest/globals';
import {
  createPlacesMemory,
  KEPT_DAYS,
  MAX_PLACES,
} from '../../../extension/src/background/reading-places';

const DAY = 86_400_000;
const place = { nonce: 7, marks: [1, 2], part: 0.5 };

function start() {
  const stored: Record<string, unknown> = {};
  const clock = { now: 100 * DAY };
  const area = {
    get: async (key: string) => ({ [key]: structuredClone(stored[key]) }),
    set: async (items: Record<string, unknown>) => void Object.assign(stored, items),
    remove: async (key: string) => void delete stored[key],
  };
  return { stored, clock, memory: createPlacesMemory(area, () => clock.now) };
}

it('finds what was kept, and tells nobody which page it was', async () => {
  const { stored, memory } = start();
  await memory.keep('https://example.org/secret', place);
  expect(await memory.find('https://example.org/secret')).toEqual(place);
  expect(await memory.find('https://example.org/other')).toBeUndefined();
  expect(JSON.stringify(stored)).not.toContain('example');
});

it('loses none of the places that are kept at once', async () => {
  const { memory } = start();
  await Promise.all(['a', 'b', 'c'].map((address) => memory.keep(address, place)));
  for (const address of ['a', 'b', 'c']) expect(await memory.find(address)).toEqual(place);
});

it('forgets in time, the one read longest ago first, and everything when asked', async () => {
  const { stored, clock, memory } = start();
  for (let at = 0; at <= MAX_PLACES; at += 1) await memory.keep(`page ${at}`, place);
  expect(await memory.find('page 0')).toBeUndefined();
  expect(await memory.find('page 1')).toEqual(place);
  clock.now += KEPT_DAYS * DAY;
  expect(await memory.find('page 1')).toBeUndefined();
  await memory.wipe();
  expect(stored).toEqual({});
});

it('writes nothing where there is nothing to forget, and reads whatever it finds', async () => {
  const { stored, memory } = start();
  await memory.keep('a', undefined);
  expect(stored).toEqual({});
  stored['places'] = { salt: 'x', entries: [null, 3, { key: 'k', day: 100 }] };
  expect(await memory.find('a')).toBeUndefined();
});
