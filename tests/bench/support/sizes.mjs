// What each contender weighs, raw and compressed: the module, what is injected into a page, the packed extension.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, deflateRawSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const EXTENSION = path.join(ROOT, 'build/extension');

function weigh(name, ...buffers) {
  const sum = (compress) => buffers.reduce((bytes, buffer) => bytes + compress(buffer).length, 0);
  return {
    name,
    raw: sum((buffer) => buffer),
    gzip: sum((buffer) => gzipSync(buffer, { level: 9 })),
    brotli: sum((buffer) => brotliCompressSync(buffer)),
  };
}

const built = (file) => readFileSync(path.join(EXTENSION, file));

/** A library as it would be injected: bundled and minified by what bundles ours. */
async function bundled(specifier) {
  const { outputFiles } = await build({
    stdin: { contents: `export * from ${JSON.stringify(specifier)};`, resolveDir: ROOT },
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: 'library',
    platform: 'browser',
    legalComments: 'none',
    write: false,
    logLevel: 'error',
  });
  return Buffer.from(outputFiles[0].contents);
}

/** Bytes of the extension as a store would pack it: every file deflated. */
function packed(folder) {
  const files = readdirSync(folder, { recursive: true })
    .map((file) => path.join(folder, file))
    .filter((file) => statSync(file).isFile());
  return files.reduce(
    (bytes, file) => bytes + deflateRawSync(readFileSync(file), { level: 9 }).length,
    0,
  );
}

/** Precondition: build/extension is up to date. */
export async function measureSizes() {
  return {
    parts: [
      weigh('Stillpage: the module', built('stillpage.wasm')),
      weigh(
        'Stillpage: injected, module and reading view',
        built('engine.js'),
        built('content.js'),
      ),
      weigh('Readability.js, the library alone', await bundled('@mozilla/readability')),
      weigh('Defuddle, the library alone', await bundled('defuddle')),
    ],
    packedExtension: packed(EXTENSION),
  };
}
