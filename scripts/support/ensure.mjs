// Brings the machine and the folder to where a command can run: system packages and node_modules, what is missing only.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, StepError, runLogged, step } from './run.mjs';
import { findMissing, installPackages } from './system-packages.mjs';

const MIN_NODE = [20, 19];

/** What needs nothing of npm. */
const WITHOUT_NPM = ['native', 'fuzz', 'instructions', 'tidy'];

/** @param {(keyof typeof import('./system-packages.mjs').PURPOSES)[]} purposes what must be able to run afterwards */
export async function ensureReady(...purposes) {
  checkNode();
  await ensureSystemPackages(purposes);
  const needsNpm = purposes.some((purpose) => !WITHOUT_NPM.includes(purpose));
  if (needsNpm && !nodeModulesMatchLock()) {
    await step('npm ci', () => runLogged('npm-ci', 'npm', ['ci', '--no-progress']));
  }
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < MIN_NODE[0] || (major === MIN_NODE[0] && minor < MIN_NODE[1])) {
    throw new StepError(
      `Node ${MIN_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`,
    );
  }
}

async function ensureSystemPackages(purposes) {
  const missing = findMissing(purposes);
  if (missing.length === 0) {
    return;
  }
  const count = `${missing.length} system ${missing.length === 1 ? 'package' : 'packages'}`;
  await step(`install ${count}`, () => installPackages(missing));
  const still = findMissing(purposes);
  if (still.length > 0) {
    const names = still.map((need) => need.apt).join(', ');
    throw new StepError(`Installed, but still not found: ${names}. Is it on PATH?`);
  }
}

/**
 * Whether node_modules holds what package-lock.json says. npm writes its own copy of the lock file at the end of an
 * install, so an interrupted one doesn't match. Packages for other platforms are optional and may be missing.
 */
function nodeModulesMatchLock() {
  const installedLock = path.join(ROOT, 'node_modules/.package-lock.json');
  if (!existsSync(installedLock)) {
    return false;
  }
  const wanted = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedLock, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([folder, { version, optional }]) =>
      folder === '' || optional || installed[folder]?.version === version,
  );
}
