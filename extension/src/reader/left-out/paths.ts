// Tells whether a piece of a page stands in the box that a rule names, though the template may have changed a little since.

interface Step {
  tag: string;
  tokens: readonly string[];
}

/** More than this part of a box's names has to be the same. */
const SAME_NAME = 0.5;
/** And this part of the boxes around it that have names. */
const SAME_AROUND = 0.5;

const readSteps = (path: string): Step[] =>
  path
    .split(' ')
    .filter((step) => step !== '')
    .map((step) => {
      const [tag = '', ...tokens] = step.split('.');
      return { tag, tokens };
    });

/** Whether a step of a page is the one that a rule names. Classes are added far more often than taken away. */
function isSameStep(wanted: Step, step: Step): boolean {
  if (wanted.tokens.length === 0) return wanted.tag === step.tag;
  const shared = wanted.tokens.filter((token) => step.tokens.includes(token)).length;
  return shared > SAME_NAME * wanted.tokens.length;
}

/** How many of the steps are found among others, in order, from the innermost outwards. */
function countFound(steps: readonly Step[], among: readonly Step[]): number {
  let at = among.length - 1;
  let found = 0;
  for (const step of steps.toReversed()) {
    const match = among.slice(0, at + 1).findLastIndex((other) => isSameStep(step, other));
    if (match === -1) continue;
    found += 1;
    at = match - 1;
  }
  return found;
}

/** The paths of the boxes around a piece, the widest first, by which a rule could name one: those with a name. */
export function namedBoxes(path: string): string[] {
  const steps = path.split(' ');
  return steps.flatMap((step, index) =>
    step.includes('.') ? [steps.slice(0, index + 1).join(' ')] : [],
  );
}

/** Whether a piece that comes from `path` stands in the box `box`. */
export function isInBox(path: string, box: string): boolean {
  if (path === box || path.startsWith(`${box} `)) return box !== '';
  const wanted = readSteps(box);
  const own = wanted.pop();
  if (own === undefined || own.tokens.length === 0) return false;
  const named = wanted.filter(({ tokens }) => tokens.length > 0);
  const steps = readSteps(path);
  return steps.some(
    (step, index) =>
      isSameStep(own, step) &&
      step.tag === own.tag &&
      countFound(named, steps.slice(0, index)) >= SAME_AROUND * named.length,
  );
}
