// npm test [-- core|wasm|unit|browser|asan|fuzz|model|instructions…] [--fuzz-seconds N]: sets up what is missing, builds, runs the suites, and ends with one line
// that counts every test: `N passed, N failed`. A suite that can't be built or breaks off counts as one failure.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension, buildNative, buildWasm } from './support/build.mjs';
import { ensureReady } from './support/ensure.mjs';
import { FUZZ_TARGETS, STEADY_FUZZ_TARGETS, describe, fuzz } from './support/fuzz.mjs';
import {
  TOLERANCE,
  canCount,
  compareInstructions,
  describeCount,
} from './support/instructions.mjs';
import { ROOT, StepError, main, run } from './support/run.mjs';

const RESULTS = path.join(ROOT, 'build/test-results');
const DEFAULT_SUITES = ['core', 'instructions', 'fuzz-steady', 'model', 'wasm', 'unit', 'browser'];

/** As many fuzz targets run at a time. */
const FUZZ_WORKERS = 2;

const SUITES = {
  core: {
    needs: 'native',
    build: () => buildNative(),
    run: () => runCtest('release'),
  },
  // What an extraction costs, counted, so that nothing makes it slower unseen.
  instructions: {
    needs: 'instructions',
    build: () => buildNative('release', 'stillpage_one_extraction'),
    run: () => runInstructions(),
  },
  // The core's tests once more, with every memory access and every undefined operation checked.
  asan: {
    needs: 'fuzz',
    build: () => buildNative('fuzz'),
    run: () => runCtest('fuzz'),
  },
  // Inputs that nobody thought of, at every boundary that takes what a page says.
  fuzz: {
    needs: 'fuzz',
    build: () => buildNative('fuzz', 'stillpage_fuzzers'),
    run: (options) => runFuzzers(FUZZ_TARGETS, options),
  },
  'fuzz-steady': {
    needs: 'fuzz',
    build: () => buildNative('fuzz', 'stillpage_fuzzers'),
    run: (options) => runFuzzers(STEADY_FUZZ_TARGETS, options),
  },
  // What trains the model whose tables ship. Its build has none of them: they may be of another table of features.
  model: {
    needs: 'native',
    build: () => buildNative('model', 'stillpage_model_tests'),
    run: () => runCtest('model'),
  },
  wasm: {
    needs: 'build',
    build: async () => {
      await buildNative();
      await buildWasm('wasm');
      await buildWasm('wasm-debug');
    },
    run: () => runJest('wasm'),
  },
  unit: {
    needs: 'build',
    build: async () => {},
    run: () => runJest('unit'),
  },
  browser: {
    needs: 'test',
    build: async () => {
      await buildNative();
      await buildWasm('wasm');
      await buildExtension();
    },
    // One at a time: the browsers share the machine, and their tests measure what a user would see.
    run: () => runJest('browser', ['--runInBand', '--testTimeout=60000']),
  },
};

async function runCtest(preset) {
  const report = reportFile(`${preset}.xml`);
  await run('ctest', ['--preset', preset, '--output-junit', report]);
  const results = readReport(report).split('<testcase ').slice(1).map(countCtestCase);
  return results.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }));
}

/** The tests in one <testcase> of ctest: Catch2 runs many in one program and sums them up at its end. */
function countCtestCase(xml) {
  const allPassed = /All tests passed \(\d+ assertions? in (\d+) test cases?\)/.exec(xml);
  const someFailed = /test cases: +(\d+) \|.*?(\d+) failed/.exec(xml);
  const ok = /^[^>]*status="run"/.test(xml);
  if (ok) {
    return { passed: Number(allPassed?.[1] ?? 1), failed: 0 };
  }
  const failed = Number(someFailed?.[2] ?? 1);
  return { passed: Number(someFailed?.[1] ?? failed) - failed, failed };
}

function runInstructions() {
  if (!canCount()) {
    process.stderr.write('  not counted: there is no valgrind for this system\n');
    return { passed: 0, failed: 0 };
  }
  const counts = compareInstructions();
  process.stderr.write(`${counts.map(describeCount).join('\n')}\n`);
  const failed = counts.filter(({ change = 0 }) => change > TOLERANCE).length;
  return { passed: counts.length - failed, failed };
}

async function runFuzzers(targets, options) {
  const seconds = Number(options['fuzz-seconds']);
  const waiting = [...targets];
  const total = { passed: 0, failed: 0 };
  const work = async () => {
    for (let target = waiting.shift(); target !== undefined; target = waiting.shift()) {
      const result = await fuzz(target, seconds);
      process.stderr.write(`${describe(target, result)}\n`);
      total[result.ok ? 'passed' : 'failed'] += 1;
    }
  };
  await Promise.all(Array.from({ length: FUZZ_WORKERS }, work));
  return total;
}

async function runJest(project, args = []) {
  const report = reportFile(`${project}.json`);
  await run(
    process.execPath,
    [
      // Jest loads ES modules through Node's vm modules, which Node still calls experimental.
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      'node_modules/jest/bin/jest.js',
      ...['--selectProjects', project, '--json', `--outputFile=${report}`, ...args],
    ],
    // The results as JSON would repeat on standard output what the file holds.
    { stdio: ['inherit', 'ignore', 'inherit'] },
  );
  const results = JSON.parse(readReport(report));
  for (const name of passedOnSecondTry(results)) {
    process.stderr.write(`  needed a second try: ${name}\n`);
  }
  // A suite that could not even be loaded has no tests to count.
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  return { passed: results.numPassedTests, failed };
}

function passedOnSecondTry({ testResults }) {
  return testResults
    .flatMap((file) => file.assertionResults)
    .filter(({ status, invocations }) => status === 'passed' && invocations > 1)
    .map(({ fullName }) => fullName);
}

function reportFile(name) {
  mkdirSync(RESULTS, { recursive: true });
  const file = path.join(RESULTS, name);
  rmSync(file, { force: true });
  return file;
}

function readReport(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new StepError(`The run broke off: ${path.relative(ROOT, file)} was not written.`);
  }
}

async function runSuite({ build, run: runTests }, options) {
  try {
    await build();
    return await runTests(options);
  } catch (error) {
    process.stderr.write(`\n${error instanceof StepError ? error.message : error.stack}\n`);
    return { passed: 0, failed: 1 };
  }
}

await main(async () => {
  const { values: options, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'fuzz-seconds': { type: 'string', default: '60' } },
  });
  const names = positionals.length > 0 ? positionals : DEFAULT_SUITES;
  const unknown = names.find((name) => !(name in SUITES));
  if (unknown !== undefined) {
    throw new StepError(`No suite ${unknown}. There are: ${Object.keys(SUITES).join(', ')}.`);
  }
  await ensureReady(...new Set(names.map((name) => SUITES[name].needs)));
  let passed = 0;
  let failed = 0;
  for (const name of names) {
    process.stderr.write(`\n${name}\n`);
    const result = await runSuite(SUITES[name], options);
    passed += result.passed;
    failed += result.failed;
  }
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  return failed === 0 && passed > 0 ? 0 : 1;
});
