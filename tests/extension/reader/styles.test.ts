/** @jest-environment node */
// The colours can be read by everyone: WCAG 2.2 asks for 4.5:1; body text has to reach 7:1.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';

const READER = path.resolve(import.meta.dirname, '../../../extension/src/reader');
const contents = readFileSync(path.join(READER, 'styles.css'), 'utf8');
const css = [...contents.matchAll(/@import '(.+)';/g)]
  .map(([, file = '']) => readFileSync(path.join(READER, file), 'utf8'))
  .join('');
const hostCss = readFileSync(path.join(READER, 'host.css'), 'utf8');

/** The colours of a theme, in the order in which the sheet sets them: light, dark, print. */
function readTheme(index: number): Record<string, string> {
  const blocks = css.split('--paper:').slice(1);
  const text = `--paper:${blocks[index]?.split('}')[0] ?? ''}`;
  return Object.fromEntries(
    [...text.matchAll(/--([a-z]+): (#[0-9a-f]{6})/g)].map(([, name = '', colour = '']) => [
      name,
      colour,
    ]),
  );
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one = '', other = ''): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

it.each([
  ['light', 0],
  ['dark', 1],
  ['print', 2],
])('has enough contrast in the %s theme', (_name, index) => {
  const { paper, ink, quiet, link, visited, tint } = readTheme(index);
  expect(contrast(ink, paper)).toBeGreaterThanOrEqual(7);
  expect(contrast(ink, tint)).toBeGreaterThanOrEqual(7);
  for (const colour of [quiet, link, visited]) {
    expect(contrast(colour, paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour, tint)).toBeGreaterThanOrEqual(4.5);
  }
});

it('paints the window in the colours of the page before the page is there', () => {
  for (const index of [0, 1]) expect(hostCss).toContain(readTheme(index)['paper']);
});

it('knows no left and no right', () => {
  expect(css).not.toMatch(
    /(?:margin|padding|border|inset)-(?:left|right)|(?:^|[\s;{])(?:left|right):/,
  );
  expect(css).not.toMatch(/text-align: (?:left|right)/);
});

it('loads nothing', () => {
  for (const sheet of [css, hostCss]) expect(sheet).not.toMatch(/url\(|@import|@font-face/);
});

it('keeps lines of text between 60 and 80 characters, and of Chinese between 35 and 40', () => {
  const measures = [...css.matchAll(/--measure: (\d+)em/g)].map(([, em]) => Number(em));
  // In the serif faces named, an average character of text is about 0.45 em wide.
  expect((measures[0] ?? 0) / 0.45).toBeGreaterThanOrEqual(60);
  expect((measures[0] ?? 0) / 0.45).toBeLessThanOrEqual(80);
  expect(measures[1]).toBeGreaterThanOrEqual(35);
  expect(measures[1]).toBeLessThanOrEqual(40);
});
