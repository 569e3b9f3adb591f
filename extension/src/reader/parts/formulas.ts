// Draws formulas of which the page has nothing but their TeX, once the script that reads it is there. Until then, and where it
// can't be read, the source stands in their place.
import { renderArticle } from '../render';
import type { Parts } from './parts';

export async function drawFormulas({ main, bring, signal, surface, labels }: Parts): Promise<void> {
  const undrawn = [...main.querySelectorAll<HTMLElement>('.formula.undrawn')];
  if (undrawn.length === 0) return;
  const reader = await bring('formulas');
  for (const box of undrawn) {
    const isDisplayed = box.classList.contains('displayed');
    const formula = reader?.read(box.dataset['tex'] ?? '', isDisplayed);
    if (signal.aborted) return;
    if (formula === undefined) continue;
    const drawn = renderArticle(['article', {}, formula], {
      document: surface.document,
      pageAddress: '',
      labels,
    }).querySelector('math');
    if (drawn === null) continue;
    if (isDisplayed) drawn.setAttribute('display', 'block');
    box.querySelector('math')?.replaceWith(drawn);
    box.classList.remove('undrawn');
  }
}
