// Keeps the rules of the page's site, and reads and writes them in the browser's local storage, each site under a key of its
// own: so writing needs no reading first, and is under way before the page can go. Private windows and pages without a site
// read and write nothing; what is said there holds while the page does.
import {
  decodeRules,
  decodeRulesFile,
  encodeRulesFile,
  type Rule,
  type RulesStore,
  type SiteRules,
} from '../shared/site-rules';

/** What is used of the browser's local storage. */
export interface RulesArea {
  get(key: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

export interface LoadedRules extends RulesStore {
  /** Resolves once the rules have been read, or could not be in good time; never rejects. */
  readonly ready: Promise<void>;
}

const PREFIX = 'rules ';

// Opening never waits longer than this for a storage that doesn't answer.
const READ_WITHIN_MS = 1000;

const keyOf = (host: string): string => PREFIX + host;

/** The rules of all sites. */
function createShelf(area: RulesArea) {
  const readAll = async (): Promise<SiteRules> => {
    const sites = Object.entries(await area.get(null)).flatMap(([key, stored]) => {
      const rules = key.startsWith(PREFIX) ? decodeRules(stored) : [];
      return rules.length > 0 ? [[key.slice(PREFIX.length), rules] as const] : [];
    });
    return Object.fromEntries(sites);
  };
  return {
    readAll,
    readOne: async (host: string): Promise<Rule[]> =>
      decodeRules((await area.get(keyOf(host)))[keyOf(host)]),
    async write(sites: SiteRules): Promise<void> {
      const entries = Object.entries(sites).map(([host, rules]) => [keyOf(host), rules] as const);
      const emptied = entries.filter(([, rules]) => rules.length === 0).map(([key]) => key);
      await Promise.all([
        area.set(Object.fromEntries(entries.filter(([, rules]) => rules.length > 0))),
        ...(emptied.length > 0 ? [area.remove(emptied)] : []),
      ]);
    },
    async forget(): Promise<void> {
      await area.remove(Object.keys(await readAll()).map(keyOf));
    },
  };
}

/**
 * Starts reading at once.
 * @param site the page's host, or undefined where nothing may be kept
 * @param report tells of what could not be read or written
 */
export function createRulesStore(
  area: RulesArea,
  site: string | undefined,
  report: (error: unknown) => void,
): LoadedRules {
  const shelf = createShelf(area);
  let rules: readonly Rule[] = [];
  let wasSet = false;

  async function read(): Promise<void> {
    if (site === undefined) return;
    try {
      const found = await shelf.readOne(site);
      if (!wasSet) rules = found;
    } catch (error) {
      report(error);
    }
  }

  function hold(next: readonly Rule[]): void {
    rules = next;
    wasSet = true;
  }

  return {
    ready: Promise.race([
      read(),
      new Promise<void>((resolve) => setTimeout(resolve, READ_WITHIN_MS)),
    ]),
    isKept: site !== undefined,
    get rules() {
      return rules;
    },
    set(next) {
      hold(decodeRules([...next]));
      if (site !== undefined) void shelf.write({ [site]: [...rules] }).catch(report);
    },
    exportAll: async () => encodeRulesFile(await shelf.readAll()),
    async importAll(text) {
      const sites = decodeRulesFile(text);
      if (sites === undefined) return false;
      await shelf.write(sites);
      if (site !== undefined && Object.hasOwn(sites, site)) hold(sites[site] ?? []);
      return true;
    },
    async forgetAll() {
      hold([]);
      await shelf.forget();
    },
  };
}
