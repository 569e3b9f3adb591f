// npm run build, build:native, build:wasm, build:extension: sets up what is missing and builds the parts named.
import { buildExtension, buildNative, buildWasm } from './support/build.mjs';
import { ensureReady } from './support/ensure.mjs';
import { StepError, main } from './support/run.mjs';

const PARTS = {
  native: () => buildNative(),
  wasm: () => buildWasm(),
  'wasm-debug': () => buildWasm('wasm-debug'),
  extension: async () => {
    await buildWasm();
    await buildExtension();
  },
};

await main(async () => {
  const names = process.argv.slice(2);
  const unknown = names.find((name) => !(name in PARTS));
  if (names.length === 0 || unknown !== undefined) {
    throw new StepError(`Usage: node scripts/build.mjs ${Object.keys(PARTS).join('|')}…`);
  }
  await ensureReady(names.every((name) => name === 'native') ? 'native' : 'build');
  for (const name of names) {
    await PARTS[name]();
  }
});
