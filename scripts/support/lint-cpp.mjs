// Runs clang-tidy over the native C++, as the dev preset compiles it, at the lowest priority.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { ROOT, StepError, run, runLogged } from './run.mjs';
import { TOOL_ENVIRONMENT } from './system-packages.mjs';

/** What .clang-tidy and .clang-format are for, as Debian 12 has it: other versions know other rules. */
const CLANG_TOOLS_VERSION = 14;

/** Why a tool is not to be asked, or undefined. */
export function objectionToClangTool(name) {
  const options = { encoding: 'utf8', env: TOOL_ENVIRONMENT };
  const { stdout } = spawnSync(name, ['--version'], options);
  const version = Number(/version (\d+)/.exec(stdout)?.[1]);
  if (version === CLANG_TOOLS_VERSION) return undefined;
  return `this is ${name} ${version}, not ${CLANG_TOOLS_VERSION}`;
}

/**
 * @param {string[]} folders relative to the project
 * @param {number} workers files looked at at a time
 * @returns {Promise<{files: number, failures: string[]}>} how many files were looked at, and those objected to: what about them has
 *   gone to standard output
 */
export async function lintCpp(folders = ['.'], workers = availableParallelism()) {
  await runLogged('configure-dev', 'cmake', ['--preset', 'dev']);
  const commands = JSON.parse(
    readFileSync(path.join(ROOT, 'build/dev/compile_commands.json'), 'utf8'),
  );
  const files = [...new Set(commands.map((entry) => path.relative(ROOT, entry.file)))].filter(
    (file) => folders.some((folder) => isBelow(file, folder)),
  );
  if (files.length === 0) throw new StepError(`No C++ below ${folders.join(', ')}.`);
  // On standard error it counts what it leaves unsaid, file by file.
  const logs = path.join(ROOT, 'build/logs');
  mkdirSync(logs, { recursive: true });
  const log = openSync(path.join(logs, 'clang-tidy.log'), 'w');
  const options = { env: TOOL_ENVIRONMENT, stdio: ['ignore', 'inherit', log] };
  const failures = [];
  const queue = [...files];
  const lintQueue = async () => {
    for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
      // The commands are the compiler's in use, which may be g++ with warnings that clang doesn't know.
      const args = ['-p', 'build/dev', '--quiet', '--extra-arg=-Wno-unknown-warning-option', file];
      const command = ['-n', '19', 'clang-tidy', ...args];
      if ((await run('nice', command, options)) !== 0) failures.push(file);
    }
  };
  await Promise.all(Array.from({ length: workers }, lintQueue));
  closeSync(log);
  return { files: files.length, failures: failures.sort() };
}

function isBelow(file, folder) {
  return !path.relative(folder, file).startsWith('..');
}
