// npm run bench:instructions [-- --record]: how many instructions the native core needs for three fixtures, counted by
// callgrind. Unlike times, these don't depend on what else the machine does: more than the table allows is a failure.
// The table holds for its compiler alone; with another one the counts are shown and nothing is compared.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildNative } from './support/build.mjs';
import { ensureReady } from './support/ensure.mjs';
import { ROOT, StepError, main } from './support/run.mjs';

const TABLE = path.join(ROOT, 'tests/bench/instructions.json');
const FIXTURES = ['block-theme', 'encyclopedia', 'forum'];

// More than this above the recorded count fails; so much below it asks for the table to be recorded anew.
const TOLERANCE = 0.03;

const { values: options } = parseArgs({ options: { record: { type: 'boolean', default: false } } });

function compilerName() {
  const cache = readFileSync(path.join(ROOT, 'build/release/CMakeCache.txt'), 'utf8');
  const compiler = /^CMAKE_CXX_COMPILER:\w+=(.+)$/m.exec(cache)?.[1] ?? 'c++';
  const [line] = execFileSync(compiler, ['--version'], { encoding: 'utf8' }).split('\n');
  return `${path.basename(compiler)} ${/\d+\.\d+/.exec(line)?.[0]} ${process.arch}`;
}

function countInstructions(fixture) {
  const tool = path.join(ROOT, 'build/release/bin/stillpage_one_extraction');
  const page = path.join(ROOT, 'tests/fixtures/pages', fixture, 'source.html');
  const args = ['--tool=callgrind', '--callgrind-out-file=/dev/null'];
  try {
    execFileSync('valgrind', ['--version']);
  } catch {
    throw new StepError('valgrind is missing (the Debian package "valgrind").');
  }
  const log = execFileSync(
    'sh',
    [
      '-c',
      '"$@" 2>&1',
      'sh',
      'valgrind',
      ...args,
      '--toggle-collect=stillpage_counted',
      tool,
      page,
    ],
    { encoding: 'utf8' },
  );
  const count = /Collected : (\d+)/.exec(log)?.[1];
  if (count === undefined) throw new StepError(log);
  return Number(count);
}

await main(async () => {
  await ensureReady('native');
  await buildNative('release', 'stillpage_one_extraction');
  const compiler = compilerName();
  const counts = Object.fromEntries(FIXTURES.map((name) => [name, countInstructions(name)]));
  if (options.record) {
    writeFileSync(TABLE, `${JSON.stringify({ compiler, counts }, null, 2)}\n`);
    return 0;
  }
  const recorded = JSON.parse(readFileSync(TABLE, 'utf8'));
  let status = 0;
  for (const [fixture, count] of Object.entries(counts)) {
    const change = count / recorded.counts[fixture] - 1;
    const percent = `${change >= 0 ? '+' : ''}${(100 * change).toFixed(2)} %`;
    console.log(`${fixture.padEnd(14)} ${String(count).padStart(12)} ${percent}`);
    if (recorded.compiler === compiler && change > TOLERANCE) status = 1;
    if (recorded.compiler === compiler && change < -TOLERANCE)
      console.log('  less than recorded: npm run bench:instructions -- --record');
  }
  if (recorded.compiler !== compiler)
    console.log(`Not compared: recorded with ${recorded.compiler}, built with ${compiler}.`);
  if (status !== 0) console.log(`More than ${100 * TOLERANCE} % above the table.`);
  return status;
});
