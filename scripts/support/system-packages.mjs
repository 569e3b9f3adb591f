// Which programs and libraries each command needs, what they are called where, and how to install those missing.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { StepError, runLogged } from './run.mjs';

/** Where headers and programs may be, besides PATH: Homebrew keeps some out of the way. */
const PREFIXES = ['/usr', '/usr/local', '/opt/homebrew', '/opt/homebrew/opt/llvm'];

/** The environment in which programs are found that Homebrew keeps out of PATH. */
export const TOOL_ENVIRONMENT = {
  ...process.env,
  PATH: [process.env.PATH, ...PREFIXES.map((prefix) => `${prefix}/bin`)].join(path.delimiter),
};

/** What one can ask for, and the groups of needs it takes. */
export const PURPOSES = {
  native: ['native'],
  build: ['native', 'wasm'],
  start: ['native', 'wasm', 'browser'],
  test: ['native', 'wasm', 'browser', 'desktop'],
  fuzz: ['native', 'fuzz'],
  instructions: ['native', 'valgrind'],
  tidy: ['native', 'lint'],
  lint: ['native', 'wasm', 'lint'],
  all: ['native', 'wasm', 'browser', 'desktop', 'fuzz', 'valgrind', 'lint'],
};

/**
 * One row a need. `probe` says whether it is there already, whoever installed it; `apt` and `brew` name the package,
 * undefined where the platform has it built in or doesn't need it; `ubuntu` where that system's name differs from Debian's.
 */
const NEEDS = [
  { group: 'native', apt: 'g++', probe: command('c++') },
  { group: 'native', apt: 'cmake', brew: 'cmake', probe: command('cmake') },
  { group: 'native', apt: 'ninja-build', brew: 'ninja', probe: command('ninja') },
  { group: 'native', apt: 'libgumbo-dev', brew: 'gumbo-parser', probe: header('gumbo.h') },
  { group: 'native', apt: 'zlib1g-dev', probe: header('zlib.h') },
  { group: 'native', apt: 'rapidjson-dev', brew: 'rapidjson', probe: header('rapidjson/reader.h') },
  {
    group: 'native',
    apt: 'catch2',
    brew: 'catch2',
    probe: header('catch2/catch.hpp', 'catch2/catch_all.hpp'),
  },
  { group: 'wasm', apt: 'emscripten', brew: 'emscripten', probe: command('em++') },
  {
    group: 'browser',
    apt: 'chromium',
    ubuntu: 'chromium-browser',
    brew: 'chromium',
    cask: true,
    probe: browser(
      ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
      ['Chromium', 'Google Chrome'],
    ),
  },
  {
    group: 'desktop',
    apt: 'firefox-esr',
    ubuntu: 'firefox',
    brew: 'firefox',
    cask: true,
    probe: browser(['firefox-esr', 'firefox'], ['Firefox']),
  },
  { group: 'desktop', apt: 'xvfb', probe: command('Xvfb') },
  { group: 'desktop', apt: 'openbox', probe: command('openbox') },
  { group: 'desktop', apt: 'xdotool', probe: command('xdotool') },
  { group: 'fuzz', apt: 'clang', brew: 'llvm', probe: fuzzingCompiler },
  { group: 'fuzz', apt: 'libclang-rt-dev', probe: fuzzingCompiler },
  { group: 'valgrind', apt: 'valgrind', probe: command('valgrind') },
  { group: 'lint', apt: 'clang-format', brew: 'clang-format', probe: command('clang-format') },
  { group: 'lint', apt: 'clang-tidy', brew: 'llvm', probe: command('clang-tidy') },
];

function command(...names) {
  const folders = TOOL_ENVIRONMENT.PATH.split(path.delimiter);
  return () =>
    names.some((name) => folders.some((folder) => isExecutable(path.join(folder, name))));
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether a clang is there that brings libFuzzer, which Apple's doesn't. */
function fuzzingCompiler() {
  return findFuzzingCompiler() !== undefined;
}

/** The path of a clang++ whose runtime has libFuzzer, or undefined. */
export function findFuzzingCompiler() {
  const folders = TOOL_ENVIRONMENT.PATH.split(path.delimiter);
  return folders
    .map((folder) => path.join(folder, 'clang++'))
    .filter(isExecutable)
    .find((compiler) => hasLibFuzzer(compiler));
}

function hasLibFuzzer(compiler) {
  const { stdout } = spawnSync(compiler, ['-print-resource-dir'], { encoding: 'utf8' });
  try {
    const files = readdirSync(path.join(stdout.trim(), 'lib'), { recursive: true });
    return files.some((file) => /libclang_rt\.fuzzer[-_.\w]*\.a$/.test(file));
  } catch {
    return false;
  }
}

function header(...names) {
  return () => names.some((name) => PREFIXES.some((p) => existsSync(`${p}/include/${name}`)));
}

function browser(commands, apps) {
  const isOnPath = command(...commands);
  return () => isOnPath() || apps.some((app) => existsSync(`/Applications/${app}.app`));
}

/** The rows of NEEDS that the purposes take and this machine lacks. */
export function findMissing(purposes) {
  const manager = process.platform === 'darwin' ? 'brew' : 'apt';
  const groups = purposes.flatMap((purpose) => PURPOSES[purpose]);
  return NEEDS.filter((need) => groups.includes(need.group) && need[manager] && !need.probe());
}

/** Installs the rows given with the system's package manager; throws StepError where that can't be done. */
export async function installPackages(missing) {
  if (process.platform === 'darwin' && command('brew')()) {
    for (const cask of [false, true]) {
      const names = missing
        .filter((need) => (need.cask ?? false) === cask)
        .map((need) => need.brew);
      if (names.length > 0) {
        await runLogged('brew', 'brew', ['install', ...(cask ? ['--cask'] : []), ...names]);
      }
    }
    return;
  }
  if (process.platform === 'linux' && command('apt-get')()) {
    const names = missing.map((need) => (isUbuntu() && need.ubuntu) || need.apt);
    await installWithApt(names);
    return;
  }
  const names = missing.map((need) => `  ${need.apt}`).join('\n');
  throw new StepError(
    `Please install these with your system's package manager (the names are Debian's), then run this again:\n${names}`,
  );
}

function isUbuntu() {
  return /^ID=ubuntu$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

async function installWithApt(names) {
  const isRoot = process.getuid() === 0;
  const manual = `apt-get install --no-install-recommends ${names.join(' ')}`;
  if (!isRoot && !command('sudo')()) {
    throw new StepError(
      `These packages are missing and only root can install them:\n\n  ${manual}\n`,
    );
  }
  const apt = (...args) => {
    const full = ['DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qy', ...args];
    // sudo asks for the password on the terminal itself, so it works with the output in a log.
    return runLogged('apt', isRoot ? 'env' : 'sudo', isRoot ? full : ['env', ...full], {
      ...(isRoot ? {} : { stdio: 'inherit' }),
    });
  };
  await apt('update');
  await apt('install', '--no-install-recommends', ...names);
}
