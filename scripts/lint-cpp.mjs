// npm run lint:cpp [-- FOLDER…]: clang-tidy over the C++ below the folders, of core and tests unless told, as the dev preset
// compiles it.
import { ensureReady } from './support/ensure.mjs';
import { lintCpp } from './support/lint-cpp.mjs';
import { main } from './support/run.mjs';

await main(async () => {
  await ensureReady('tidy');
  const folders = process.argv.slice(2);
  const { failures } = await lintCpp(folders.length > 0 ? folders : undefined);
  process.stderr.write(failures.length > 0 ? `clang-tidy objects to ${failures.join(', ')}\n` : '');
  return failures.length > 0 ? 1 : 0;
});
