/** @jest-environment node */
// Whatever three colours a reader chooses, everything in the view can be read.
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contrast } from '../../../extension/src/reader/color';
import {
  isNudged,
  LEAST_RATIO,
  makePalette,
  TEXT_RATIO,
} from '../../../extension/src/reader/custom-palette';

const anyColor = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);
const anyColors = fc.record({ paper: anyColor, ink: anyColor, link: anyColor });

it('has text of 7:1 wherever the paper lets it, and never less than 4.5:1 anywhere', () => {
  fc.assert(
    fc.property(anyColors, (chosen) => {
      const { paper, tint, mark, ink, quiet, link, visited } = makePalette(chosen);
      const best = Math.max(contrast(paper, '#000000'), contrast(paper, '#ffffff'));
      expect(contrast(ink, paper)).toBeGreaterThanOrEqual(Math.min(TEXT_RATIO, best));
      for (const ground of [paper, tint, mark]) {
        for (const text of [ink, quiet, link, visited]) {
          expect(contrast(text, ground)).toBeGreaterThanOrEqual(LEAST_RATIO);
        }
      }
    }),
    { numRuns: 2000 },
  );
});

it('leaves colours as they were chosen where they can be read, and says when it could not', () => {
  const good = { paper: '#f4ecd8', ink: '#3b2f23', link: '#0b5394' };
  expect(makePalette(good)).toMatchObject(good);
  expect(isNudged(good)).toBe(false);
  expect(isNudged({ ...good, ink: '#d0c8b0' })).toBe(true);
});

it('never changes the paper', () => {
  fc.assert(
    fc.property(anyColors, (chosen) => expect(makePalette(chosen).paper).toBe(chosen.paper)),
  );
});

it('tells dark paper from light, for scrollbars, fields and the plates of pictures', () => {
  const dark = makePalette({ paper: '#10141a', ink: '#cccccc', link: '#88bbff' });
  expect(dark.scheme).toBe('dark');
  expect(dark.plate).not.toBe('transparent');
  const light = makePalette({ paper: '#ffeedd', ink: '#222222', link: '#0000cc' });
  expect([light.scheme, light.plate]).toEqual(['light', 'transparent']);
});
