// One plain sentence over the page, for when there is no view to show. It goes by itself and leaves nothing behind.
import { makeElement, pinStyle, rootOf } from '../shared/page-dom';

export interface ToastOptions {
  text: string;
  dismissLabel: string;
  /** What can be done about it, on a button of its own. */
  action?: { label: string; act: () => void };
  lang: string;
  dir: 'ltr' | 'rtl';
  styles: string;
  /** `alert` interrupts a screen reader; `status` waits for it to pause. */
  role: 'alert' | 'status';
  /** After this long it goes, unless pointed at or focused. Undefined: when removed. */
  lifeMs?: number;
}

const HOST_STYLE = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: 'auto 0 0 0',
  width: 'auto',
  height: 'auto',
  margin: '0',
  padding: '0',
  border: '0',
  background: 'none',
  overflow: 'visible',
  'pointer-events': 'none',
  'z-index': '2147483647',
};

function makeActionButton(page: Document, label: string, act: () => void): HTMLElement {
  const button = makeElement(page, 'button');
  button.type = 'button';
  button.className = 'action';
  button.textContent = label;
  button.addEventListener('click', (event) => {
    if (event.isTrusted) act();
  });
  return button;
}

function makeDismissButton(page: Document, label: string, dismiss: () => void): HTMLElement {
  const button = makeElement(page, 'button');
  button.type = 'button';
  button.textContent = '✕';
  button.setAttribute('aria-label', label);
  button.title = label;
  button.addEventListener('click', dismiss);
  return button;
}

export interface Toast {
  /** Removes it, and can be called again without harm. */
  remove: () => void;
  isThere: () => boolean;
}

/**
 * Shows a toast in a page.
 * Precondition: the page's root is an HTML element.
 */
export function showToast(page: Document, options: ToastOptions): Toast {
  const host = makeElement(page, 'div');
  pinStyle(host, HOST_STYLE);
  const shadow = host.attachShadow({ mode: 'closed' });
  let timer: ReturnType<typeof setTimeout> | undefined;

  function remove(): void {
    clearTimeout(timer);
    host.remove();
  }

  function startTimer(): void {
    clearTimeout(timer);
    if (options.lifeMs !== undefined) timer = setTimeout(remove, options.lifeMs);
  }

  const style = makeElement(page, 'style');
  style.textContent = options.styles;
  const box = makeElement(page, 'div');
  box.className = 'toast';
  box.lang = options.lang;
  box.dir = options.dir;
  const sentence = makeElement(page, 'p');
  sentence.setAttribute('role', options.role);
  const { action } = options;
  box.append(
    sentence,
    ...(action === undefined ? [] : [makeActionButton(page, action.label, action.act)]),
    makeDismissButton(page, options.dismissLabel, remove),
  );
  for (const event of ['pointerenter', 'focusin']) {
    box.addEventListener(event, () => clearTimeout(timer));
  }
  for (const event of ['pointerleave', 'focusout']) box.addEventListener(event, startTimer);
  shadow.append(style, box);
  rootOf(page)?.append(host);
  raise(host);
  // A live region speaks what changes in it, so it must be there before its sentence.
  sentence.textContent = options.text;
  startTimer();
  return { remove, isThere: () => host.isConnected };
}

/** Lifts a host above the page's own dialogs. Where the browser can't, its z-index must do. */
function raise(host: HTMLElement): void {
  if (typeof host.showPopover !== 'function') return;
  host.popover = 'manual';
  host.showPopover();
}
