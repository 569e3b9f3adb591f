// How far one has read, as a hairline at the upper edge, and how long the rest takes, in the corner; both quiet.
import { formatMinutes } from './format';
import { elementMaker } from './element-maker';
import type { Surface } from './host';
import { readingMinutes } from './reading-time';

export interface ProgressOptions {
  surface: Surface;
  words: number;
  lang: string;
  /** "{time} left" in the browser's language. */
  timeLeft: string;
  ui: { lang: string; dir: 'ltr' | 'rtl' };
}

// From this share on, what is left is the foot of the page.
const DONE = 0.99;

/** The share of an article that has been read, 0 to 1; undefined where all of it is in the window. */
export function shareRead(
  { scrollTop, scrollHeight, clientHeight }: HTMLElement,
  windowHeight: number,
) {
  const room = scrollHeight - Math.min(clientHeight, windowHeight);
  return room > 1 ? Math.min(1, Math.max(0, scrollTop / room)) : undefined;
}

/** Follows the scrolling of a view until the signal is aborted. @returns what is to be put into it */
export function followProgress(options: ProgressOptions, signal: AbortSignal): HTMLElement[] {
  const { surface, words, lang, timeLeft, ui } = options;
  const make = elementMaker(surface.document);
  const line = make('div', 'progress-line');
  const left = make('p', 'time-left');
  // Who can't see it has the reading time above the article, and the outline.
  for (const element of [line, left]) element.setAttribute('aria-hidden', 'true');
  left.lang = ui.lang;
  left.dir = ui.dir;

  function show(): void {
    const { scroller, document } = surface;
    const share = shareRead(scroller, document.defaultView?.innerHeight ?? Infinity);
    line.style.setProperty('--read', String(share ?? 0));
    const isUnderWay = share !== undefined && share > 0 && share < DONE;
    const minutes = isUnderWay ? readingMinutes(words * (1 - share), lang) : undefined;
    const text =
      minutes === undefined ? '' : timeLeft.replace('{time}', formatMinutes(minutes, ui.lang));
    if (left.textContent !== text) left.textContent = text;
  }

  surface.events.addEventListener('scroll', show, { passive: true, signal });
  surface.document.defaultView?.addEventListener('resize', show, { signal });
  return [line, left];
}
