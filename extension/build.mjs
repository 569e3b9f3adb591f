// Builds the extension into build/extension, for Chromium and Firefox alike:
//   node extension/build.mjs [--module DIR] [--out DIR] [--extract-page FILE]
// DIR holds the compiled module (default build/wasm). Reports sizes and fails when what is injected exceeds its budget.
// FILE takes the place of content/extract-page.ts: that is how the benchmark builds the same extension around another
// reader, with an empty engine.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { copyFonts } from './build-fonts.mjs';
import { SHIPPED_PACKAGES } from './shipped-packages.mjs';

const SOURCE = import.meta.dirname;
const ROOT = path.dirname(SOURCE);

/**
 * Bytes after gzip -9: the module, at most 200,000 (tests/wasm/shipped-build.test.ts), which as base64 makes 250,000, and the
 * scripts. They are parsed on every page the reader is first opened on.
 */
const INJECTED_BUDGET = 330_000;

/** The same for the content script alone, without the module: view, settings and all. */
const CONTENT_BUDGET = 80_000;

const { values: options } = parseArgs({
  options: {
    module: { type: 'string', default: path.join(ROOT, 'build/wasm') },
    out: { type: 'string', default: path.join(ROOT, 'build/extension') },
    'extract-page': { type: 'string' },
  },
});
const moduleFolder = path.resolve(options.module);
const out = path.resolve(options.out);

function fail(message) {
  console.error(`extension/build.mjs: ${message}`);
  process.exit(1);
}

/** Reads the compiled module and the fingerprint of the sources it was built from. */
function readModule() {
  const inFolder = (file) => path.join(moduleFolder, file);
  try {
    return {
      glue: inFolder('stillpage.mjs'),
      wasmBinary: readFileSync(inFolder('stillpage.wasm')),
      version: readFileSync(inFolder('fingerprint.txt'), 'utf8').trim(),
    };
  } catch (error) {
    return fail(`no module in ${moduleFolder} (${error.message}); run "npm run build:wasm" first.`);
  }
}

/** Puts the compiled module where the sources import its declaration. */
const moduleFrom = (glue) => ({
  name: 'stillpage-module',
  setup(bundler) {
    bundler.onResolve({ filter: /\/wasm\/module$/ }, () => ({ path: glue }));
  },
});

/** Puts another reader in the place of ours. */
const withReader = (file) => ({
  name: 'other-reader',
  setup(bundler) {
    bundler.onResolve({ filter: /^\.\/extract-page$/ }, () => ({ path: path.resolve(file) }));
    bundler.onLoad({ filter: /page-engine\.ts$/ }, () => ({ contents: '', loader: 'ts' }));
  },
});

async function bundle({ glue, wasmBinary, version }) {
  const reader = options['extract-page'];
  await build({
    entryPoints: {
      background: path.join(SOURCE, 'src/background/background.ts'),
      content: path.join(SOURCE, 'src/content/content.ts'),
      engine: path.join(SOURCE, 'src/engine/page-engine.ts'),
      formulas: path.join(SOURCE, 'src/on-demand/formulas.ts'),
      highlighter: path.join(SOURCE, 'src/on-demand/highlighter.ts'),
      notice: path.join(SOURCE, 'src/notice/notice.ts'),
    },
    outdir: out,
    bundle: true,
    // Injected scripts must be classic: an ES module fails there without a word.
    format: 'iife',
    platform: 'browser',
    target: ['chrome120', 'firefox142'],
    // Chromium takes a script for no UTF-8 that holds one of the characters Unicode keeps for itself, as formulas.js does.
    charset: 'ascii',
    minify: true,
    sourcemap: false,
    legalComments: 'none',
    loader: { '.css': 'text' },
    define: {
      // The glue works out where its binary would be, though it is given the bytes.
      'import.meta.url': '"https://stillpage.invalid/"',
      STILLPAGE_VERSION: JSON.stringify(version),
      STILLPAGE_MODULE: JSON.stringify(wasmBinary.toString('base64')),
    },
    plugins: [
      ...(reader === undefined ? [] : [withReader(reader)]),
      ...[moduleFrom(glue), minifiedStyles, withoutHtml],
    ],
    logLevel: 'warning',
  });
}

