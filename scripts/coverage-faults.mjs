// npm run coverage:faults [-- --missing]: the table of bad inputs and faults (tests/faults/rows.mjs) and, for each, the tests
// that name it. What a test is and whether it passed is read from what the runners wrote, so run `npm test` first; the core's
// tests are run here. Fails where a row has neither a passing test at a level it names nor a reason in tests/README.md.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { FUZZ_TARGETS, GROUPS, LEVELS } from '../tests/faults/rows.mjs';
import { ROOT, StepError, main } from './support/run.mjs';

const RESULTS = path.join(ROOT, 'build/test-results');
const CORE_TESTS = path.join(ROOT, 'build/release/bin/stillpage_core_tests');
const REASONS = path.join(ROOT, 'tests/README.md');

const ID = '[A-H]\\d{1,2}|I-\\d{1,2}';
const NAMED = new RegExp(`\\[((?:${ID})(?: (?:${ID}))*)\\]`, 'g');

const namedIn = (title) => [...title.matchAll(NAMED)].flatMap(([, ids]) => ids.split(' '));

/** @typedef {{level: string, title: string, passed: boolean}} Test */

/** @returns {Test[]} what Jest wrote; of a test that is in several files, the newest result counts */
function readJest() {
  if (!existsSync(RESULTS)) throw new StepError('There are no results of tests. Run: npm test');
  const reports = readdirSync(RESULTS)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(path.join(RESULTS, name), 'utf8')))
    .sort((one, other) => one.startTime - other.startTime);
  const tests = new Map();
  for (const { name, assertionResults } of reports.flatMap(
    ({ testResults }) => testResults ?? [],
  )) {
    const file = path.relative(ROOT, name);
    for (const { fullName, status } of assertionResults) {
      if (status === 'pending') continue; // left out of that run
      const level = levelOf(file, fullName);
      tests.set(`${file} ${fullName}`, { level, title: fullName, passed: status === 'passed' });
    }
  }
  return [...tests.values()];
}

function levelOf(file, title) {
  if (file.startsWith('tests/extension/')) return 'J';
  if (file.startsWith('tests/wasm/')) return 'W';
  return /\bin Firefox\b/.test(title) ? 'F' : 'C';
}

const decode = (text) =>
  text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => {
    return { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }[name];
  });

/** @returns {Test[]} the core's tests that name a row, which are run for it: ctest counts them as one */
function runCore(ids) {
  if (!existsSync(CORE_TESTS)) throw new StepError('The core is not built. Run: npm run build');
  const wanted = ids.map((id) => `[${id}]`).join(',');
  const xml = runToXml([wanted]);
  return [
    ...xml.matchAll(/<TestCase [^>]*?name="([^"]*)"[^>]*?tags="([^"]*)"[^]*?<\/TestCase>/g),
  ].map(([whole, name, tags]) => ({
    level: 'N',
    title: `${decode(name)} ${tags}`,
    passed: /<OverallResult success="true"/.test(whole),
  }));
}

function runToXml(filter) {
  const options = { encoding: 'utf8', maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'inherit'] };
  try {
    return execFileSync(CORE_TESTS, ['--reporter', 'xml', ...filter], options);
  } catch (error) {
    // A test that fails makes the program fail, and is in what it wrote.
    if (typeof error.stdout === 'string' && error.stdout !== '') return error.stdout;
    throw error;
  }
}

/** @returns {Test[]} the fuzz targets there are; whether one has found anything is said where it runs */
function readFuzzing() {
  return Object.entries(FUZZ_TARGETS)
    .filter(([file]) => existsSync(path.join(ROOT, 'tests/fuzz', file)))
    .map(([file, ids]) => ({ level: 'Z', title: `${file} [${ids.join(' ')}]`, passed: true }));
}

/** Reasons why a row has no test at a level: `| A9 | C | … |`. */
function readReasons() {
  const lines = readFileSync(REASONS, 'utf8').matchAll(
    new RegExp(`^\\| (${ID}) +\\| ([A-Z]+) +\\| (.+?) +\\|`, 'gm'),
  );
  return new Map(
    [...lines].flatMap(([, id, levels, why]) =>
      [...levels].map((level) => [`${id} ${level}`, why]),
    ),
  );
}

/** What one row has at one level: 'passes', 'fails', 'explained' or 'missing', and by which tests. */
function judge(id, level, tests, reasons) {
  const own = tests.filter((test) => test.level === level && test.ids.has(id));
  if (own.some(({ passed }) => !passed)) return { verdict: 'fails', own };
  if (own.length > 0) return { verdict: 'passes', own };
  const why = reasons.get(`${id} ${level}`);
  return why === undefined ? { verdict: 'missing', own } : { verdict: 'explained', own, why };
}

const MARKS = { passes: '✓', fails: '✗', explained: '(see below)', missing: '–' };

function printRow([id, levels, what], tests, reasons, count) {
  const cells = [...levels].map((level) => ({ level, ...judge(id, level, tests, reasons) }));
  for (const { verdict } of cells) count[verdict] += 1;
  const summary = cells.map(({ level, verdict, own }) => {
    return `${LEVELS[level]} ${MARKS[verdict]}${own.length > 1 ? ` ${own.length}` : ''}`;
  });
  const missing = cells.some(({ verdict }) => verdict === 'missing' || verdict === 'fails');
  if (process.argv.includes('--missing') && !missing) return;
  process.stdout.write(`${id.padEnd(5)}${what}\n     ${summary.join(' · ')}\n`);
  for (const { level, own, why } of cells) {
    for (const { title, passed } of own) {
      process.stdout.write(`       ${level} ${passed ? '' : '✗ '}${title}\n`);
    }
    if (why !== undefined) process.stdout.write(`       ${level} not tested: ${why}\n`);
  }
}

await main(async () => {
  const rows = GROUPS.flatMap((group) => group.rows);
  const known = new Set(rows.map(([id]) => id));
  const tests = [...readJest(), ...runCore([...known]), ...readFuzzing()].map((test) => ({
    ...test,
    ids: new Set(namedIn(test.title)),
  }));
  const strays = tests.filter(({ ids }) => [...ids].some((id) => !known.has(id)));
  for (const { title } of strays) process.stderr.write(`No such row: ${title}\n`);

  const reasons = readReasons();
  const count = { passes: 0, fails: 0, explained: 0, missing: 0 };
  for (const { title, rows: own } of GROUPS) {
    process.stdout.write(`\n${title}\n`);
    for (const row of own) printRow(row, tests, reasons, count);
  }
  const { passes, fails, explained, missing } = count;
  process.stdout.write(
    `\n${rows.length} rows, ${passes} pass at a level they name, ${fails} fail, ${explained} explained, ${missing} missing\n`,
  );
  return fails === 0 && missing === 0 && strays.length === 0 ? 0 : 1;
});
