// npm run lint:manifest: what addons.mozilla.org checks on upload, over the built extension. Errors and warnings fail.
import { spawnSync } from 'node:child_process';
import { EXTENSION_FOLDER } from './support/build.mjs';
import { ROOT, StepError, main } from './support/run.mjs';

/** One manifest serves both browsers: Firefox takes `scripts` and says that it ignores `service_worker`. */
const EXPECTED_WARNINGS = ['BACKGROUND_SERVICE_WORKER_IGNORED'];

await main(() => {
  const args = ['--output', 'json', EXTENSION_FOLDER];
  const { stdout, stderr } = spawnSync('node_modules/.bin/addons-linter', args, {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (!stdout?.trimStart().startsWith('{')) {
    throw new StepError(`addons-linter broke off: ${stderr}\nIs the extension built?`);
  }
  const { errors, warnings } = JSON.parse(stdout);
  const objections = [
    ...errors,
    ...warnings.filter(({ code }) => !EXPECTED_WARNINGS.includes(code)),
  ];
  for (const { code, message, file, line } of objections) {
    console.error(`${file ?? 'extension'}${line ? `:${line}` : ''}: ${code}: ${message}`);
  }
  console.log(`addons-linter: ${objections.length} objections`);
  return objections.length > 0 ? 1 : 0;
});
