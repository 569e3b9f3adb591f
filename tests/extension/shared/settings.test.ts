/** @jest-environment node */
// Settings come back as they were stored, and never worse than the defaults, whatever is found in the storage.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findPreset, PRESET_NAMES, PRESETS } from '../../../extension/src/shared/presets';
import {
  areSameSettings,
  clampNumber,
  decodeSettings,
  DEFAULT_SETTINGS,
  encodeSettings,
  FIELDS,
  type FieldName,
  type NumberName,
  type Settings,
} from '../../../extension/src/shared/settings';

const names = Object.keys(FIELDS) as FieldName[];

/** Any value of a field. */
function anyValue(name: FieldName): fc.Arbitrary<unknown> {
  const field = FIELDS[name];
  switch (field.kind) {
    case 'choice':
      return fc.constantFrom(...(field.among as readonly unknown[]));
    case 'flag':
      return fc.boolean();
    case 'color':
      return fc
        .integer({ min: 0, max: 0xffffff })
        .map((value) => `#${value.toString(16).padStart(6, '0')}`);
    case 'number':
      return fc
        .integer({ min: 0, max: Math.floor((field.max - field.min) / field.step) })
        .map((steps) => field.min + steps * field.step);
  }
}

const anySettings = fc
  .tuple(...names.map(anyValue))
  .map((values) => Object.fromEntries(names.map((name, at) => [name, values[at]])) as Settings);

it('gives back any settings through the storage', () => {
  fc.assert(
    fc.property(anySettings, (settings) => {
      const stored: unknown = JSON.parse(JSON.stringify(encodeSettings(settings)));
      expect(decodeSettings(stored)).toEqual(settings);
    }),
  );
});

it('stores nothing of what is as it was', () => {
  expect(encodeSettings(DEFAULT_SETTINGS)).toEqual({});
  expect(encodeSettings({ ...DEFAULT_SETTINGS, size: 120 })).toEqual({ size: 120 });
});

it('makes valid settings of anything at all [H2]', () => {
  const anything = fc.oneof(
    fc.anything(),
    fc.dictionary(fc.constantFrom(...names), fc.anything({ withNullPrototype: true })),
  );
  fc.assert(
    fc.property(anything, (stored) => {
      const settings = decodeSettings(stored);
      expect(Object.keys(settings).sort()).toEqual([...names].sort());
      expect(areSameSettings(decodeSettings(settings), settings)).toBe(true);
    }),
  );
});

describe('a field that cannot be understood', () => {
  it.each([
    ['theme', 'plaid'],
    ['font', 'Comic Sans'],
    ['size', 'large'],
    ['size', Number.NaN],
    ['justify', 'yes'],
    ['paper', 'red'],
    ['paper', '#ffff'],
  ] as const)('falls back to its default alone: %s %s [H2 H7]', (name, value) => {
    const stored = { theme: 'sepia', font: 'sans', size: 130, justify: true, [name]: value };
    const expected = { ...decodeSettings(stored), [name]: DEFAULT_SETTINGS[name] };
    expect(decodeSettings(stored)).toEqual(expected);
    const others = { theme: 'sepia', font: 'sans', size: 130, justify: true };
    for (const [other, kept] of Object.entries(others)) {
      if (other !== name) expect(decodeSettings(stored)[other as FieldName]).toBe(kept);
    }
  });
});

it('keeps numbers within their limits and on their grid [H7]', () => {
  expect(decodeSettings({ size: 100_000 }).size).toBe(300);
  expect(decodeSettings({ size: -3 }).size).toBe(60);
  expect(decodeSettings({ size: 113 }).size).toBe(110);
  const numbers = names.filter((name): name is NumberName => FIELDS[name].kind === 'number');
  fc.assert(
    fc.property(fc.constantFrom(...numbers), fc.double({ noNaN: true }), (name, value) => {
      const { min, max, step } = FIELDS[name];
      const number = clampNumber(name, value);
      expect(number).toBeGreaterThanOrEqual(min);
      expect(number).toBeLessThanOrEqual(max);
      expect((number - min) % step).toBe(0);
    }),
  );
});

it('takes nothing from the prototypes of what is stored [H6]', () => {
  expect(decodeSettings(Object.create({ theme: 'black' })).theme).toBe('auto');
});

describe('presets', () => {
  it.each(PRESET_NAMES)('%s holds values that the fields take', (preset) => {
    const settings = { ...DEFAULT_SETTINGS, ...PRESETS[preset] };
    expect(decodeSettings(settings)).toEqual(settings);
  });

  it('are recognised, also under another theme, and not when anything of them is changed', () => {
    expect(findPreset(DEFAULT_SETTINGS)).toBe('calm');
    expect(findPreset({ ...DEFAULT_SETTINGS, ...PRESETS.large, theme: 'sepia' })).toBe('large');
    expect(findPreset({ ...DEFAULT_SETTINGS, ...PRESETS.large, size: 170 })).toBeUndefined();
  });
});
