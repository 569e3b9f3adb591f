// Runs a fuzz target of tests/fuzz from the seeds of the fixtures, and says what came of it.
import { mkdirSync, openSync, closeSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ROOT, run } from './run.mjs';

const BIN = path.join(ROOT, 'build/fuzz/bin');
const CORPORA = path.join(ROOT, 'build/fuzz-corpora');
const FAILURES = path.join(ROOT, 'build/fuzz-failures');
const DICTIONARIES = path.join(ROOT, 'tests/fuzz/dictionaries');

/** Longer inputs say little that short ones don't, in more time. Bytes. */
const MAX_INPUT = {
  'literal-reader': 1000,
  html5: 1000,
  extraction: 500,
  url: 300,
  'json-ld': 600,
  srcset: 400,
  encoders: 600,
};
/**
 * Freed memory is watched for a megabyte and not for 256, and found memory filled for 64 bytes and not for 4096: both go through
 * the processor's cache, and took a quarter of the time.
 */
const SANITIZER_OPTIONS =
  'quarantine_size_mb=1:thread_local_quarantine_size_kb=64:max_malloc_fill_size=64:malloc_context_size=2';

const TARGETS_OF_PAGES = ['literal-reader', 'html5', 'extraction'];

/** An input that takes longer, in seconds, is a failure: none is long enough to need a hundredth of that. */
const TIMEOUT = 25;

export const FUZZ_TARGETS = Object.keys(MAX_INPUT);

/**
 * Fuzzes for so many seconds, at the lowest priority. What was found is kept in build/fuzz-corpora and is where the next run starts.
 * @returns {Promise<{ok: boolean, executions: number, edges: number, log: string, failures: string[]}>}
 */
export async function fuzz(target, seconds) {
  const corpus = path.join(CORPORA, target);
  const logFile = path.join(ROOT, 'build/logs', `fuzz-${target}.log`);
  for (const folder of [corpus, FAILURES, path.dirname(logFile)]) {
    mkdirSync(folder, { recursive: true });
  }
  const log = openSync(logFile, 'w');
  const before = new Set(readdirSync(FAILURES));
  const dictionary = TARGETS_OF_PAGES.includes(target) ? 'html' : target;
  const output = {
    stdio: ['ignore', log, log],
    env: { ...process.env, ASAN_OPTIONS: SANITIZER_OPTIONS },
  };
  const replay = path.join(BIN, 'stillpage_fuzz_replay');
  const seeded = await run(replay, ['--write-seeds', target, corpus], output);
  const code = await run(
    'nice',
    [
      ...['-n', '19', path.join(BIN, `stillpage_fuzz_${target}`)],
      `-max_total_time=${seconds}`,
      `-max_len=${MAX_INPUT[target]}`,
      `-timeout=${TIMEOUT}`,
      `-dict=${path.join(DICTIONARIES, `${dictionary}.dict`)}`,
      `-artifact_prefix=${FAILURES}/${target}-`,
      // The same program does the same again, so that a failure is the code's and not the day's.
      '-seed=1',
      '-print_final_stats=1',
      // Weighing inputs by how rare what they reach is takes longer than a run of ours, and more so with every input kept.
      '-entropic=0',
      corpus,
    ],
    output,
  );
  closeSync(log);
  const text = readFileSync(logFile, 'utf8');
  return {
    ok: seeded === 0 && code === 0,
    executions: Number(/number_of_executed_units: (\d+)/.exec(text)?.[1] ?? 0),
    edges: Number([...text.matchAll(/ cov: (\d+)/g)].at(-1)?.[1] ?? 0),
    log: logFile,
    failures: readdirSync(FAILURES).filter(
      (name) => name.startsWith(`${target}-`) && !before.has(name),
    ),
  };
}

/** One line on a run, and where to look if it failed. */
export function describe(target, { ok, executions, edges, log, failures }) {
  const did = `${target}: ${executions.toLocaleString('en')} executions, ${edges.toLocaleString('en')} edges`;
  if (ok) return did;
  const inputs = failures.map((name) => `  build/fuzz-failures/${name}`).join('\n');
  return `${did}, FAILED (${path.relative(ROOT, log)})\n${inputs}`;
}
