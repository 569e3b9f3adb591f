// Strings for people, in the browser's language.
import { api } from './browser-api';
import type { Problem } from './messages';
import type { StringName } from './string-names';

/** The string of that name, or its name should a locale lack it (which a test rules out). */
export function translate(name: StringName | `problem_${Problem}`): string {
  return api.i18n.getMessage(name) || name;
}

/** The one plain sentence that says what is in the way. */
export function sentenceFor(problem: Problem): string {
  return translate(`problem_${problem}`);
}

const primary = (tag: string): string => tag.split(/[-_]/)[0]?.toLowerCase() ?? '';

// Of the languages that there are strings in, or may soon be.
const RIGHT_TO_LEFT = ['ar', 'fa', 'he', 'ur'];

/**
 * The language and direction of our strings. That is the browser's language only where there are strings in it; otherwise
 * they fall back, and a screen reader must not read English with the voice of another language.
 */
export function uiLanguage(): { lang: string; dir: 'ltr' | 'rtl' } {
  const own = translate('language');
  const browser = api.i18n.getUILanguage();
  const lang = primary(browser) === primary(own) ? browser : own;
  return { lang, dir: RIGHT_TO_LEFT.includes(primary(lang)) ? 'rtl' : 'ltr' };
}
