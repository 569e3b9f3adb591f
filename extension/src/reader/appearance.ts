// Gives an element the look of the settings: the sheets (styles/palettes.css, styles/theme.css) read its attributes and
// custom properties.
import { THEMES, type Settings, type Theme } from '../shared/settings';
import { makePalette, type Palette } from './custom-palette';

export type ShownTheme = Exclude<Theme, 'auto'>;

/** The theme that is drawn: what `auto` means depends on the system. */
export function resolveTheme(theme: Theme, isSystemDark: boolean): ShownTheme {
  if (theme !== 'auto') return theme;
  return isSystemDark ? 'dark' : 'light';
}

export function nextTheme(theme: Theme): Theme {
  return THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'auto';
}

const PALETTE_NAMES = [
  'paper',
  'ink',
  'quiet',
  'rule',
  'tint',
  'link',
  'visited',
  'mark',
  'plate',
  'scheme',
] as const satisfies readonly (keyof Palette)[];

/** Puts a theme on an element: the dialog behind the view, or the root of the view. */
export function dressInTheme(
  element: HTMLElement,
  settings: Settings,
  isSystemDark: boolean,
): void {
  const theme = resolveTheme(settings.theme, isSystemDark);
  element.setAttribute('data-theme', theme);
  const palette = theme === 'custom' ? makePalette(settings) : undefined;
  for (const name of PALETTE_NAMES) {
    if (palette === undefined) element.style.removeProperty(`--${name}`);
    else element.style.setProperty(`--${name}`, palette[name]);
  }
}

/** Puts everything that isn't colour on the root of the view, or of its printed copy. */
export function dressInType(element: HTMLElement, settings: Settings): void {
  const { font, justify, hyphenate, size, measure, leading, letters, words, paragraphs } = settings;
  element.setAttribute('data-font', font);
  element.toggleAttribute('data-justify', justify);
  element.toggleAttribute('data-hyphenate', hyphenate);
  for (const [name, value] of Object.entries({ size, measure, leading, paragraphs })) {
    element.style.setProperty(`--set-${name}`, String(value / 100));
  }
  for (const [name, value] of Object.entries({ letters, words })) {
    element.style.setProperty(`--set-${name}`, `${value / 100}em`);
  }
}
