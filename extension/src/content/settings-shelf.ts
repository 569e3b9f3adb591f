// The places of the settings in the browser's storage: for all sites in the synced area, or in the local one where the
// browser refuses to sync; for single sites, by host, in the local one.
import { encodeSettings, unknownFields, type Settings } from '../shared/settings';

/** What is used of an area of the browser's storage. */
export interface Area {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

export interface Areas {
  sync: Area;
  local: Area;
}

/** Reading never fails: what can't be read is undefined, as what isn't there. */
export interface Shelf {
  readGeneral(): Promise<unknown>;
  writeGeneral(settings: Settings): Promise<void>;
  readSite(host: string): Promise<unknown>;
  /** Keeps or, without settings, forgets the choice for a site. */
  writeSite(host: string, settings: Settings | undefined): Promise<void>;
}

const KEY = 'settings';
const SITES_KEY = 'sites';

/** The sites whose choice is kept; the one changed longest ago is forgotten first. */
export const MAX_SITES = 200;

type Site = [host: string, settings: unknown];

const isSite = (entry: unknown): entry is Site =>
  Array.isArray(entry) && entry.length === 2 && typeof entry[0] === 'string';

function decodeSites(stored: unknown): Site[] {
  return Array.isArray(stored) ? stored.filter(isSite) : [];
}

/** Where the settings lie. */
export function createShelf({ sync, local }: Areas, report: (error: unknown) => void): Shelf {
  async function readFrom(area: Area, key: string): Promise<unknown> {
    try {
      return (await area.get(key))[key];
    } catch (error) {
      report(error);
      return undefined;
    }
  }

  const readSites = async (): Promise<Site[]> => decodeSites(await readFrom(local, SITES_KEY));

  /** What the local area holds was written when syncing was refused, and so is newer. */
  async function readGeneral(): Promise<unknown> {
    const [synced, fallback] = await Promise.all([readFrom(sync, KEY), readFrom(local, KEY)]);
    return fallback ?? synced;
  }

  return {
    readGeneral,
    readSite: async (host) => (await readSites()).find(([other]) => other === host)?.[1],

    async writeGeneral(settings) {
      const items = {
        [KEY]: { ...unknownFields(await readGeneral()), ...encodeSettings(settings) },
      };
      try {
        await sync.set(items);
      } catch {
        // Refused by policy, by quota, or for want of an account: then it stays on this machine.
        await local.set(items);
        return;
      }
      await local.remove(KEY);
    },

    async writeSite(host, settings) {
      const sites = await readSites();
      const others = sites.filter(([other]) => other !== host);
      const before = sites.find(([other]) => other === host)?.[1];
      const own: Site[] =
        settings === undefined
          ? []
          : [[host, { ...unknownFields(before), ...encodeSettings(settings) }]];
      await local.set({ [SITES_KEY]: [...others, ...own].slice(-MAX_SITES) });
    },
  };
}
