// npm run --silent extract -- …: builds the command-line tool if needed and runs it where the user stands.
import { NATIVE_TOOL, buildNative } from './support/build.mjs';
import { ensureReady } from './support/ensure.mjs';
import { main, run } from './support/run.mjs';

await main(async () => {
  await ensureReady('native');
  await buildNative('release', 'stillpage');
  return run(NATIVE_TOOL, process.argv.slice(2), { cwd: process.env.INIT_CWD ?? process.cwd() });
});
