// Sets of type to start from. They leave the colours alone.
import { DEFAULT_SETTINGS, type Settings } from './settings';

export const PRESET_NAMES = ['calm', 'compact', 'large', 'dyslexia'] as const;
export type PresetName = (typeof PRESET_NAMES)[number];

const TYPE_FIELDS = [
  'font',
  'size',
  'measure',
  'leading',
  'letters',
  'words',
  'paragraphs',
  'justify',
  'hyphenate',
] as const satisfies readonly (keyof Settings)[];

type TypeSettings = Pick<Settings, (typeof TYPE_FIELDS)[number]>;

const CALM = Object.fromEntries(
  TYPE_FIELDS.map((name) => [name, DEFAULT_SETTINGS[name]]),
) as TypeSettings;

export const PRESETS: Record<PresetName, Readonly<TypeSettings>> = {
  calm: CALM,
  // As much on a screen as can be read with ease: 1.4 is the closest line height for lines of this length.
  compact: { ...CALM, font: 'sans', size: 90, measure: 115, leading: 90, paragraphs: 75 },
  // RNIB's and the APH's large print: 16 to 18 points and more, an unmistakable sans, no word broken.
  large: { ...CALM, font: 'atkinson', size: 160, letters: 2, paragraphs: 125, hyphenate: false },
  // The British Dyslexia Association's style guide asks for more space between lines, and between letters and words, which
  // this face has by itself.
  dyslexia: {
    ...CALM,
    font: 'opendyslexic',
    leading: 115,
    paragraphs: 150,
    hyphenate: false,
  },
};

/** The preset that these settings are, if any. */
export function findPreset(settings: Settings): PresetName | undefined {
  return PRESET_NAMES.find((preset) =>
    TYPE_FIELDS.every((name) => settings[name] === PRESETS[preset][name]),
  );
}
