// Takes away a view that an older copy of this script has left in the page. Firefox ends our scripts without a word where it
// replaces, disables or removes the extension, and what they drew stands there with nothing behind it. A page can make
// elements like ours, so nothing is touched that doesn't look like ours in every part.
import { restoreStyle, type RootStyle } from '../reader/scroll-lock';
import { ownShadowOf, readProperty, rootOf } from '../shared/page-dom';

interface Left {
  host: HTMLElement;
  dialog: HTMLDialogElement;
  held: RootStyle;
}

const isStyle = (value: unknown): boolean => value === null || typeof value === 'string';

function readHeld(text: string): RootStyle | undefined {
  try {
    const held = JSON.parse(text) as Partial<RootStyle> | null;
    const isWhole = isStyle(held?.before) && isStyle(held?.during);
    return isWhole && Object.keys(held!).length === 2 ? (held as RootStyle) : undefined;
  } catch {
    return undefined;
  }
}

/** The view that was left in this element, if it is the host of one. */
function findLeft(host: Element): Left | undefined {
  if (!(host instanceof HTMLDivElement)) return undefined;
  const shadow = ownShadowOf(host);
  if (!shadow) return undefined;
  const dialog: Element | null = DocumentFragment.prototype.querySelector.call(
    shadow,
    'dialog[data-held]',
  );
  if (!(dialog instanceof HTMLDialogElement)) return undefined;
  const held = readHeld(dialog.getAttribute('data-held') ?? '');
  return held && { host, dialog, held };
}

/** @returns whether there was one */
export function clearLeftBehind(page: Document): boolean {
  const root = rootOf(page) as HTMLElement | null;
  if (root === null) return false;
  const children = readProperty(Element.prototype, 'children', root);
  const left = [...children].flatMap((child) => findLeft(child) ?? []);
  for (const { host, dialog, held } of left) {
    try {
      dialog.close();
      host.remove();
      restoreStyle(root, held);
    } catch (error) {
      console.warn('Stillpage:', error);
    }
  }
  return left.length > 0;
}
