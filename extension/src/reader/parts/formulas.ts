// Draws formulas of which the page has nothing but their TeX, once the script that reads it is there. Until then, and where it
// can't be read, the source stands in their place.
import { renderArticle } from '../render';
import type { Parts } from './parts';

/** The `math` of a formula that holds only its source. */
function findUndrawn(formula: HTMLElement): Element | undefined {
  const math = formula.querySelector('math');
  const only = math?.firstElementChild;
  const isSource =
    math?.childElementCount === 1 &&
    only?.localName === 'mtext' &&
    only.textContent === formula.dataset['tex'];
  return isSource ? math : undefined;
}

export async function drawFormulas({ main, bring, signal, surface, labels }: Parts): Promise<void> {
  const undrawn = [...main.querySelectorAll<HTMLElement>('.formula[data-tex]')].flatMap(
    (formula) => {
      const math = findUndrawn(formula);
      return math === undefined ? [] : [{ math, tex: formula.dataset['tex'] ?? '' }];
    },
  );
  if (undrawn.length === 0) return;
  const reader = await bring('formulas');
  for (const { math, tex } of undrawn) {
    const isDisplayed = math.getAttribute('display') === 'block';
    const formula = reader?.read(tex, isDisplayed);
    if (signal.aborted) return;
    if (formula === undefined) continue;
    const drawn = renderArticle(['article', {}, formula], {
      document: surface.document,
      pageAddress: '',
      labels,
    }).querySelector('math');
    if (drawn === null) continue;
    if (isDisplayed) drawn.setAttribute('display', 'block');
    math.replaceWith(drawn);
  }
}
