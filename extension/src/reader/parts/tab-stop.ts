// Gives many small buttons one tab stop: that of the first one in sight, so that Tab doesn't halt at each formula of a long
// article. The arrow keys go from one to the next.

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/** Which way a key leads, in the order of the text, or undefined. */
function stepOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent, button: HTMLElement) {
  if (ctrlKey || metaKey || altKey || shiftKey) return undefined;
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return STEPS[key];
  const isForward = (key === 'ArrowRight') === (getComputedStyle(button).direction === 'ltr');
  return isForward ? 1 : -1;
}

/** @param buttons in the order of the text */
export function shareTabStop(buttons: readonly HTMLButtonElement[], signal: AbortSignal): void {
  const [first] = buttons;
  if (first === undefined) return;
  let stop = first;

  function moveTo(button: HTMLButtonElement): void {
    stop.tabIndex = -1;
    button.tabIndex = 0;
    stop = button;
  }

  for (const [at, button] of buttons.entries()) {
    button.tabIndex = button === first ? 0 : -1;
    button.addEventListener('focus', () => moveTo(button));
    button.addEventListener('keydown', (event) => {
      const step = stepOf(event, button);
      const next = step === undefined ? undefined : buttons[at + step];
      if (step === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      next?.focus();
    });
  }

  if (typeof IntersectionObserver === 'undefined') return;
  const inSight = new Set<Element>();
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) inSight.add(target);
      else inSight.delete(target);
    }
    const shown = buttons.find((button) => inSight.has(button));
    if (shown !== undefined && !stop.matches(':focus')) moveTo(shown);
  });
  for (const button of buttons) observer.observe(button);
  signal.addEventListener('abort', () => observer.disconnect());
}
