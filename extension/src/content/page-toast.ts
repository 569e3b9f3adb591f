// Which sentence stands over the page at which moment of a session; never more than one.
import type { Problem, TabState } from '../shared/messages';
import { canShowElements } from './capture';
import type { Strings } from './strings';
import { showToast, type ToastOptions } from './toast';

// A page that is ready within this time opens without a word.
const WAIT_BEFORE_SAYING_MS = 500;

// Time to notice it, find it and read two lines.
const SENTENCE_LIFE_MS = 8000;

export interface PageToast {
  /** Says what this change of the session asks for. */
  follow(state: TabState, problem?: Problem): void;
  /** Takes away what is said, for instance before the page is captured. */
  hide(): void;
}

/** @param readNow opens what the page shows now */
export function createPageToast(
  page: Document,
  strings: Strings,
  styles: string,
  readNow: () => void,
): PageToast {
  let remove: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function hide(): void {
    clearTimeout(timer);
    remove?.();
    remove = undefined;
  }

  function say(options: Pick<ToastOptions, 'text' | 'role' | 'lifeMs' | 'action'>): void {
    hide();
    if (!canShowElements(page)) return;
    remove = showToast(page, { ...strings.ui, ...options, dismissLabel: strings.dismiss, styles });
  }

  return {
    hide,
    follow(state, problem) {
      hide();
      if (state === 'opening') {
        timer = setTimeout(
          () => say({ text: strings.waiting, role: 'status' }),
          WAIT_BEFORE_SAYING_MS,
        );
      } else if (problem !== undefined) {
        say({
          text: strings.sentences[problem],
          role: 'alert',
          lifeMs: SENTENCE_LIFE_MS,
          ...(problem === 'movedOn' && { action: { label: strings.readNow, act: readNow } }),
        });
      }
    },
  };
}
