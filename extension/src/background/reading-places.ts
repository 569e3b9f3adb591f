// Remembers where people stopped reading: by a salted hash of the address, so that the list tells nobody what was read. Kept
// on this machine alone, for a time, and for so many pages.

/** What is used of the browser's storage. */
export interface PlacesArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

/** A place as it is stored: marks of the words there and around them, and when. */
export interface StoredPlace {
  /** What the fingerprints were begun with: they can be compared with no other page's. */
  nonce: number;
  /** Fingerprints of texts, most telling first. */
  marks: number[];
  /** 0 to 1: how far down in the block. */
  part: number;
}

interface Entry extends StoredPlace {
  key: string;
  /** Days since 1970: no more is needed to forget it in time. */
  day: number;
}

interface Shelf {
  salt: string;
  entries: Entry[];
}

const KEY = 'places';

/** The pages that are remembered; the one read longest ago is forgotten first. */
export const MAX_PLACES = 300;

/** How long a place is kept, in days. */
export const KEPT_DAYS = 90;

const MAX_MARKS = 5;
const DAY_MS = 86_400_000;

const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);

/** Whether a value is a place, whoever sent or stored it. */
export function isStoredPlace(value: unknown): value is StoredPlace {
  const { nonce, marks, part } = (value ?? {}) as Partial<Record<keyof StoredPlace, unknown>>;
  return (
    isNumber(nonce) &&
    isNumber(part) &&
    Array.isArray(marks) &&
    marks.length <= MAX_MARKS &&
    marks.every(isNumber)
  );
}

function isEntry(value: unknown): value is Entry {
  const { key, day } = (value ?? {}) as Partial<Record<keyof Entry, unknown>>;
  return typeof key === 'string' && isNumber(day) && isStoredPlace(value);
}

function decodeShelf(stored: unknown): Shelf | undefined {
  const { salt, entries } = (stored ?? {}) as Partial<Record<keyof Shelf, unknown>>;
  if (typeof salt !== 'string' || !Array.isArray(entries)) return undefined;
  return { salt, entries: entries.filter(isEntry) };
}

const toHex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

async function hash(salt: string, address: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${salt} ${address}`);
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

export interface PlacesMemory {
  find(address: string): Promise<StoredPlace | undefined>;
  /** Remembers or, without a place, forgets where somebody is in that page. */
  keep(address: string, place: StoredPlace | undefined): Promise<void>;
  /** Forgets everything, the salt too. */
  wipe(): Promise<void>;
}

/** @param now milliseconds since 1970 */
export function createPlacesMemory(area: PlacesArea, now: () => number): PlacesMemory {
  // One after the other: two tabs that write at once must not lose each other's places.
  let last: Promise<unknown> = Promise.resolve();
  function inTurn<T>(task: () => Promise<T>): Promise<T> {
    const next = last.then(task, task);
    last = next.catch(() => undefined);
    return next;
  }

  const today = (): number => Math.floor(now() / DAY_MS);

  async function read(): Promise<Shelf> {
    const shelf = decodeShelf((await area.get(KEY))[KEY]);
    const salt = shelf?.salt ?? toHex(crypto.getRandomValues(new Uint8Array(16)));
    const isFresh = ({ day }: Entry): boolean => day > today() - KEPT_DAYS;
    return { salt, entries: (shelf?.entries ?? []).filter(isFresh) };
  }

  return {
    find: (address) =>
      inTurn(async () => {
        const { salt, entries } = await read();
        const key = await hash(salt, address);
        const entry = entries.find((other) => other.key === key);
        return entry && { nonce: entry.nonce, marks: entry.marks, part: entry.part };
      }),
    keep: (address, place) =>
      inTurn(async () => {
        const { salt, entries } = await read();
        const key = await hash(salt, address);
        const others = entries.filter((other) => other.key !== key);
        if (place === undefined && others.length === entries.length) return;
        const own = place === undefined ? [] : [{ ...place, key, day: today() }];
        await area.set({ [KEY]: { salt, entries: [...others, ...own].slice(-MAX_PLACES) } });
      }),
    wipe: () => inTurn(() => area.remove(KEY)),
  };
}
