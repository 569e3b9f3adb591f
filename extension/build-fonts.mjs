// Copies the bundled fonts out of their packages, with their licences, and lists their files for the background.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { SHIPPED_FONTS } from './shipped-packages.mjs';

/** By the names of extension/src/shared/settings.ts: the package and those of its sheets that list what we take. */
const FONTS = {
  literata: {
    package: SHIPPED_FONTS.literata,
    sheets: ['wght.css', 'wght-italic.css'],
  },
  atkinson: {
    package: SHIPPED_FONTS.atkinson,
    sheets: ['wght.css', 'wght-italic.css'],
  },
  opendyslexic: {
    package: SHIPPED_FONTS.opendyslexic,
    sheets: ['400.css', '400-italic.css', '700.css', '700-italic.css'],
  },
};

const { resolve } = createRequire(import.meta.url);

/** The faces of a sheet; only what these packages' sheets contain is understood. */
function readFaces(sheet) {
  return sheet
    .split('@font-face')
    .slice(1)
    .map((block) => {
      const value = (name) => new RegExp(`${name}:\\s*([^;]+);`).exec(block)?.[1].trim() ?? '';
      const file = /url\(\.\/files\/([^)]+\.woff2)\)/.exec(block)?.[1];
      if (file === undefined) throw new Error(`A face without a WOFF2 file: ${block}`);
      return {
        file,
        weight: value('font-weight'),
        style: value('font-style'),
        unicodeRange: value('unicode-range'),
      };
    });
}

/** @param {string} out the folder of the built extension */
export function copyFonts(out) {
  const folder = path.join(out, 'fonts');
  mkdirSync(folder, { recursive: true });
  const list = {};
  for (const [name, font] of Object.entries(FONTS)) {
    const source = path.dirname(resolve(`${font.package}/package.json`));
    list[name] = font.sheets.flatMap((sheet) =>
      readFaces(readFileSync(path.join(source, sheet), 'utf8')),
    );
    for (const { file } of list[name]) {
      cpSync(path.join(source, 'files', file), path.join(folder, file));
    }
    cpSync(path.join(source, 'LICENSE'), path.join(folder, `LICENSE-${name}.txt`));
  }
  writeFileSync(path.join(folder, 'faces.json'), `${JSON.stringify(list, null, 1)}\n`);
}
