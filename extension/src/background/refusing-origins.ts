// Remembers, until the browser closes, which origins refuse WebAssembly: asking again would only make the page's policy
// report it once more.
import { api } from '../shared/browser-api';

const KEY = 'refusingOrigins';

// Far more than anyone visits in a session; the oldest are forgotten first.
const MAX_ORIGINS = 500;

async function readOrigins(): Promise<string[]> {
  const stored: unknown = (await api.storage.session.get(KEY))[KEY];
  return Array.isArray(stored) ? stored.filter((origin) => typeof origin === 'string') : [];
}

/** The origin of an address, or undefined for none or one that is opaque. */
export function originOf(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { origin } = new URL(url);
  return origin === 'null' ? undefined : origin;
}

export async function isRefusing(url: string | undefined): Promise<boolean> {
  const origin = originOf(url);
  return origin !== undefined && (await readOrigins()).includes(origin);
}

export async function rememberRefusing(url: string | undefined): Promise<void> {
  const origin = originOf(url);
  if (origin === undefined) return;
  const others = (await readOrigins()).filter((known) => known !== origin);
  await api.storage.session.set({ [KEY]: [...others, origin].slice(-MAX_ORIGINS) });
}
