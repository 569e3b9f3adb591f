// npm test [-- SUITE…] [--fuzz-seconds N]: sets up what is missing, builds, runs the suites, and ends with one line that counts
// every test: `N passed, N failed`. A suite that can't be built or breaks off counts as one failure.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension, buildNative, buildWasm } from './support/build.mjs';
import { ensureReady } from './support/ensure.mjs';
import { FUZZ_TARGETS, describe, fuzz } from './support/fuzz.mjs';
import {
  TOLERANCE,
  canCount,
  compareInstructions,
  describeCount,
} from './support/instructions.mjs';
import { lintCpp, objectionToClangTool } from './support/lint-cpp.mjs';
import { ROOT, StepError, main, run } from './support/run.mjs';

const RESULTS = path.join(ROOT, 'build/test-results');
/** What a page's bytes go through. */
const READING_CODE = ['core/src', 'core/html5', 'core/explain', 'core/cli'];

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
  // What trains the model whose tables ship.
  model: {
    needs: 'native',
    build: () => buildNative('release', 'stillpage_model_tests'),
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
  // What must hold of the sources, the packages and the built extension without running any of them.
  lint: {
    needs: 'lint',
    build: async () => {
      await buildWasm('wasm');
      await buildExtension();
    },
    run: runLint,
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
  // What a compiler doesn't warn of.
  tidy: {
    needs: 'tidy',
    build: async () => {},
    run: runTidy,
  },
  // Inputs that nobody thought of, at every boundary that takes what a page says.
  fuzz: {
    needs: 'fuzz',
    build: () => buildNative('fuzz', 'stillpage_fuzzers'),
    run: runFuzzers,
  },
};

/** These run one after the other at the lowest priority, while the browsers leave half of a processor unused. */
const BESIDE_BROWSERS = ['tidy', 'fuzz'];

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

async function runTidy({ workers }) {
  const objection = objectionToClangTool('clang-tidy');
  if (objection !== undefined) {
    process.stderr.write(`  not run: ${objection}\n`);
    return { passed: 0, failed: 0 };
  }
  const { files, failures } = await lintCpp(READING_CODE, workers);
  for (const file of failures) process.stderr.write(`  clang-tidy objects to ${file}\n`);
  return { passed: files - failures.length, failed: failures.length };
}

/** Scripts of package.json; each is one test. */
const LINTERS = ['types', 'lint:ts', 'lint:manifest', 'lint:dependencies', 'format:check'];

async function runLint() {
  const total = { passed: 0, failed: 0 };
  const objection = objectionToClangTool('clang-format');
  if (objection !== undefined) process.stderr.write(`  format:check is not run: ${objection}\n`);
  for (const script of LINTERS) {
    if (script === 'format:check' && objection !== undefined) continue;
    const ok = (await run('npm', ['run', '--silent', script])) === 0;
    if (!ok) process.stderr.write(`  failed: npm run ${script}\n`);
    total[ok ? 'passed' : 'failed'] += 1;
  }
  return total;
}

async function runFuzzers({ fuzzSeconds, workers }) {
  const waiting = [...FUZZ_TARGETS];
  const total = { passed: 0, failed: 0 };
  const work = async () => {
    for (let target = waiting.shift(); target !== undefined; target = waiting.shift()) {
      const result = await fuzz(target, fuzzSeconds);
      process.stderr.write(`${describe(target, result)}\n`);
      total[result.ok ? 'passed' : 'failed'] += 1;
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
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

async function runSuite(name, options) {
  process.stderr.write(`\n${name}\n`);
  try {
    await SUITES[name].build();
    return await SUITES[name].run(options);
  } catch (error) {
    process.stderr.write(`\n${error instanceof StepError ? error.message : error.stack}\n`);
    return { passed: 0, failed: 1 };
  }
}

async function runSuites(names, options) {
  const results = [];
  for (const name of names) results.push(await runSuite(name, options));
  return results;
}

await main(async () => {
  const { values: options, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'fuzz-seconds': { type: 'string', default: '60' } },
  });
  const names = positionals.length > 0 ? positionals : Object.keys(SUITES);
  const unknown = names.find((name) => !(name in SUITES));
  if (unknown !== undefined) {
    throw new StepError(`No suite ${unknown}. There are: ${Object.keys(SUITES).join(', ')}.`);
  }
  const fuzzSeconds = Number(options['fuzz-seconds']);
  if (!(fuzzSeconds > 0)) throw new StepError('--fuzz-seconds is a number of seconds above 0.');
  await ensureReady(...new Set(names.map((name) => SUITES[name].needs)));
  const beside = names.includes('browser')
    ? names.filter((name) => BESIDE_BROWSERS.includes(name))
    : [];
  const all = { fuzzSeconds, workers: availableParallelism() };
  const before = names.filter((name) => name !== 'browser' && !beside.includes(name));
  const results = await runSuites(before, all);
  if (names.includes('browser')) {
    const lanes = [runSuites(['browser'], all), runSuites(beside, { ...all, workers: 1 })];
    results.push(...(await Promise.all(lanes)).flat());
  }
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  return failed === 0 && passed > 0 ? 0 : 1;
});