/**
 * Has Chromium (136 and later) compile all functions of a script at once, instead of each when it is first called, which
 * parses it a second time. Of content.js a first press calls a third, which saves some 2 ms of the processor, for 0.2 MB of
 * the tab's memory; `npm run bench -- FOLDER` tells the press with this line and without.
 */
const COMPILED_AT_ONCE = '//# allFunctionsCalledOnLoad\n';

function compileAtOnce(file) {
  const script = path.join(out, file);
  writeFileSync(script, COMPILED_AT_ONCE + readFileSync(script, 'utf8'));
}

/** highlight.js writes HTML in a function that nobody here calls; without that line, no script of ours writes any. */
const withoutHtml = {
  name: 'without-html',
  setup(bundler) {
    bundler.onLoad({ filter: /highlight\.js[\\/]lib[\\/]core\.js$/ }, ({ path: file }) => {
      const written = 'element.innerHTML = result.value;';
      const source = readFileSync(file, 'utf8');
      if (!source.includes(written)) fail('highlight.js has changed: see "without-html".');
      return { contents: source.replace(written, ''), loader: 'js' };
    });
  },
};

/** Style sheets go into the scripts as text, without their comments and white space. */
const minifiedStyles = {
  name: 'minified-styles',
  setup(bundler) {
    bundler.onLoad({ filter: /\.css$/ }, async ({ path: file }) => {
      const { outputFiles } = await build({
        entryPoints: [file],
        bundle: true,
        minify: true,
        charset: 'utf8',
        write: false,
        target: ['chrome120', 'firefox142'],
      });
      return { contents: outputFiles[0].text.trim(), loader: 'text' };
    });
  },
};

function copyFiles({ wasmBinary }) {
  cpSync(path.join(SOURCE, 'manifest.json'), path.join(out, 'manifest.json'));
  cpSync(path.join(SOURCE, '_locales'), path.join(out, '_locales'), { recursive: true });
  cpSync(path.join(SOURCE, 'icons'), path.join(out, 'icons'), {
    recursive: true,
    filter: (file) => !/\.(svg|mjs)$/.test(file),
  });
  for (const file of ['notice.html', 'notice.css']) {
    cpSync(path.join(SOURCE, 'src/notice', file), path.join(out, file));
  }
  cpSync(path.join(ROOT, 'LICENSE'), path.join(out, 'LICENSE'));
  for (const name of SHIPPED_PACKAGES) {
    const licence = path.join(ROOT, 'node_modules', name, 'LICENSE');
    cpSync(licence, path.join(out, 'licenses', `${name}.txt`));
  }
  writeFileSync(path.join(out, 'stillpage.wasm'), wasmBinary);
  copyFonts(out);
}

function report() {
  const gzipped = (file) => gzipSync(readFileSync(path.join(out, file)), { level: 9 }).length;
  const sizes = {};
  for (const file of [
    ...['stillpage.wasm', 'engine.js', 'content.js', 'background.js', 'notice.js'],
    ...['highlighter.js', 'formulas.js'],
  ]) {
    sizes[file] = gzipped(file);
    const raw = readFileSync(path.join(out, file)).length;
    console.log(
      `${file.padEnd(16)}${String(raw).padStart(9)} B ${String(sizes[file]).padStart(9)} B gzip`,
    );
  }
  const injected = sizes['engine.js'] + sizes['content.js'];
  console.log(`${'injected'.padEnd(16)}${''.padStart(11)} ${String(injected).padStart(9)} B gzip`);
  if (sizes['content.js'] > CONTENT_BUDGET) fail(`content.js exceeds ${CONTENT_BUDGET} B gzip`);
  if (injected > INJECTED_BUDGET) fail(`what is injected exceeds ${INJECTED_BUDGET} B gzip`);
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const compiled = readModule();
await bundle(compiled);
compileAtOnce('content.js');
copyFiles(compiled);
report();
