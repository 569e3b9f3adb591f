// A quiet button beside each piece of code, which copies its source, and beside each formula, which copies its TeX.
import { makeElement } from '../../shared/page-dom';
import { copyText } from './copy';
import type { Parts } from './parts';
import { shareTabStop } from './tab-stop';

const COPIED_FOR_MS = 2000;

function makeButton(parts: Parts, label: string, text: string): HTMLButtonElement {
  const { surface, labels, ui, announce, signal } = parts;
  const button = makeElement(surface.document, 'button');
  button.type = 'button';
  button.className = 'copy ours';
  button.lang = ui.lang;
  // No words in the article: they would be selected, found and copied with it.
  button.setAttribute('aria-label', label);
  button.title = label;
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));
  button.addEventListener('click', (event) => {
    if (!event.isTrusted) return;
    void copyText(surface, text).then((copied) => {
      announce(copied ? labels.copied : labels.notCopied);
      button.classList.toggle('copied', copied);
      clearTimeout(timer);
      timer = setTimeout(() => button.classList.remove('copied'), COPIED_FOR_MS);
    });
  });
  return button;
}

export function offerCopies(parts: Parts): void {
  const { main, labels } = parts;
  for (const listing of main.querySelectorAll('.listing.code')) {
    const source = listing.querySelector('pre')?.textContent ?? '';
    if (source !== '') listing.append(makeButton(parts, labels.copyCode, source));
  }
  const formulas = [...main.querySelectorAll<HTMLElement>('.formula[data-tex]')];
  const buttons = formulas.map((formula) => {
    const button = makeButton(parts, labels.copyFormula, formula.dataset['tex'] ?? '');
    formula.append(button);
    return button;
  });
  shareTabStop(buttons, parts.signal);
}
