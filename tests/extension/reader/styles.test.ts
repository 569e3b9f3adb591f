/** @jest-environment node */
// What the sheets promise: colours that everyone can read (WCAG 2.2 asks for 4.5:1, body text has to reach 7:1), lines of a
// good length, and both directions.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { contrast, mix } from '../../../extension/src/reader/color';
import { THEMES } from '../../../extension/src/shared/settings';

const READER = path.resolve(import.meta.dirname, '../../../extension/src/reader');

/** A sheet with those it imports. */
function readSheet(file: string): string {
  return readFileSync(path.join(READER, file), 'utf8').replace(
    /@import '(.+)';/g,
    (_, imported: string) => readFileSync(path.join(READER, imported), 'utf8'),
  );
}

const css = readSheet('styles.css');
const hostCss = readSheet('host.css');

/** The colours that a rule of the sheet sets. */
function readColors(selector: string): Record<string, string> {
  const rule = css
    .split('}')
    .find((block) => block.includes(selector) && block.includes('--paper:'));
  return Object.fromEntries(
    [...(rule ?? '').matchAll(/--([a-z]+): (#[0-9a-f]{6})/g)].map(([, name = '', color = '']) => [
      name,
      color,
    ]),
  );
}

// What each theme is drawn on and with. `auto` is light or dark; `custom` is made from the reader's colours, see
// custom-palette.test.ts.
const drawn = THEMES.filter((theme) => theme !== 'auto' && theme !== 'custom');

it.each([...drawn.map((theme) => [theme, `[data-theme='${theme}']`]), ['print', 'html.stillpage']])(
  'has enough contrast in the theme %s',
  (_theme, selector) => {
    const {
      paper = '',
      ink = '',
      quiet = '',
      link = '',
      visited = '',
      tint = '',
      mark = '',
    } = readColors(selector);
    expect(contrast(ink, paper)).toBeGreaterThanOrEqual(7);
    expect(contrast(ink, tint)).toBeGreaterThanOrEqual(7);
    // Quotations are set in this mixture.
    expect(contrast(mix(ink, paper, 0.86), paper)).toBeGreaterThanOrEqual(7);
    for (const text of [quiet, link, visited]) {
      expect(contrast(text, paper)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(text, tint)).toBeGreaterThanOrEqual(4.5);
    }
    if (mark === '') return;
    for (const text of [ink, link, visited]) {
      expect(contrast(text, mark)).toBeGreaterThanOrEqual(4.5);
    }
  },
);

it('has the highest contrast there is in the theme of that name', () => {
  const { paper = '', ink = '', link = '' } = readColors("[data-theme='contrast']");
  expect(contrast(ink, paper)).toBe(21);
  expect(contrast(link, paper)).toBeGreaterThanOrEqual(14);
});

it('paints the window in the colours of the page before the page is there', () => {
  for (const theme of drawn) expect(hostCss).toContain(`[data-theme='${theme}']`);
  expect(hostCss).toMatch(/dialog \{[^}]*background: var\(--paper\)/);
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
  const measures = [...css.matchAll(/--measure: calc\((\d+)em/g)].map(([, em]) => Number(em));
  // In the serif faces named, an average character of text is about 0.45 em wide.
  expect((measures[0] ?? 0) / 0.45).toBeGreaterThanOrEqual(60);
  expect((measures[0] ?? 0) / 0.45).toBeLessThanOrEqual(80);
  expect(measures[1]).toBeGreaterThanOrEqual(35);
  expect(measures[1]).toBeLessThanOrEqual(40);
});
