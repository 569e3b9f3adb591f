// What a reader can set about the view: one table of fields with their defaults and limits, and the decoding of whatever is
// found in storage. A field that can't be understood falls back to its default and takes no other with it.

export const THEMES = [
  'auto',
  'light',
  'sepia',
  'grey',
  'dark',
  'black',
  'contrast',
  'custom',
] as const;

/** `serif` and `sans` are the system's; the others are bundled. */
export const FONTS = ['serif', 'sans', 'literata', 'atkinson', 'opendyslexic'] as const;

export const BUNDLED_FONTS = ['literata', 'atkinson', 'opendyslexic'] as const;

/** How much of what was left out is shown in its place: nothing, what may well belong to the article, all. */
export const LEVELS = ['strict', 'balanced', 'everything'] as const;

export type Theme = (typeof THEMES)[number];
export type Level = (typeof LEVELS)[number];
export type Font = (typeof FONTS)[number];
export type BundledFont = (typeof BUNDLED_FONTS)[number];

interface Choice<T extends string> {
  kind: 'choice';
  initial: T;
  among: readonly T[];
}

export interface NumberField {
  kind: 'number';
  initial: number;
  min: number;
  max: number;
  step: number;
}

const choice = <T extends string>(initial: T, among: readonly T[]): Choice<T> => ({
  kind: 'choice',
  initial,
  among,
});
const number = (initial: number, min: number, max: number, step: number): NumberField => ({
  kind: 'number',
  initial,
  min,
  max,
  step,
});
const flag = (initial: boolean) => ({ kind: 'flag', initial }) as const;
const color = (initial: string) => ({ kind: 'color', initial }) as const;

/** Every field of the settings. Numbers are whole: per cent of what the script of the text asks for, or hundredths of an em. */
export const FIELDS = {
  theme: choice<Theme>('auto', THEMES),
  font: choice<Font>('serif', FONTS),
  /** Per cent. The upper limit is what WCAG 1.4.4 asks for, and half as much again. */
  size: number(100, 60, 300, 10),
  /** Per cent of about 66 characters (37 in Chinese, Japanese and Korean). */
  measure: number(100, 60, 140, 5),
  /** Per cent of 1.6 and more. */
  leading: number(100, 75, 160, 5),
  /** Hundredths of an em; WCAG 1.4.12 asks for 12 and 16 to be bearable. */
  letters: number(0, 0, 24, 1),
  words: number(0, 0, 48, 4),
  /** Per cent of one em between paragraphs. */
  paragraphs: number(100, 50, 250, 25),
  level: choice<Level>('strict', LEVELS),
  justify: flag(false),
  hyphenate: flag(true),
  /** Keys without a modifier; WCAG 2.1.4 asks for a way to switch them off. */
  singleKeys: flag(true),
  /** No document of our own, so that a browser's translation reaches the view where it enters shadow roots. */
  translatable: flag(false),
  /** Where somebody stopped reading is remembered on this machine. */
  rememberPlaces: flag(true),
  /** A link of an article to another page of its site opens that in the view too, where the browser's grant lasts so long. */
  stayInView: flag(false),
  /** The colours of the theme `custom`, as chosen: what is shown is nudged until it can be read. */
  paper: color('#f4ecd8'),
  ink: color('#3b2f23'),
  link: color('#0b5394'),
} as const;

export type FieldName = keyof typeof FIELDS;

type ValueOf<F> =
  F extends Choice<infer T>
    ? T
    : F extends NumberField
      ? number
      : F extends { kind: 'flag' }
        ? boolean
        : string;

export type Settings = { -readonly [K in FieldName]: ValueOf<(typeof FIELDS)[K]> };

export type NamesOf<T> = { [K in FieldName]: Settings[K] extends T ? K : never }[FieldName];
export type NumberName = NamesOf<number>;
export type FlagName = NamesOf<boolean>;

const NAMES = Object.keys(FIELDS) as FieldName[];

export const DEFAULT_SETTINGS: Readonly<Settings> = Object.freeze(
  Object.fromEntries(NAMES.map((name) => [name, FIELDS[name].initial])) as Settings,
);

/** The value where it is one of the field, a number moved onto the field's grid; otherwise undefined. */
function decodeField(name: FieldName, value: unknown): unknown {
  const field = FIELDS[name];
  switch (field.kind) {
    case 'choice':
      return (field.among as readonly unknown[]).includes(value) ? value : undefined;
    case 'flag':
      return typeof value === 'boolean' ? value : undefined;
    case 'color':
      return typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value)
        ? value.toLowerCase()
        : undefined;
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
        ? clampNumber(name as NumberName, value)
        : undefined;
  }
}

/** The nearest value that a field of numbers takes. */
export function clampNumber(name: NumberName, value: number): number {
  const { min, max, step } = FIELDS[name];
  const onGrid = min + Math.round((value - min) / step) * step;
  return Math.min(max, Math.max(min, onGrid));
}

/** Settings from anything: what was stored by this version, by another, or by something else entirely. */
export function decodeSettings(stored: unknown): Settings {
  const found =
    typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const entries = NAMES.map((name) => {
    const value = Object.hasOwn(found, name) ? decodeField(name, found[name]) : undefined;
    return [name, value ?? FIELDS[name].initial];
  });
  return Object.fromEntries(entries) as Settings;
}

/** What is stored: only what differs from the defaults, so that a default can still be bettered. */
export function encodeSettings(settings: Settings): Partial<Settings> {
  return Object.fromEntries(
    NAMES.filter((name) => settings[name] !== FIELDS[name].initial).map((name) => [
      name,
      settings[name],
    ]),
  );
}

/** Of what was stored, the fields that this version knows nothing of: a later one wrote them, and will want them back. */
export function unknownFields(stored: unknown): Record<string, unknown> {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return {};
  return Object.fromEntries(
    Object.entries(stored).filter(([name]) => !Object.hasOwn(FIELDS, name)),
  );
}

export const areSameSettings = (one: Settings, other: Settings): boolean =>
  NAMES.every((name) => one[name] === other[name]);

/** Settings as the view sees them: what holds now, and how to change it. */
export interface SettingsStore {
  readonly current: Settings;
  /** The site whose memory can be used, or undefined where none may be written: files, private windows. */
  readonly site: string | undefined;
  /** Whether changes are for this site only. */
  readonly isSiteOnly: boolean;
  change(changes: Partial<Settings>): void;
  /** From now on changes are for this site only, or for all again; going back forgets what this site had. */
  setSiteOnly(isSiteOnly: boolean): void;
  /** Calls back after every change, from here or from elsewhere, until the signal is aborted. */
  subscribe(listener: () => void, signal: AbortSignal): void;
}
