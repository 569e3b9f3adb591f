// Builds the bench extension: the contenders as scripts, each alone, with what brings them into a page.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const SOURCE = path.resolve(import.meta.dirname, '../contenders');
const ROOT = path.resolve(import.meta.dirname, '../../..');
const MODULE = path.join(ROOT, 'build/wasm');

export const CONTENDERS = ['bare', 'stillpage', 'readability', 'defuddle'];

const MANIFEST = {
  manifest_version: 3,
  name: 'Stillpage bench',
  version: '1.0',
  permissions: ['scripting'],
  host_permissions: ['http://*/*'],
  action: {},
  background: { service_worker: 'background.js', scripts: ['background.js'] },
  content_scripts: [{ matches: ['http://*/*'], js: ['relay.js'], run_at: 'document_start' }],
  browser_specific_settings: { gecko: { id: 'bench@stillpage.example' } },
};

const moduleFromBuild = {
  name: 'stillpage-module',
  setup(bundler) {
    bundler.onResolve({ filter: /\/wasm\/module$/ }, () => ({
      path: path.join(MODULE, 'stillpage.mjs'),
    }));
  },
};

/** Builds into `out` and gives it back. */
export async function buildContenders(out = path.join(ROOT, 'build/bench/contenders')) {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const module = readFileSync(path.join(MODULE, 'stillpage.wasm'), 'base64');
  await build({
    entryPoints: [...CONTENDERS, 'relay', 'background'].map((name) =>
      path.join(SOURCE, `${name}.ts`),
    ),
    outdir: out,
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: ['chrome120', 'firefox142'],
    charset: 'ascii',
    minify: true,
    define: {
      'import.meta.url': '"https://stillpage.invalid/"',
      STILLPAGE_MODULE: JSON.stringify(module),
    },
    plugins: [moduleFromBuild],
    logLevel: 'warning',
  });
  writeFileSync(path.join(out, 'manifest.json'), JSON.stringify(MANIFEST));
  return out;
}
