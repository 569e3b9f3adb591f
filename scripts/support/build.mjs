// Builds the parts: native tool and tests, the module, the extension. Each is quick where nothing has changed.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT, runLogged, step } from './run.mjs';
import { findFuzzingCompiler } from './system-packages.mjs';

/** The native command-line tool of the release preset. */
export const NATIVE_TOOL = path.join(ROOT, 'build/release/bin/stillpage');
/** The trainer of the learned decision. */
export const TRAINER = path.join(ROOT, 'build/release/bin/stillpage_train');
export const EXTENSION_FOLDER = path.join(ROOT, 'build/extension');

/** @param {'release'|'dev'|'fuzz'} preset */
export async function buildNative(preset = 'release', target = 'all') {
  await step(`build native (${preset}, ${target})`, () => buildPreset(preset, target));
}

/** @param {'wasm'|'wasm-debug'} preset */
export async function buildWasm(preset = 'wasm') {
  await step(`build module (${preset})`, () => buildPreset(preset, 'all', 'emcmake'));
}

export async function buildExtension() {
  await step('build extension', () =>
    runLogged('build-extension', process.execPath, ['extension/build.mjs']),
  );
}

/** Several suites need the same parts; each is built, or fails to be, once a run. */
const builds = new Map();

function buildPreset(preset, target, wrapper) {
  const key = `${preset} ${target}`;
  if (!builds.has(key)) {
    builds.set(key, configureAndBuild(preset, target, wrapper));
  }
  return builds.get(key);
}

async function configureAndBuild(preset, target, wrapper) {
  const log = `build-${preset}`;
  if (!existsSync(path.join(ROOT, 'build', preset, 'build.ninja'))) {
    const configure = [...(wrapper ? [wrapper] : []), 'cmake', '--preset', preset];
    // Only clang has libFuzzer.
    const compiler = preset === 'fuzz' ? [`-DCMAKE_CXX_COMPILER=${findFuzzingCompiler()}`] : [];
    await runLogged(log, configure[0], [...configure.slice(1), ...compiler]);
  }
  await runLogged(log, 'cmake', ['--build', '--preset', preset, '--target', target]);
}
