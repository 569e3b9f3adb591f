// What a reader has said of a site's parts: this is to be hidden, that is the article. The rules, their closed schema, and the
// file in which they travel.

/** One thing a reader has said of one box of a site's pages. */
export interface Rule {
  act: 'hide' | 'keep';
  /** The box, as the core tells origins: "main div.story aside.promo". */
  path: string;
  /** Where the path alone would take too much along: the hash of the one text that is meant. */
  text?: string;
}

/** The rules of sites, by host. */
export type SiteRules = Record<string, Rule[]>;

export const MAX_RULES = 100;
const MAX_PATH = 3000;
const MAX_HOST = 253;
const FORMAT = 'stillpage-rules';
const VERSION = 1;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const hasOnly = (value: Record<string, unknown>, names: readonly string[]): boolean =>
  Object.keys(value).every((name) => names.includes(name));

function isRule(value: unknown): value is Rule {
  if (!isRecord(value) || !hasOnly(value, ['act', 'path', 'text'])) return false;
  const { act, path, text } = value;
  return (
    (act === 'hide' || act === 'keep') &&
    typeof path === 'string' &&
    path.length <= MAX_PATH &&
    /^[\w. -]*$/.test(path) &&
    (text === undefined || (typeof text === 'string' && /^[0-9a-f]{1,16}$/.test(text))) &&
    (path !== '' || text !== undefined)
  );
}

const isHost = (value: string): boolean =>
  value !== '' && value.length <= MAX_HOST && /^[^\s/\\?#@]+$/.test(value);

/** The rules that are stored for a site, without what can't be understood. */
export function decodeRules(stored: unknown): Rule[] {
  return Array.isArray(stored) ? stored.filter(isRule).slice(-MAX_RULES) : [];
}

/** The file of all rules. */
export function encodeRulesFile(sites: SiteRules): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, sites }, undefined, 2)}\n`;
}

/** The rules of a file, or undefined where anything in it is not as it has to be: nothing is taken in by halves. */
export function decodeRulesFile(text: string): SiteRules | undefined {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  if (!isRecord(file) || !hasOnly(file, ['format', 'version', 'sites'])) return undefined;
  const { format, version, sites } = file;
  if (format !== FORMAT || version !== VERSION || !isRecord(sites)) return undefined;
  const entries = Object.entries(sites);
  const isWhole = entries.every(
    ([host, rules]) =>
      isHost(host) && Array.isArray(rules) && rules.length <= MAX_RULES && rules.every(isRule),
  );
  return isWhole ? (Object.fromEntries(entries) as SiteRules) : undefined;
}

/** The rules as the view sees them: those of the page's site, and what can be done with all of them. */
export interface RulesStore {
  readonly rules: readonly Rule[];
  /** Whether they are kept: not in private windows, nor where there is no site. */
  readonly isKept: boolean;
  set(rules: readonly Rule[]): void;
  /** All sites' rules as a file. */
  exportAll(): Promise<string>;
  /** Puts the rules of a file beside those there are, and in the place of those of the same sites; whether it could. */
  importAll(text: string): Promise<boolean>;
  forgetAll(): Promise<void>;
}
