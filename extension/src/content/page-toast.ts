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
  /** Does what the sentence that stands there has on its button. @returns whether there is one */
  accept(): boolean;
}

/** What can be done about a problem. */
export interface ToastActs {
  /** Opens what the page shows now. */
  readNow: () => void;
  /** Opens all of the page's text; undefined where it has none. */
  showText: () => (() => void) | undefined;
}

type Said = Pick<ToastOptions, 'text' | 'role' | 'lifeMs' | 'action'>;

export function createPageToast(
  page: Document,
  strings: Strings,
  styles: string,
  acts: ToastActs,
): PageToast {
  let shown: { remove: () => void; isThere: () => boolean; act?: () => void } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function hide(): void {
    clearTimeout(timer);
    shown?.remove();
    shown = undefined;
  }

  function say(options: Said): void {
    hide();
    if (!canShowElements(page)) return;
    const toast = showToast(page, {
      ...strings.ui,
      ...options,
      dismissLabel: strings.dismiss,
      styles,
    });
    shown = { ...toast, ...(options.action && { act: options.action.act }) };
  }

  function actionFor(problem: Problem): Said['action'] {
    if (problem === 'movedOn') return { label: strings.readNow, act: acts.readNow };
    const showText = problem === 'noArticle' ? acts.showText() : undefined;
    return showText && { label: strings.showText, act: showText };
  }

  return {
    hide,
    accept() {
      const act = shown?.isThere() === true ? shown.act : undefined;
      act?.();
      return act !== undefined;
    },
    follow(state, problem) {
      hide();
      if (state === 'opening') {
        timer = setTimeout(
          () => say({ text: strings.waiting, role: 'status' }),
          WAIT_BEFORE_SAYING_MS,
        );
      } else if (problem !== undefined) {
        const action = actionFor(problem);
        say({
          text: strings.sentences[problem],
          role: 'alert',
          lifeMs: SENTENCE_LIFE_MS,
          ...(action && { action }),
        });
      }
    },
  };
}
