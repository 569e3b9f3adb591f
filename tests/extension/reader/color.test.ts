/** @jest-environment node */
// Colours are measured as WCAG does, and moved as eyes see them.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contrast, fromOklch, mix, nudge, toOklch } from '../../../extension/src/reader/color';

const anyColor = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

it('measures contrast as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3);
  expect(contrast('#0b57d0', '#fdfdfc')).toBeCloseTo(contrast('#fdfdfc', '#0b57d0'), 10);
});

it('knows the places of colours in OKLCH', () => {
  // The values of CSS Color 4's reference implementation.
  const red = toOklch('#ff0000');
  expect(red.lightness).toBeCloseTo(0.62796, 4);
  expect(red.chroma).toBeCloseTo(0.25768, 4);
  expect((red.hue * 180) / Math.PI).toBeCloseTo(29.234, 1);
});

it('gives back every colour through OKLCH', () => {
  fc.assert(fc.property(anyColor, (color) => expect(fromOklch(toOklch(color))).toBe(color)));
});

it('takes chroma from a colour that no screen shows, not its lightness', () => {
  const shown = toOklch(fromOklch({ lightness: 0.9, chroma: 0.3, hue: 4.6 }));
  expect(shown.lightness).toBeCloseTo(0.9, 1);
  expect(shown.chroma).toBeLessThan(0.3);
});

it('mixes in sRGB', () => {
  expect(mix('#000000', '#ffffff', 0.25)).toBe('#bfbfbf');
  expect(mix('#123456', '#ffffff', 1)).toBe('#123456');
});

describe('nudging', () => {
  it('leaves a colour alone that is good enough', () => {
    expect(nudge('#0b57d0', ['#fdfdfc'], 4.5)).toBe('#0b57d0');
  });

  it('reaches every ratio up to 4.5 on every ground', () => {
    fc.assert(
      fc.property(anyColor, anyColor, (color, ground) => {
        expect(contrast(nudge(color, [ground], 4.5), ground)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('moves no further than it must, and keeps the hue', () => {
    const nudged = nudge('#7799ff', ['#ffffff'], 4.5);
    expect(contrast(nudged, '#ffffff')).toBeLessThan(4.7);
    expect(toOklch(nudged).hue).toBeCloseTo(toOklch('#7799ff').hue, 1);
  });
});
