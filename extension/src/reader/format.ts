// Dates and durations as people of a language write them.

/** The first of these tags that the browser can format in; a page may state any nonsense as its language. */
export function pickLocale(...tags: string[]): string {
  for (const tag of tags) {
    try {
      if (tag !== '' && Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0) return tag;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return 'en';
}

/** "12 minutes" in the words of the language, or "12 min". */
export function formatMinutes(
  minutes: number,
  locale: string,
  unitDisplay: 'long' | 'short' = 'long',
): string {
  const style = { style: 'unit', unit: 'minute', unitDisplay } as const;
  return new Intl.NumberFormat(locale, style).format(minutes);
}

const FORMATS: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
];

/** The day that a date tells, as far as it does, and how to write it. */
function readDate(published: string) {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?![\d]))?)?/.exec(published);
  const given = (parts ?? []).slice(1).filter((part) => part !== undefined);
  const format = FORMATS[given.length - 1];
  if (format === undefined) return undefined;
  const [year = 1970, month = 1, day = 1] = given.map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return { date, format };
}

/** Whether `formatDate` has words for it. */
export const isDate = (published: string): boolean => readDate(published) !== undefined;

/**
 * A date in words, as precise as it is given: a year, a month or a day. The time of day is left out, and with it the
 * question of time zones: the day shown is the day as the page wrote it.
 * @param published ISO 8601; anything else gives an empty string
 */
export function formatDate(published: string, locale: string): string {
  const read = readDate(published);
  if (read === undefined) return '';
  return new Intl.DateTimeFormat(locale, { ...read.format, timeZone: 'UTC' }).format(read.date);
}
