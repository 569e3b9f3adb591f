// npm run lint:cpp: clang-tidy over the C++ of the core and its tests, as the dev preset compiles them.
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { ensureReady } from './support/ensure.mjs';
import { ROOT, main, run, runLogged } from './support/run.mjs';
import { TOOL_ENVIRONMENT } from './support/system-packages.mjs';

await main(async () => {
  await ensureReady('lint');
  await runLogged('configure-dev', 'cmake', ['--preset', 'dev']);
  const commands = JSON.parse(
    readFileSync(path.join(ROOT, 'build/dev/compile_commands.json'), 'utf8'),
  );
  const queue = commands.map((entry) => entry.file);
  const failures = [];
  const lintQueue = async () => {
    for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
      // The commands are the compiler's in use, which may be g++ with warnings that clang doesn't know.
      const args = ['-p', 'build/dev', '--quiet', '--extra-arg=-Wno-unknown-warning-option', file];
      if ((await run('clang-tidy', args, { env: TOOL_ENVIRONMENT })) !== 0) {
        failures.push(path.relative(ROOT, file));
      }
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lintQueue));
  process.stderr.write(
    failures.length > 0 ? `clang-tidy objects to ${failures.sort().join(', ')}\n` : '',
  );
  return failures.length > 0 ? 1 : 0;
});
