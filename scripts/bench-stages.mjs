// npm run bench:stages: how long each stage of the native core takes, by Catch2's benchmarks. Options are Catch2's.
import path from 'node:path';
import { buildNative } from './support/build.mjs';
import { ensureReady } from './support/ensure.mjs';
import { ROOT, main, run } from './support/run.mjs';

await main(async () => {
  await ensureReady('native');
  await buildNative('release', 'stillpage_stages');
  return run(path.join(ROOT, 'build/release/bin/stillpage_stages'), process.argv.slice(2));
});
