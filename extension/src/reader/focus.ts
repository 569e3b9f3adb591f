// Remembers what had the page's focus and what was selected, to give both back without moving the page.
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

/** @returns a function that selects again what is selected now: Firefox forgets it when a field gets the focus back */
function rememberSelection(page: Document): () => void {
  const selection = Document.prototype.getSelection.call(page);
  if (selection === null || selection.isCollapsed) return () => undefined;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  const others = Array.from({ length: selection.rangeCount - 1 }, (_, at) =>
    selection.getRangeAt(at + 1).cloneRange(),
  );
  const isThere = (node: Node | null): node is Node => node?.isConnected === true;
  return () => {
    if (!selection.isCollapsed || !isThere(anchorNode) || !isThere(focusNode)) return;
    selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
    for (const range of others) selection.addRange(range);
  };
}

/**
 * @returns a function that gives the focus back. Where nothing had it, the window gets it, so that keys scroll the page.
 */
export function rememberFocus(page: Document): () => void {
  const focused = findFocused(page);
  const body = readProperty(Document.prototype, 'body', page);
  // The dialog gives the focus back by itself, too, when it closes.
  const selectAgain = rememberSelection(page);
  return () => {
    const hadFocus = focused !== null && focused !== body && focused.isConnected;
    if (!hadFocus) {
      globalThis.focus();
    } else if (findFocused(page) !== focused || !page.hasFocus()) {
      globalThis.focus();
      HTMLElement.prototype.focus.call(focused, { preventScroll: true });
    }
    selectAgain();
  };
}
