// Runs one step after another with a line of progress each; a step's output goes to a log, shown only where it fails.
// Plain Node without dependencies, because it works before `npm ci` has run.
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');
const LOG_FOLDER = path.join(ROOT, 'build/logs');
const TAIL_LINES = 30;

/** Each run starts its logs anew; several steps of one run may share one. */
const startedLogs = new Set();

/** What a user is told without a stack trace: a sentence and, where there is one, the end of a log. */
export class StepError extends Error {
  name = 'StepError';
}

/** A step shorter than this says nothing, so that a run with nothing to do is silent. */
const QUIET_MS = 500;

/**
 * Shows `label` while `work` runs and then the seconds it took. Progress goes to stderr, so that a command's own
 * output stays clean in a pipe.
 */
export async function step(label, work) {
  const start = performance.now();
  let shown = false;
  const show = () => {
    shown = true;
    process.stderr.write(`${label} … `);
  };
  const timer = setTimeout(show, QUIET_MS);
  try {
    const value = await work();
    if (shown) {
      process.stderr.write(`${((performance.now() - start) / 1000).toFixed(1)} s\n`);
    }
    return value;
  } catch (error) {
    process.stderr.write(shown ? 'failed\n' : `${label} … failed\n`);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Runs a command with its output in build/logs/`log`.log; throws StepError with the log's tail where it fails. */
export async function runLogged(log, command, args, options = {}) {
  mkdirSync(LOG_FOLDER, { recursive: true });
  const file = path.join(LOG_FOLDER, `${log}.log`);
  const output = openSync(file, startedLogs.has(file) ? 'a' : 'w');
  startedLogs.add(file);
  writeSync(output, `$ ${command} ${args.join(' ')}\n`);
  try {
    const code = await run(command, args, { stdio: ['ignore', output, output], ...options });
    if (code !== 0) {
      const tail = readFileSync(file, 'utf8').trimEnd().split('\n').slice(-TAIL_LINES).join('\n');
      throw new StepError(
        `${command} failed (exit code ${code}). The end of ${path.relative(ROOT, file)}:\n\n${tail}`,
      );
    }
  } finally {
    closeSync(output);
  }
}

/** Runs a command on this terminal and answers its exit code; a signal counts as 1. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', ...options });
    child.on('error', (error) => {
      reject(new StepError(`${command} can't be run: ${error.message}. Try: npm run setup`));
    });
    child.on('exit', (code) => {
      resolve(code ?? 1);
    });
  });
}

/** Runs a script's main function, shows what went wrong in plain words and sets the exit code. */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    process.stderr.write(`\n${error instanceof StepError ? error.message : error.stack}\n`);
    process.exitCode = 1;
  }
}
