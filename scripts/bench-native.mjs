// npm run bench:native -- FOLDER: what the native core costs for each page of a folder, in time and memory.
import path from 'node:path';
import { buildNative } from './support/build.mjs';
import { ensureReady } from './support/ensure.mjs';
import { ROOT, StepError, main, run } from './support/run.mjs';

await main(async () => {
  const args = process.argv.slice(2);
  if (args.length !== 1) throw new StepError('Usage: npm run bench:native -- FOLDER');
  await ensureReady('native');
  await buildNative('release', 'stillpage_bench');
  const tool = path.join(ROOT, 'build/release/bin/stillpage_bench');
  return run(tool, args, { cwd: process.env.INIT_CWD ?? process.cwd() });
});
