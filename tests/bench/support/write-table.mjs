// Writes docs/BENCHMARK.md from the figures.
const ms = (value) => (value >= 100 ? value.toFixed(0) : value.toFixed(1));
const ratio = (value) => value.toFixed(2);
const between = ([low, high], format) => `${format(low)}–${format(high)}`;
const row = (...cells) => `| ${cells.join(' | ')} |`;
const table = (head, rows) =>
  [row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n');

const NAMES = {
  bare: '`outerHTML` + encode (the floor)',
  stillpage: 'Stillpage',
  readability: 'Readability.js',
  defuddle: 'Defuddle',
};

function timesTable(times) {
  const rows = Object.entries(times).flatMap(([figure, contenders]) =>
    Object.entries(contenders)
      // Only ours has a module to make.
      .filter(([name]) => name === 'stillpage' || !figure.startsWith('all'))
      .map(([name, t]) => [
        figure,
        NAMES[name],
        `${ms(t.median)} (${between(t.medianInterval, ms)})`,
        ms(t.p95),
        ms(t.most),
        t.count,
      ]),
  );
  return table(['cold unless said', 'who', 'median ms (95 %)', 'p95', 'most', 'pages'], rows);
}

function ratiosTable(ratios) {
  const rows = Object.entries(ratios).flatMap(([figure, others]) =>
    Object.entries(others).map(([name, r]) => [
      figure,
      NAMES[name],
      `${ratio(r.median)} (${between(r.medianInterval, ratio)})`,
      ratio(r.p95),
      `${ratio(r.worst)} (${r.worstPage})`,
    ]),
  );
  return table(['Stillpage, cold unless said', 'to', 'median (95 %)', 'p95', 'most'], rows);
}

function stagesTable(stages) {
  const rows = Object.entries(stages).flatMap(([name, all]) =>
    Object.entries(all).map(([stage, t]) => [NAMES[name], stage, ms(t.median), ms(t.p95)]),
  );
  return table(['who', 'stage, cold', 'median ms', 'p95'], rows);
}

function paintSection(paint) {
  const rows = Object.entries(paint.times).map(([name, t]) => [
    NAMES[name],
    `${ms(t.median)} (${between(t.medianInterval, ms)})`,
    ms(t.p95),
    t.count,
  ]);
  const r = paint.ratios.readability;
  return `${table(['press to first frame with the article', 'median ms (95 %)', 'p95', 'pages'], rows)}

Page by page, Stillpage takes ${ratio(r.median)} (${between(r.medianInterval, ratio)}) of the time of the same extension around
Readability.js at the median.`;
}

function growthSection(growth) {
  const rows = table(
    ['nodes', 'MB of page', 'ms', 'µs a node', 'MB of wasm memory', '4 × page + 8 MB'],
    growth.map((r) => [
      r.nodes,
      ratio(r.bytes / 1e6),
      ms(r.milliseconds),
      ratio(r.microsecondsPerNode),
      ms(r.memory / 1e6),
      ms(r.memoryBound / 1e6),
    ]),
  );
  return `## Growth

Synthetic pages, in Node: \`npm run bench -- --only growth\`.

${rows}`;
}

function sizesSection({ parts, packedExtension }) {
  const kB = (bytes) => (bytes / 1000).toFixed(0);
  return `## Sizes

\`npm run bench -- --only sizes\`. Budgets stand in \`extension/build.mjs\` and fail the build.

${table(
  ['kB', 'raw', 'gzip', 'brotli'],
  parts.map(({ name, raw, gzip, brotli }) => [name, kB(raw), kB(gzip), kB(brotli)]),
)}

The packed extension, with its fonts, its highlighter and its reader of formulas, has ${kB(packedExtension)} kB.`;
}

function browserSection(name, { reading, paint }) {
  const title = name[0].toUpperCase() + name.slice(1);
  const parts = [`## ${title}`];
  if (reading !== undefined) {
    parts.push(timesTable(reading.times), ratiosTable(reading.ratios), stagesTable(reading.stages));
    const failed = reading.failures.map(({ page, contender }) => `${NAMES[contender]} on ${page}`);
    if (failed.length > 0) parts.push(`No answer: ${failed.join(', ')}.`);
  }
  if (paint !== undefined) parts.push(paintSection(paint));
  return parts.join('\n\n');
}

/**
 * @param {object} results
 * @param {string} results.command what made them
 * @param {string} results.machine
 * @param {string} results.versions
 */
export function writeTable({ command, machine, versions, browsers, growth, sizes }) {
  const sections = [
    ...Object.entries(browsers).map(([name, figures]) => browserSection(name, figures)),
    ...(growth === undefined ? [] : [growthSection(growth)]),
    ...(sizes === undefined ? [] : [sizesSection(sizes)]),
  ];
  return `# How fast Stillpage reads

Made by

    ${command}

on ${machine} with ${versions}, the network off. Every cold sample is a page loaded anew, in a tab and a process of
its own, read by the first call in the content scripts' world once the page has been left alone for a third of a second;
contenders take turns on the same page. *Warm* is the median of
the calls after that. *Capture + extract* leaves out making the module (decode, compile), which the content script does once a
page; the row below has it in. Readability.js runs on a clone of the document and Defuddle on the document, as their
documentation has it. Intervals are bootstrapped over the pages. Each figure is of the command above unless one stands beside it.

![Cold times by page](benchmark.svg)

${sections.join('\n\n')}
`;
}
