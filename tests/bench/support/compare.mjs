// From readings to figures: each contender's times by browser, and its ratio to the others on the same pages.
import { interval, median, quantile, summarise } from './statistics.mjs';

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const allStages = ({ stages }) => sum(Object.values(stages));

/** Making the module ready, which the content script does beside other things, is told apart from reading. */
const MAKING = ['decode module', 'compile'];
const withoutMaking = ({ stages }) =>
  sum(Object.entries(stages).flatMap(([stage, time]) => (MAKING.includes(stage) ? [] : [time])));

export const FIGURES = {
  'capture + extract': ({ cold }) => withoutMaking(cold),
  'all, with making the module': ({ cold }) => allStages(cold),
  warm: ({ warm }) => median(warm.map(allStages)),
};

/** Median over the samples of each page. */
function byPage(readings, figure) {
  const pages = new Map();
  for (const reading of readings) {
    if (reading.error !== undefined || reading.cold === undefined) continue;
    pages.set(reading.page, [...(pages.get(reading.page) ?? []), figure(reading)]);
  }
  return new Map([...pages].map(([page, times]) => [page, median(times)]));
}

/** How `ours` relates to `theirs` on the pages that both have read. */
function ratios(ours, theirs) {
  const values = [...ours].flatMap(([page, time]) =>
    theirs.has(page) && theirs.get(page) > 0 ? [{ page, ratio: time / theirs.get(page) }] : [],
  );
  const numbers = values.map(({ ratio }) => ratio);
  const worst = values.toSorted((a, b) => b.ratio - a.ratio)[0];
  return {
    pages: numbers.length,
    median: median(numbers),
    medianInterval: interval(numbers),
    p95: quantile(numbers, 0.95),
    worst: worst?.ratio,
    worstPage: worst?.page,
  };
}

function stagesOf(readings) {
  const stages = {};
  for (const { cold } of readings) {
    for (const [stage, time] of Object.entries(cold?.stages ?? {}))
      (stages[stage] ??= []).push(time);
  }
  return Object.fromEntries(
    Object.entries(stages).map(([stage, times]) => [
      stage,
      { median: median(times), p95: quantile(times, 0.95) },
    ]),
  );
}

/** The figures of one browser. */
export function compareReadings(readings) {
  const contenders = [...new Set(readings.map(({ contender }) => contender))];
  const of = (contender) => readings.filter((reading) => reading.contender === contender);
  const times = {};
  const ours = {};
  for (const [name, figure] of Object.entries(FIGURES)) {
    const pages = Object.fromEntries(contenders.map((c) => [c, byPage(of(c), figure)]));
    times[name] = Object.fromEntries(contenders.map((c) => [c, summarise([...pages[c].values()])]));
    ours[name] = Object.fromEntries(
      contenders
        .filter((c) => c !== 'stillpage')
        .map((c) => [c, ratios(pages.stillpage, pages[c])]),
    );
  }
  return {
    times,
    ratios: ours,
    stages: Object.fromEntries(contenders.map((c) => [c, stagesOf(of(c))])),
    failures: readings.flatMap(({ page, contender, error }) =>
      error === undefined ? [] : [{ page, contender, error }],
    ),
  };
}

/** The same for presses of the button. */
export function comparePaints(paints) {
  const readers = [...new Set(paints.map(({ reader }) => reader))];
  const pages = Object.fromEntries(
    readers.map((reader) => [
      reader,
      byPage(
        paints
          .filter((paint) => paint.reader === reader && paint.milliseconds !== undefined)
          .map((paint) => ({ ...paint, cold: {} })),
        ({ milliseconds }) => milliseconds,
      ),
    ]),
  );
  // A page on which one of them opens nothing tells nothing of their speed.
  const both = [...pages[readers[0]].keys()].filter((page) =>
    readers.every((reader) => pages[reader].has(page)),
  );
  const of = (reader) => new Map(both.map((page) => [page, pages[reader].get(page)]));
  return {
    times: Object.fromEntries(readers.map((r) => [r, summarise([...of(r).values()])])),
    ratios: Object.fromEntries(
      readers.filter((r) => r !== 'stillpage').map((r) => [r, ratios(of('stillpage'), of(r))]),
    ),
  };
}
