// Does to a page what the browsers' translators do to it. No translator runs where there is no network; what they leave in
// the page is all that the view gets to see of them.
import type { Page } from 'puppeteer-core';

export type TranslatorName = 'chromium' | 'firefox';

/** What "translation" makes of a text: the vowels of another language, or letters that are read from right to left. */
export function translateWords(text: string, lang: string): string {
  if (lang !== 'he')
    return text.replace(/[aou]/gu, (vowel) => ({ a: 'ä', o: 'ö', u: 'ü' })[vowel] ?? '');
  return text.replace(/[a-z]/giu, (letter) =>
    String.fromCharCode(0x5d0 + (letter.toLowerCase().charCodeAt(0) - 97)),
  );
}

/**
 * Translates the page, in batches as the answers of a server come in. Resolves when all of it is done.
 * Chromium's translator marks the root and wraps every text in two `font`; Firefox's changes the texts.
 */
export async function translatePage(page: Page, by: TranslatorName, lang: string): Promise<void> {
  const [title = '', ...texts] = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [document.title];
    while (walker.nextNode()) found.push((walker.currentNode as Text).data);
    return found;
  });
  await page.evaluate(
    replaceTexts,
    by,
    lang,
    translateWords(title, lang),
    texts.map((text) => translateWords(text, lang)),
  );
}

/** Runs in the page. */
async function replaceTexts(
  by: TranslatorName,
  lang: string,
  title: string,
  words: string[],
): Promise<void> {
  const wrap = (text: string): HTMLElement => {
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    for (const font of [outer, inner]) {
      font.dir = 'auto';
      font.style.verticalAlign = 'inherit';
    }
    inner.append(text);
    outer.append(inner);
    return outer;
  };
  const root = document.documentElement;
  root.lang = lang;
  if (by === 'chromium') root.classList.add(lang === 'he' ? 'translated-rtl' : 'translated-ltr');
  document.title = title;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const [at, text] of texts.entries()) {
    if (text.data.trim() === '') continue;
    if (by === 'chromium') text.replaceWith(wrap(words[at] ?? ''));
    else text.data = words[at] ?? '';
    if (at % 20 === 19) await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
