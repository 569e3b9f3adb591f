// Counts the instructions that the native core needs for three fixtures, by callgrind, and compares them with the table that
// was recorded. Unlike times, counts don't depend on what else the machine does.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, StepError } from './run.mjs';

const TABLE = path.join(ROOT, 'tests/bench/instructions.json');
const FIXTURES = ['block-theme', 'encyclopedia', 'forum'];

/** The share by which a count may be above the recorded one. The C library picks its loops by the processor: some per cent. */
export const TOLERANCE = 0.08;

/** Whether there is a valgrind; macOS has none. */
export const canCount = () => spawnSync('valgrind', ['--version']).status === 0;

/** The table holds for its compiler alone. */
function compilerName() {
  const cache = readFileSync(path.join(ROOT, 'build/release/CMakeCache.txt'), 'utf8');
  const compiler = /^CMAKE_CXX_COMPILER:\w+=(.+)$/m.exec(cache)?.[1] ?? 'c++';
  const [line] = execFileSync(compiler, ['--version'], { encoding: 'utf8' }).split('\n');
  return `${path.basename(compiler)} ${/\d+\.\d+/.exec(line)?.[0]} ${process.arch}`;
}

function countOne(fixture) {
  const tool = path.join(ROOT, 'build/release/bin/stillpage_one_extraction');
  const page = path.join(ROOT, 'tests/fixtures/pages', fixture, 'source.html');
  const { stderr } = spawnSync(
    'valgrind',
    [
      ...['--tool=callgrind', '--callgrind-out-file=/dev/null'],
      ...['--toggle-collect=stillpage_counted', tool, page],
    ],
    { encoding: 'utf8' },
  );
  const count = /Collected : (\d+)/.exec(stderr)?.[1];
  if (count === undefined) throw new StepError(stderr);
  return Number(count);
}

/**
 * Precondition: `stillpage_one_extraction` is built for release, and canCount().
 * @returns for each fixture its count and by which share it is above the recorded one, undefined where that was recorded
 *   with another compiler
 */
export function compareInstructions() {
  const recorded = JSON.parse(readFileSync(TABLE, 'utf8'));
  const isComparable = recorded.compiler === compilerName();
  return FIXTURES.map((fixture) => {
    const count = countOne(fixture);
    const change = isComparable ? count / recorded.counts[fixture] - 1 : undefined;
    return { fixture, count, change };
  });
}

/** One line about a fixture. */
export function describeCount({ fixture, count, change }) {
  const told =
    change === undefined
      ? 'not compared: the table is of another compiler'
      : `${change >= 0 ? '+' : ''}${(100 * change).toFixed(2)} %`;
  return `${fixture.padEnd(14)} ${String(count).padStart(12)} instructions  ${told}`;
}

/** Writes the table anew. */
export function recordInstructions(counts) {
  const table = Object.fromEntries(counts.map(({ fixture, count }) => [fixture, count]));
  const text = JSON.stringify({ compiler: compilerName(), counts: table }, null, 2);
  writeFileSync(TABLE, `${text}\n`);
}
