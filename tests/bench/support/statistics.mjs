// Medians, percentiles and their intervals: bootstrap over pages with a fixed seed, so that the same samples always give
// the same figures.

const RESAMPLES = 2000;
const CONFIDENCE = 0.95;
const SEED = 20_240_607;

/** The value that this share of the numbers doesn't exceed, between the two nearest where it falls between. */
export function quantile(numbers, share) {
  if (numbers.length === 0) return Number.NaN;
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const low = Math.floor(at);
  const high = Math.ceil(at);
  return sorted[low] + (sorted[high] - sorted[low]) * (at - low);
}

export const median = (numbers) => quantile(numbers, 0.5);

/** Mulberry32: numbers in [0, 1), the same for the same seed. */
function createRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The interval that a figure of these numbers falls into in 95 of 100 resamplings. */
export function interval(numbers, figure = median) {
  const random = createRandom(SEED);
  const figures = Array.from({ length: RESAMPLES }, () =>
    figure(numbers.map(() => numbers[Math.floor(random() * numbers.length)])),
  );
  const rest = (1 - CONFIDENCE) / 2;
  return [quantile(figures, rest), quantile(figures, 1 - rest)];
}

/** What a list of numbers is summed up to. */
export function summarise(numbers) {
  return {
    count: numbers.length,
    median: median(numbers),
    medianInterval: interval(numbers),
    p95: quantile(numbers, 0.95),
    most: quantile(numbers, 1),
  };
}
