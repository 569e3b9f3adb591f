// Entry point of the script that reads TeX, brought only where an article holds a formula of which the page has nothing else:
// Temml, whose tree of MathML is handed on as data.
import temml from 'temml';
import { offerOnDemand } from '../shared/on-demand';
import { toFormula } from './formula-tree';

// Expansions of macros; a formula needs a few dozen, an attack millions.
const MAX_EXPANSIONS = 1000;

offerOnDemand('formulas', {
  read(tex, isDisplayed) {
    try {
      const tree: unknown = temml.__renderToMathMLTree(tex, {
        displayMode: isDisplayed,
        throwOnError: true,
        trust: false,
        maxExpand: MAX_EXPANSIONS,
      });
      return toFormula(tree);
    } catch {
      return undefined; // No TeX that can be read: its source stays.
    }
  },
});
