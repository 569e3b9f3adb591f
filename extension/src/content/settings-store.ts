// Keeps the settings of the open view, reads and writes them, and follows what is changed elsewhere. Private windows write
// nothing.
import {
  decodeSettings,
  areSameSettings,
  type Settings,
  type SettingsStore,
} from '../shared/settings';
import type { Shelf } from './settings-shelf';

export interface StoreParts {
  shelf: Shelf;
  /** Calls back whenever something in the storage has changed. */
  onChanged: (listener: () => void) => void;
  /** The host of the page, or undefined where there is none. */
  site: string | undefined;
  isPrivate: boolean;
  /** Tells of what could not be written. */
  report: (error: unknown) => void;
}

export interface LoadedStore extends SettingsStore {
  /** Resolves once what is stored has been read, or could not be in good time; never rejects. */
  readonly ready: Promise<void>;
  /** Writes at once what is still to be written. */
  flush(): void;
}

type Write = () => Promise<void>;

// A slider sends dozens of changes a second; browsers take two writes a second into the synced area.
const WRITE_AFTER_MS = 600;

// Opening never waits longer than this for a storage that doesn't answer.
const READ_WITHIN_MS = 1000;

const within = (milliseconds: number, task: Promise<void>): Promise<void> =>
  Promise.race([task, new Promise<void>((resolve) => setTimeout(resolve, milliseconds))]);

/** Writes a moment later; of several writes that wait, only the last is carried out. */
function createWriter(report: (error: unknown) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: Write | undefined;
  let running: Promise<void> = Promise.resolve();
  let unfinished = 0;

  function flush(): void {
    clearTimeout(timer);
    const write = waiting;
    waiting = undefined;
    if (write === undefined) return;
    unfinished += 1;
    running = running
      .then(write)
      .catch(report)
      .then(() => void (unfinished -= 1));
  }

  return {
    flush,
    isBusy: (): boolean => waiting !== undefined || unfinished > 0,
    write(task: Write): void {
      waiting = task;
      clearTimeout(timer);
      timer = setTimeout(flush, WRITE_AFTER_MS);
    },
  };
}

/** What holds, for all sites and for this one. */
interface Held {
  general: Settings;
  own: Settings | undefined;
}

const currentOf = ({ own, general }: Held): Settings => own ?? general;

async function readHeld(shelf: Shelf, site: string | undefined): Promise<Held> {
  const [general, own] = await Promise.all([
    shelf.readGeneral(),
    site === undefined ? undefined : shelf.readSite(site),
  ]);
  return {
    general: decodeSettings(general),
    own: own === undefined ? undefined : decodeSettings(own),
  };
}

/** Starts reading at once. */
export function createSettingsStore(parts: StoreParts): LoadedStore {
  const { shelf, isPrivate, report } = parts;
  const site = isPrivate ? undefined : parts.site;
  const writer = createWriter(report);
  const listeners = new Set<() => void>();
  let held: Held = { general: decodeSettings(undefined), own: undefined };

  /** Takes over what is new, and writes it if a task is given. */
  function take(next: Held, write?: Write): void {
    const before = held;
    held = next;
    if (write !== undefined && !isPrivate) writer.write(write);
    const isSame = areSameSettings(currentOf(before), currentOf(next)) && !before.own === !next.own;
    if (!isSame) [...listeners].forEach((listener) => listener());
  }

  async function read(): Promise<void> {
    const before = held;
    const found = await readHeld(shelf, site);
    // What has been changed here meanwhile is newer than what was read.
    if (held === before && !writer.isBusy()) take(found);
  }

  const writeSite =
    (host: string, own: Settings | undefined): Write =>
    () =>
      shelf.writeSite(host, own);

  parts.onChanged(() => void read());
  return {
    ready: within(READ_WITHIN_MS, read()),
    flush: writer.flush,
    site,
    get current() {
      return currentOf(held);
    },
    get isSiteOnly() {
      return held.own !== undefined;
    },
    change(changes) {
      const next = decodeSettings({ ...currentOf(held), ...changes });
      if (areSameSettings(next, currentOf(held))) return;
      if (held.own !== undefined && site !== undefined) {
        take({ ...held, own: next }, writeSite(site, next));
      } else {
        take({ ...held, general: next }, () => shelf.writeGeneral(next));
      }
    },
    setSiteOnly(isSiteOnly) {
      if (site === undefined || isSiteOnly === (held.own !== undefined)) return;
      writer.flush();
      const own = isSiteOnly ? { ...held.general } : undefined;
      take({ ...held, own }, writeSite(site, own));
    },
    subscribe(listener, signal) {
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener));
    },
  };
}
