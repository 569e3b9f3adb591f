// A reading place is the point of a block at the reading line, and comes back to where it stood.
import { expect, it } from '@jest/globals';
import {
  findAtLine,
  pointIn,
  READING_LINE,
  scrollTowards,
} from '../../../extension/src/shared/reading-point';

const box = (top: number, height: number) => ({ top, bottom: top + height, height });

it('is the part of the block at the line, or the edge that is nearest to it', () => {
  expect(pointIn(box(READING_LINE - 50, 200), 3)).toEqual({
    index: 3,
    part: 0.25,
    y: READING_LINE,
  });
  expect(pointIn(box(300, 50), 3)).toEqual({ index: 3, part: 0, y: 300 });
  expect(pointIn(box(-80, 50), 3)).toEqual({ index: 3, part: 1, y: -30 });
  expect(pointIn(box(300, 100), 3, 350)).toEqual({ index: 3, part: 0.5, y: 350 });
});

it('comes back to its height, however high the block is by then', () => {
  const point = pointIn(box(READING_LINE - 50, 200), 0);
  expect(scrollTowards(box(READING_LINE - 50, 200), point)).toBe(0);
  expect(scrollTowards(box(READING_LINE - 50, 400), point)).toBe(50);
});

it('finds the first box that ends below the line', () => {
  const bottoms = [10, 60, 110, 160];
  const find = (line?: number): number => findAtLine(4, (at) => bottoms[at]!, line);
  expect(find()).toBe(2);
  expect(find(0)).toBe(0);
  expect(find(60)).toBe(2);
  expect(find(500)).toBe(4);
  expect(findAtLine(0, () => 0)).toBe(0);
});
