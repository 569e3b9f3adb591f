/** @jest-environment node */
// Settings are kept where the browser lets them, follow changes from elsewhere, and are never lost or leaked.
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createShelf, MAX_SITES, type Area } from '../../../extension/src/content/settings-shelf';
import {
  createSettingsStore,
  type LoadedStore,
  type StoreParts,
} from '../../../extension/src/content/settings-store';
import { DEFAULT_SETTINGS } from '../../../extension/src/shared/settings';

/** A storage that keeps what it is given as JSON, as the browser's does, and tells its listeners. */
function makeStorage() {
  const listeners: (() => void)[] = [];
  let refusal: Error | undefined;
  const writes: string[] = [];
  const makeArea = (name: string): Area & { held: Record<string, unknown> } => {
    const area = {
      held: {} as Record<string, unknown>,
      get: async (key: string) =>
        Promise.resolve(key in area.held ? { [key]: area.held[key] } : {}),
      set: async (items: Record<string, unknown>) => {
        if (name === 'sync' && refusal !== undefined) throw refusal;
        writes.push(name);
        Object.assign(area.held, JSON.parse(JSON.stringify(items)));
        listeners.forEach((listener) => listener());
        return Promise.resolve();
      },
      remove: async (key: string) => {
        delete area.held[key];
        return Promise.resolve();
      },
    };
    return area;
  };
  return {
    sync: makeArea('sync'),
    local: makeArea('local'),
    writes,
    onChanged: (listener: () => void) => void listeners.push(listener),
    refuseSync: (error: Error | undefined) => void (refusal = error),
  };
}

let storage: ReturnType<typeof makeStorage>;
const report = jest.fn();

async function open(parts: Partial<StoreParts> = {}): Promise<LoadedStore> {
  const store = createSettingsStore({
    shelf: createShelf(storage, report),
    onChanged: storage.onChanged,
    site: 'example.org',
    isPrivate: false,
    report,
    ...parts,
  });
  await store.ready;
  return store;
}

/** Writes what waits, and lets everyone hear of it. */
async function settle(store: LoadedStore): Promise<void> {
  store.flush();
  await new Promise((resolve) => setTimeout(resolve));
}

beforeEach(() => {
  storage = makeStorage();
  report.mockClear();
});

it('begins with the defaults and remembers what is changed', async () => {
  const store = await open();
  expect(store.current).toEqual(DEFAULT_SETTINGS);
  store.change({ theme: 'sepia' });
  expect(store.current.theme).toBe('sepia');
  await settle(store);
  expect(storage.sync.held).toEqual({ settings: { theme: 'sepia' } });
  expect(storage.local.held).toEqual({});
  expect((await open()).current.theme).toBe('sepia');
});

it('writes once after many changes [H1]', async () => {
  const store = await open();
  for (let size = 100; size <= 200; size += 10) store.change({ size });
  await settle(store);
  expect(storage.writes).toEqual(['sync']);
  expect(storage.sync.held).toEqual({ settings: { size: 200 } });
});

it('keeps settings on the machine where syncing is refused, and goes back to syncing [H1]', async () => {
  storage.refuseSync(new Error('MAX_WRITE_OPERATIONS_PER_MINUTE'));
  const store = await open();
  store.change({ theme: 'dark' });
  await settle(store);
  expect(storage.local.held).toEqual({ settings: { theme: 'dark' } });
  expect((await open()).current.theme).toBe('dark');
  storage.refuseSync(undefined);
  store.change({ theme: 'black' });
  await settle(store);
  expect(storage.local.held).toEqual({});
  expect((await open()).current.theme).toBe('black');
  expect(report).not.toHaveBeenCalled();
});

it('tells of a storage that takes nothing at all, and goes on [H1 H5]', async () => {
  const broken: Area = {
    get: () => Promise.reject(new Error('no')),
    set: () => Promise.reject(new Error('no')),
    remove: () => Promise.reject(new Error('no')),
  };
  const store = await open({ shelf: createShelf({ sync: broken, local: broken }, report) });
  store.change({ size: 150 });
  await settle(store);
  expect(store.current.size).toBe(150);
  expect(report).toHaveBeenCalled();
});

