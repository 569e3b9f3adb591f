// Takes away a view that an older copy of this script has left in the page. Firefox ends our scripts without a word where it
// replaces, disables or removes the extension, and what they drew stands there with nothing behind it.
import { restoreStyle, type RootStyle } from '../reader/scroll-lock';
import { rootOf } from '../shared/page-dom';

/** Firefox shows extensions what is closed to pages. */
type MaybeHost = Element & { openOrClosedShadowRoot?: ShadowRoot | null };

/** @returns whether there was one */
export function clearLeftBehind(page: Document): boolean {
  const root = rootOf(page) as HTMLElement | null;
  if (root === null) return false;
  const left = [...root.children].flatMap((host: MaybeHost) => {
    const dialog =
      host.openOrClosedShadowRoot?.querySelector<HTMLDialogElement>('dialog[data-held]');
    return dialog ? [{ host, dialog }] : [];
  });
  for (const { host, dialog } of left) {
    dialog.close();
    host.remove();
    restoreStyle(root, JSON.parse(dialog.dataset['held']!) as RootStyle);
  }
  return left.length > 0;
}
