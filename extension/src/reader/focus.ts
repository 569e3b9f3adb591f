// Remembers what had the page's focus, to give it back without moving the page.
import { readProperty } from '../shared/page-dom';

/** The focused element, looked for inside the open shadow roots of the page's components too. */
function findFocused(page: Document): Element | null {
  let focused = readProperty(Document.prototype, 'activeElement', page);
  while (focused !== null) {
    const inner = readProperty(Element.prototype, 'shadowRoot', focused)?.activeElement;
    if (inner === null || inner === undefined) return focused;
    focused = inner;
  }
  return null;
}

/**
 * @returns a function that gives the focus back. Where nothing had it, the window gets it, so that keys scroll the page.
 */
export function rememberFocus(page: Document): () => void {
  const focused = findFocused(page);
  const body = readProperty(Document.prototype, 'body', page);
  return () => {
    const hadFocus = focused !== null && focused !== body && focused.isConnected;
    if (!hadFocus) {
      globalThis.focus();
    } else if (findFocused(page) !== focused || !page.hasFocus()) {
      globalThis.focus();
      HTMLElement.prototype.focus.call(focused, { preventScroll: true });
    }
  };
}
