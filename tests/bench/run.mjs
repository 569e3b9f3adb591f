// npm run bench -- [FOLDER] [options]: how fast Stillpage reads, beside its rivals, in real browsers. Writes
// build/bench/results.json and figure.svg, and with --docs also docs/BENCHMARK.md and docs/benchmark.svg.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startServer } from '../browser/support/server.mjs';
import { BROWSERS } from './support/browsers.mjs';
import { comparePaints, compareReadings } from './support/compare.mjs';
import { drawFigure } from './support/draw-figure.mjs';
import { measureFirstPaint } from './support/measure-first-paint.mjs';
import { measureGrowth } from './support/measure-growth.mjs';
import { measureReading } from './support/measure-reading.mjs';
import { measureSizes } from './support/sizes.mjs';
import { pagesIn, spread } from './support/pages.mjs';
import { writeTable } from './support/write-table.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');
const OUT = path.join(ROOT, 'build/bench');
const PARTS = ['reading', 'paint', 'growth', 'sizes'];

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    // Of the folder, spread over the sizes; of Firefox and of first paints fewer do.
    pages: { type: 'string', default: '1000' },
    'firefox-pages': { type: 'string', default: '30' },
    'paint-pages': { type: 'string', default: '30' },
    samples: { type: 'string', default: '1' },
    browsers: { type: 'string', default: BROWSERS.join(',') },
    only: { type: 'string', default: PARTS.join(',') },
    docs: { type: 'boolean', default: false },
  },
});
const parts = options.only.split(',');
const browsers = options.browsers.split(',');
const samples = Number(options.samples);
const folder =
  positionals[0] === undefined
    ? undefined
    : path.resolve(process.env.INIT_CWD ?? '.', positionals[0]);
const pages = spread(pagesIn(folder), Number(options.pages));

function say(text) {
  process.stderr.write(`${text}\n`);
}

/** Builds what is measured: the same extension around Readability.js. Ours was built by `npm run bench`. */
function buildRival() {
  const out = path.join(OUT, 'readability-extension');
  execFileSync(
    process.execPath,
    [
      ...['extension/build.mjs', '--out', out],
      ...['--extract-page', 'tests/bench/rival/extract-page.ts'],
    ],
    { cwd: ROOT },
  );
  return out;
}

async function timed(label, work) {
  const start = performance.now();
  const result = await work();
  say(`${label}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
  return result;
}

const sizeOf = ({ folder: in_, file }) => statSync(path.join(in_, file)).size;
const bytes = new Map(pages.map((page) => [page.name, sizeOf(page)]));

async function measureBrowser(name, server, raw) {
  const figures = {};
  if (parts.includes('reading')) {
    const some = name === 'firefox' ? spread(pages, Number(options['firefox-pages'])) : pages;
    const readings = await timed(`reading, ${name}, ${some.length} pages`, () =>
      measureReading(name, some, { samples, server }),
    );
    raw.readings.push(...readings.map((r) => ({ ...r, bytes: bytes.get(r.page) })));
    figures.reading = compareReadings(readings);
  }
  if (parts.includes('paint')) {
    const some = spread(pages, Number(options['paint-pages']));
    const extensions = {
      stillpage: path.join(ROOT, 'build/extension'),
      readability: path.join(OUT, 'readability-extension'),
    };
    const paints = await timed(`first paint, ${name}, ${some.length} pages`, () =>
      measureFirstPaint(name, some, { samples, server, extensions }),
    );
    raw.paints.push(...paints);
    figures.paint = comparePaints(paints);
  }
  return figures;
}

function describeVersions() {
  const version = (name) =>
    JSON.parse(readFileSync(path.join(ROOT, 'node_modules', name, 'package.json'), 'utf8')).version;
  return `Readability.js ${version('@mozilla/readability')} and Defuddle ${version('defuddle')}`;
}

function describeMachine() {
  const [{ model }] = os.cpus();
  return `${os.cpus().length} cores of ${model}, ${os.type()}`;
}

mkdirSync(OUT, { recursive: true });
const raw = { readings: [], paints: [] };
const results = {
  command: `npm run bench -- ${process.argv
    .slice(2)
    .map((arg) => (arg === positionals[0] ? path.basename(arg) : arg))
    .join(' ')}`.trim(),
  machine: describeMachine(),
  versions: describeVersions(),
  browsers: {},
};
/** After every part, so that a run that is broken off has left what it measured. */
function save() {
  writeFileSync(path.join(OUT, 'results.json'), JSON.stringify({ ...results, ...raw }, null, 1));
  if (raw.readings.length > 0) {
    writeFileSync(path.join(OUT, 'figure.svg'), drawFigure(raw.readings));
  }
  writeFileSync(path.join(OUT, 'BENCHMARK.md'), writeTable(results));
}

if (parts.includes('sizes')) results.sizes = await measureSizes();
if (parts.includes('growth')) results.growth = await timed('growth', () => measureGrowth(samples));
const inBrowsers = parts.includes('reading') || parts.includes('paint');
if (parts.includes('paint')) buildRival();
const server = await startServer();
try {
  for (const name of inBrowsers ? browsers : []) {
    results.browsers[name] = await measureBrowser(name, server, raw);
    save();
  }
} finally {
  server.close();
}
save();
if (options.docs) {
  copyFileSync(path.join(OUT, 'BENCHMARK.md'), path.join(ROOT, 'docs/BENCHMARK.md'));
  copyFileSync(path.join(OUT, 'figure.svg'), path.join(ROOT, 'docs/benchmark.svg'));
}
process.stdout.write(readFileSync(path.join(OUT, 'BENCHMARK.md'), 'utf8'));
