// How long an article takes to read, in the article's language.

// Silent reading of adults in words a minute: Trauzettel-Klosinski and Dietz, "Standardized Assessment of Reading
// Performance: The New International Reading Speed Texts IReST", 2012, table 3. Chinese and Japanese are measured there in
// characters a minute (255 and 357); the core counts such a character as half a word.
const WORDS_A_MINUTE: Readonly<Record<string, number>> = {
  ar: 138,
  de: 179,
  en: 228,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  ja: 178,
  nl: 202,
  pl: 166,
  pt: 181,
  ru: 184,
  sl: 180,
  sv: 199,
  tr: 166,
  zh: 128,
};

// The mean of the languages measured.
const ANY_LANGUAGE = 184;

/** Whole minutes, at least one; undefined for no words. */
export function readingMinutes(words: number, lang: string): number | undefined {
  if (!(words > 0)) return undefined;
  const primary = lang.split('-', 1)[0]?.toLowerCase() ?? '';
  const speed = WORDS_A_MINUTE[primary] ?? ANY_LANGUAGE;
  return Math.max(1, Math.round(words / speed));
}
