// npm run lint:dependencies: the licences of what ships are on a list, and npm knows of no hole in any package. Where the
// registry can't be asked, a line says so and nothing fails.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { SHIPPED_FONTS, SHIPPED_PACKAGES } from '../extension/shipped-packages.mjs';
import { ROOT, main } from './support/run.mjs';

/** Licences that let what is under MIT contain the package and ask for no more than that they go with it. */
const SCRIPT_LICENCES = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause'];
const FONT_LICENCES = ['OFL-1.1'];

const readJson = (...parts) => JSON.parse(readFileSync(path.join(ROOT, ...parts), 'utf8'));

/** What is wrong with a package that ships, in sentences. */
function objectionsTo(name, allowed) {
  const { license, dependencies } = readJson('node_modules', name, 'package.json');
  const needed = Object.keys(dependencies ?? {});
  return [
    ...(allowed.includes(license)
      ? []
      : [`${name} ships under ${license}, which is not on the list`]),
    ...(needed.length === 0
      ? []
      : [`${name} brings ${needed.join(', ')}, whose licences nobody looked at`]),
  ];
}

/** The licence of every package that ships must be in the extension, once that is built. */
function missingLicences() {
  const folder = path.join(ROOT, 'build/extension/licenses');
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder);
  return SHIPPED_PACKAGES.filter((name) => !files.includes(`${name}.txt`)).map(
    (name) => `the extension has no licence of ${name} in it`,
  );
}

/**
 * What `npm audit` knows against what ships. Against tools of the build it is only said, and nothing where the registry
 * can't be asked: neither is a fault of the code.
 */
function knownHoles() {
  const { stdout } = spawnSync('npm', ['audit', '--json'], { cwd: ROOT, encoding: 'utf8' });
  let report;
  try {
    report = JSON.parse(stdout);
  } catch {
    report = { message: 'no answer' };
  }
  if (report.vulnerabilities === undefined) {
    const reason = String(report.message ?? report.error?.summary).split('\n')[0];
    console.log(`npm audit: the registry could not be asked (${reason})`);
    return [];
  }
  const shipped = [...SHIPPED_PACKAGES, ...Object.values(SHIPPED_FONTS)];
  const holes = Object.values(report.vulnerabilities);
  const inTools = holes.filter(({ name }) => !shipped.includes(name));
  console.log(`npm audit: ${inTools.length} known holes in tools`);
  return holes
    .filter(({ name }) => shipped.includes(name))
    .map(({ name, severity }) => `${name} ships and has a known hole (${severity}): npm audit`);
}

await main(() => {
  const unlisted = Object.keys(readJson('package.json').dependencies).filter(
    (name) => !SHIPPED_PACKAGES.includes(name),
  );
  const objections = [
    ...unlisted.map((name) => `${name} is a dependency that ships and not among SHIPPED_PACKAGES`),
    ...SHIPPED_PACKAGES.flatMap((name) => objectionsTo(name, SCRIPT_LICENCES)),
    ...Object.values(SHIPPED_FONTS).flatMap((name) => objectionsTo(name, FONT_LICENCES)),
    ...missingLicences(),
    ...knownHoles(),
  ];
  for (const objection of objections) console.error(objection);
  console.log(`dependencies: ${objections.length} objections`);
  return objections.length > 0 ? 1 : 0;
});
