// Stands the view's dialog above everything in the page: at first as a popover, and modal once it has been drawn. Modality
// is an inherited style, for which all of the page is styled anew: 31 ms of a page of 5,900 elements, as Chromium's
// performance panel shows it ("Recalculate style", version 156).
import { readProperty } from '../shared/page-dom';
import { afterFirstFrame } from './after-first-frame';

export interface TopLayer {
  /** Shows the dialog. */
  show(): void;
  /** To be called once it is drawn. @param isFramed whether the view has a document of its own, which keys don't leave */
  drawn(isFramed: boolean): void;
  /** Shows it above what the page has opened since. */
  raise(): void;
  /** It is taken out of the page. */
  end(): void;
}

/**
 * @param host the dialog's element in the page
 * @param focus gives the view the focus
 */
export function createTopLayer(
  page: Document,
  host: Element,
  dialog: HTMLDialogElement,
  focus: () => void,
): TopLayer {
  let standing = new AbortController();

  function raise(): void {
    dialog.popover = null;
    if (dialog.open) dialog.close();
    dialog.showModal();
    focus();
  }

  const makeModal = (): void => {
    if (!dialog.open) raise();
  };

  // A popover doesn't keep the page from taking the focus.
  const onFocus = ({ target }: Event): void => {
    if (target !== host) makeModal();
  };

  return {
    raise,
    show() {
      standing.abort();
      standing = new AbortController();
      if (dialog.open) {
        raise();
        return;
      }
      dialog.popover = 'manual';
      dialog.showPopover();
      const { signal } = standing;
      afterFirstFrame(makeModal, signal);
      globalThis.addEventListener('focusin', onFocus, { capture: true, signal });
    },
    drawn(isFramed) {
      // A page that is inert, as below a dialog of its own, doesn't let a popover have the focus.
      const hasFocus = readProperty(Document.prototype, 'activeElement', page) === host;
      if (!isFramed || !hasFocus) makeModal();
    },
    end: () => standing.abort(),
  };
}
