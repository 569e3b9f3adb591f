// Time and memory per node on synthetic pages from a thousand to half a million nodes, each read by a fresh instance of
// the module in Node.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { median } from './statistics.mjs';

const MODULE = path.resolve(import.meta.dirname, '../../../build/wasm');
export const SIZES = [1000, 5000, 20_000, 50_000, 100_000, 200_000, 500_000];

const WORDS =
  'the keeper wrote down every evening what weather had come over sea and how far one could see'.split(
    ' ',
  );

/** One section of an article with what stands around it: a fixed number of nodes, never the same text twice. */
function section(number) {
  const words = (count, step) =>
    Array.from({ length: count }, (_, i) => WORDS[(number * 7 + i * step) % WORDS.length]).join(
      ' ',
    );
  return `<section class="part"><h2 id="s${number}">Part ${number}, ${words(3, 5)}</h2>
<p>${words(24, 3)} ${number}. <em>${words(4, 2)}</em> ${words(18, 5)}.</p>
<p>${words(40, 7)}, ${number}. <a href="/notes/${number}">${words(3, 1)}</a>.</p>
<ul class="links"><li><a href="/a/${number}">${words(2, 1)}</a></li><li><a href="/b/${number}">${words(2, 3)}</a></li></ul>
</section>`;
}

const NODES_OF_A_SECTION = 25;

/** A page of about so many nodes, as a browser would serialise it. */
export function syntheticPage(nodes) {
  const sections = Array.from({ length: Math.ceil(nodes / NODES_OF_A_SECTION) }, (_, number) =>
    section(number),
  );
  const title = 'The weather book';
  return `<html lang="en"><head><title>${title}</title></head><body><main><article><h1>${title}</h1>${sections.join('\n')}</article></main></body></html>`;
}

/** Elements, texts and comments of a page as written above. */
function countNodes(html) {
  const elements = html.match(/<[a-z]/g)?.length ?? 0;
  const texts = html.match(/>[^<]/g)?.length ?? 0;
  return elements + texts;
}

/** @param {number} samples of each size; the median counts */
export async function measureGrowth(samples) {
  const { default: createStillpage } = await import(path.join(MODULE, 'stillpage.mjs'));
  const wasmBinary = readFileSync(path.join(MODULE, 'stillpage.wasm'));
  const rows = [];
  for (const size of SIZES) {
    const html = syntheticPage(size);
    const bytes = Buffer.from(html);
    const nodes = countNodes(html);
    const times = [];
    let memory = 0;
    for (let sample = 0; sample < samples; sample += 1) {
      const module = await createStillpage({ wasmBinary });
      // What is compiled late is compiled on the smallest page, so that sizes are compared and not compilers.
      read(module, Buffer.from(syntheticPage(SIZES[0])));
      const start = performance.now();
      const { buffer, answer } = read(module, bytes);
      times.push(performance.now() - start);
      memory = buffer.byteLength;
      if (!answer.startsWith('{"title"')) throw new Error(`${nodes} nodes: ${answer.slice(0, 80)}`);
    }
    const milliseconds = median(times);
    rows.push({
      nodes,
      bytes: bytes.length,
      milliseconds,
      microsecondsPerNode: (milliseconds * 1000) / nodes,
      memory,
      memoryPerNode: memory / nodes,
      memoryBound: 4 * bytes.length + 8 * 2 ** 20,
    });
  }
  return rows;
}

/** The answer's beginning, and the module's memory. */
function read(module, bytes) {
  module.input(bytes.length).set(bytes);
  const view = module.extract(bytes.length, 'https://example.org/', true);
  return { buffer: view.buffer, answer: Buffer.from(view.subarray(0, 100)).toString() };
}
