// How long the module takes for a page, in Node: npm run bench -- FOLDER. Reads every *.html below the folder as a
// serialised DOM, from bytes in wasm memory to JSON, and prints the median and the 95th percentile of the pages' times:
// warm (median of several rounds in one instance) and cold (the first call of a fresh instance).
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const ROUNDS = 9;
const MODULE = path.resolve(import.meta.dirname, '../../build/wasm');

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: npm run bench -- FOLDER');
  process.exit(2);
}
const { default: createStillpage } = await import(path.join(MODULE, 'stillpage.mjs'));
const wasmBinary = readFileSync(path.join(MODULE, 'stillpage.wasm'));
const pages = readdirSync(folder, { recursive: true })
  .filter((file) => file.endsWith('.html'))
  .sort()
  .map((file) => readFileSync(path.join(folder, file)));

function timeOnce(module, bytes) {
  const start = performance.now();
  module.input(bytes.length).set(bytes);
  module.extract(bytes.length, 'https://example.org/', true);
  return performance.now() - start;
}

const at = (share, numbers) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(share * (numbers.length - 1))];

function report(name, times) {
  console.log(
    `${name}: median ${at(0.5, times).toFixed(2)} ms, p95 ${at(0.95, times).toFixed(2)} ms, ` +
      `most ${at(1, times).toFixed(2)} ms over ${times.length} pages`,
  );
}

const cold = [];
for (const bytes of pages) cold.push(timeOnce(await createStillpage({ wasmBinary }), bytes));
report('cold', cold);

const module = await createStillpage({ wasmBinary });
const rounds = pages.map((bytes) => Array.from({ length: ROUNDS }, () => timeOnce(module, bytes)));
report(
  'warm',
  rounds.map((times) => at(0.5, times)),
);
