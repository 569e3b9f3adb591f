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

/** The browser's own language and direction. */
export function uiLanguage(): { lang: string; dir: 'ltr' | 'rtl' } {
  const dir = api.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr';
  return { lang: api.i18n.getUILanguage(), dir };
}
