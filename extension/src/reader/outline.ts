// The outline of an article: its headings with the minutes that each part takes, as a dialog from which one goes there.
import type { MakeElement } from './element-maker';
import { formatMinutes } from './format';
import { showHeading } from './headings';
import { freshId } from './panel-fields';
import { readingMinutes } from './reading-time';

export interface OutlineOptions {
  make: MakeElement;
  main: HTMLElement;
  /** The language of the article, for how fast it is read. */
  lang: string;
  labels: { outline: string; noHeadings: string; closeSettings: string };
  ui: { lang: string; dir: 'ltr' | 'rtl' };
}

/** A heading with the words that follow it, up to the next one of any level. */
export interface OutlineEntry {
  heading: HTMLElement;
  /** 1 for the article's own headings; their children have more. */
  level: number;
  words: number;
}

// Characters that make a word in languages that write none apart; the core counts them so too.
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** Words of a text, as far as reading time needs them: two ideographs count as one. */
export function countWords(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  const spaced = text.replace(UNSPACED, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return spaced + Math.round(unspaced / 2);
}

const HEADINGS = 'h2, h3, h4, h5, h6';

/** The headings of an article in order, without the title. */
export function readOutline(main: HTMLElement): OutlineEntry[] {
  const body = main.querySelector('.body') ?? main;
  const entries: OutlineEntry[] = [];
  const walker = Document.prototype.createTreeWalker.call(
    body.ownerDocument,
    body,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
  );
  let current: OutlineEntry | undefined;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text || node.nodeType === Node.TEXT_NODE) {
      if (current !== undefined) current.words += countWords((node as Text).data);
    } else if ((node as Element).matches(HEADINGS)) {
      const heading = node as HTMLElement;
      current = { heading, level: Number(heading.localName[1]) - 1, words: 0 };
      entries.push(current);
    }
  }
  const top = Math.min(...entries.map(({ level }) => level));
  return entries.map((entry) => ({ ...entry, level: entry.level - top + 1 }));
}

/** Builds the dialog, closed. It shows the article as it was drawn when it was made. */
export function createOutline(options: OutlineOptions): HTMLDialogElement {
  const { make, main, lang, labels, ui } = options;
  const title = make('p', 'panel-title', labels.outline);
  title.id = freshId();
  const done = make('button', 'plain', labels.closeSettings);
  done.type = 'button';
  const list = make('ol', 'outline-list');
  const dialog = make('dialog', 'keys outline', make('div', 'panel-head', title, done));
  for (const { heading, level, words } of readOutline(main)) {
    const minutes = readingMinutes(words, lang) ?? 1;
    const go = make(
      'button',
      'outline-entry',
      make('bdi', undefined, heading.textContent.trim()),
      make('span', 'outline-minutes', formatMinutes(minutes, ui.lang, 'short')),
    );
    go.type = 'button';
    // The dialog opens on the first, from where Tab leads on.
    go.autofocus = !list.hasChildNodes();
    go.addEventListener('click', () => {
      dialog.close();
      showHeading(heading);
    });
    const item = make('li', undefined, go);
    item.style.setProperty('--level', String(Math.min(level, 4) - 1));
    list.append(item);
  }
  dialog.append(list.hasChildNodes() ? list : make('p', 'note', labels.noHeadings));
  done.addEventListener('click', () => dialog.close());
  dialog.setAttribute('aria-labelledby', title.id);
  dialog.lang = ui.lang;
  dialog.dir = ui.dir;
  return dialog;
}
