// Rules are kept by site, and nowhere where nothing may be kept.
import { expect, it } from '@jest/globals';
import { createRulesStore, type RulesArea } from '../../../extension/src/content/rules-store';
import type { Rule } from '../../../extension/src/shared/site-rules';

const HIDE: Rule = { act: 'hide', path: 'div.promo' };
const KEEP: Rule = { act: 'keep', path: 'div.bio' };

/** The browser's local storage, with what is in it. */
function makeArea(
  items: Record<string, unknown> = {},
): RulesArea & { items: Record<string, unknown> } {
  return {
    items,
    get: (key) => Promise.resolve(key === null ? { ...items } : { [key]: items[key] }),
    set: (more) => Promise.resolve(void Object.assign(items, more)),
    remove: (keys) => Promise.resolve(keys.forEach((key) => delete items[key])),
  };
}

const fail = (error: unknown): never => {
  throw error;
};

it('keeps the rules of a site, and gives them to its next page only', async () => {
  const area = makeArea({ settings: {} });
  createRulesStore(area, 'a.example', fail).set([HIDE]);
  const next = createRulesStore(area, 'a.example', fail);
  await next.ready;
  expect(next.rules).toEqual([HIDE]);
  const other = createRulesStore(area, 'b.example', fail);
  await other.ready;
  expect(other.rules).toEqual([]);
  next.set([]);
  expect(area.items).toEqual({ settings: {} });
});

it('writes nothing where there is no site to keep it for', async () => {
  const area = makeArea();
  const store = createRulesStore(area, undefined, fail);
  await store.ready;
  store.set([HIDE]);
  expect(store.rules).toEqual([HIDE]);
  expect(store.isKept).toBe(false);
  expect(area.items).toEqual({});
});

it('gives the same after saving, forgetting and taking in again', async () => {
  const area = makeArea({ sites: [], 'rules a.example': [HIDE, KEEP], 'rules b.example': [KEEP] });
  const before = { ...area.items };
  const store = createRulesStore(area, 'a.example', fail);
  await store.ready;
  const file = await store.exportAll();
  await store.forgetAll();
  expect(store.rules).toEqual([]);
  expect(area.items).toEqual({ sites: [] });
  expect(await store.importAll(file)).toBe(true);
  expect(store.rules).toEqual([HIDE, KEEP]);
  expect(area.items).toEqual(before);
  expect(await store.importAll('nonsense')).toBe(false);
  expect(area.items).toEqual(before);
});

it('opens without rules where the storage fails', async () => {
  const failures: unknown[] = [];
  const area = { ...makeArea(), get: () => Promise.reject(new Error('gone')) };
  const store = createRulesStore(area, 'a.example', (error) => failures.push(error));
  await store.ready;
  expect(store.rules).toEqual([]);
  expect(failures).toHaveLength(1);
});