it('opens with the defaults where the storage never answers [H5]', async () => {
  const silent: Area = {
    get: () => new Promise(() => undefined),
    set: () => new Promise(() => undefined),
    remove: () => new Promise(() => undefined),
  };
  const store = await open({ shelf: createShelf({ sync: silent, local: silent }, report) });
  expect(store.current).toEqual(DEFAULT_SETTINGS);
});

it('tells open views of changes from elsewhere, and not of its own twice [H8]', async () => {
  const [one, other] = [await open(), await open({ site: 'example.com' })];
  const heard = jest.fn();
  const stop = new AbortController();
  other.subscribe(heard, stop.signal);
  one.change({ theme: 'grey' });
  await settle(one);
  expect(other.current.theme).toBe('grey');
  expect(heard).toHaveBeenCalledTimes(1);
  other.change({ theme: 'light' });
  await settle(other);
  expect(heard).toHaveBeenCalledTimes(2);
  stop.abort();
  one.change({ theme: 'sepia' });
  await settle(one);
  expect(heard).toHaveBeenCalledTimes(2);
});

it('does not take back a change that is still to be written [H4]', async () => {
  const store = await open();
  store.change({ size: 150 });
  await storage.sync.set({ settings: { size: 80 } });
  await new Promise((resolve) => setTimeout(resolve));
  expect(store.current.size).toBe(150);
});

describe('for one site', () => {
  it('keeps a choice to that site, until the site follows the others again', async () => {
    const store = await open();
    store.change({ theme: 'sepia' });
    store.setSiteOnly(true);
    store.change({ theme: 'black' });
    await settle(store);
    expect(storage.sync.held).toEqual({ settings: { theme: 'sepia' } });
    expect(storage.local.held).toEqual({ sites: [['example.org', { theme: 'black' }]] });
    expect((await open()).current.theme).toBe('black');
    expect((await open({ site: 'example.com' })).current.theme).toBe('sepia');
    store.setSiteOnly(false);
    expect(store.current.theme).toBe('sepia');
    await settle(store);
    expect(storage.local.held).toEqual({ sites: [] });
  });

  it('remembers a bounded number of sites and forgets the oldest', async () => {
    storage.local.held['sites'] = Array.from({ length: MAX_SITES }, (_, at) => [`${at}.org`, {}]);
    const store = await open();
    store.setSiteOnly(true);
    await settle(store);
    const hosts = (storage.local.held['sites'] as [string, unknown][]).map(([host]) => host);
    expect(hosts).toHaveLength(MAX_SITES);
    expect(hosts[0]).toBe('1.org');
    expect(hosts.at(-1)).toBe('example.org');
  });

  it.each([undefined, 'nonsense', [1, ['a']], { length: 3 }, [['example.org', 'x']]])(
    'reads %j as no harm',
    async (sites) => {
      storage.local.held['sites'] = sites;
      expect((await open()).current).toEqual(DEFAULT_SETTINGS);
    },
  );
});

it('writes nothing from a private window, and has no memory of its site', async () => {
  await storage.sync.set({ settings: { theme: 'dark' } });
  await storage.local.set({ sites: [['example.org', { theme: 'black' }]] });
  storage.writes.length = 0;
  const store = await open({ isPrivate: true });
  expect(store.current.theme).toBe('dark');
  expect(store.site).toBeUndefined();
  store.change({ theme: 'sepia' });
  store.setSiteOnly(true);
  await settle(store);
  expect(store.current.theme).toBe('sepia');
  expect(store.isSiteOnly).toBe(false);
  expect(storage.writes).toEqual([]);
});

it('keeps what a later version has stored beside what it changes [H3]', async () => {
  storage.sync.held['settings'] = { theme: 'sepia', aura: { hue: 7 }, __proto__: null };
  storage.local.held['sites'] = [['example.org', { size: 120, aura: 1 }]];
  const store = await open();
  expect(store.current.size).toBe(120);
  store.change({ size: 140 });
  await settle(store);
  expect(storage.local.held['sites']).toEqual([['example.org', { aura: 1, size: 140 }]]);
  const elsewhere = await open({ site: 'elsewhere.example' });
  expect(elsewhere.current.theme).toBe('sepia');
  elsewhere.change({ theme: 'dark' });
  await settle(elsewhere);
  expect(storage.sync.held['settings']).toEqual({ aura: { hue: 7 }, theme: 'dark' });
});
