import { expect, it } from '@jest/globals';
import {
  dressInTheme,
  dressInType,
  nextTheme,
  resolveTheme,
} from '../../../extension/src/reader/appearance';
import { DEFAULT_SETTINGS, THEMES, type Theme } from '../../../extension/src/shared/settings';

it('draws the automatic theme as the system is, and others as they are', () => {
  expect(resolveTheme('auto', true)).toBe('dark');
  expect(resolveTheme('auto', false)).toBe('light');
  expect(resolveTheme('sepia', true)).toBe('sepia');
});

it('goes through all themes and begins anew', () => {
  const seen: Theme[] = ['auto'];
  while (seen.length < THEMES.length) seen.push(nextTheme(seen.at(-1)!));
  expect(seen).toEqual([...THEMES]);
  expect(nextTheme(seen.at(-1)!)).toBe('auto');
});

it('puts the colours of the custom theme on the element, and takes them off again', () => {
  const element = document.createElement('div');
  dressInTheme(element, { ...DEFAULT_SETTINGS, theme: 'custom', paper: '#102030' }, false);
  expect(element.style.getPropertyValue('--paper')).toBe('#102030');
  expect(element.style.getPropertyValue('--scheme')).toBe('dark');
  dressInTheme(element, DEFAULT_SETTINGS, true);
  expect(element.getAttribute('data-theme')).toBe('dark');
  expect(element.style.length).toBe(0);
});

it('tells the sheet the type', () => {
  const element = document.createElement('div');
  dressInType(element, { ...DEFAULT_SETTINGS, size: 150, letters: 12, justify: true });
  expect(element.style.getPropertyValue('--set-size')).toBe('1.5');
  expect(element.style.getPropertyValue('--set-letters')).toBe('0.12em');
  expect(element.hasAttribute('data-justify')).toBe(true);
  expect(element.getAttribute('data-font')).toBe('serif');
});
