// Remembers what had the page's focus and what was selected, to give both back without moving the page.
import { readProperty, shadowOf } from '../shared/page-dom';

/** The focused element, looked for inside the shadow roots of the page's components too. */
function findFocused(page: Document): Element | null {
  let focused = readProperty(Document.prototype, 'activeElement', page);
  while (focused !== null) {
    const inner = shadowOf(focused)?.activeElement;
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

/** Focuses an element of whatever kind, as its interface does it. */
function focusOn(element: Element): void {
  const interfaces = [HTMLElement, SVGElement, globalThis.MathMLElement];
  const own = interfaces.find((one) => element instanceof one);
  own?.prototype.focus.call(element, { preventScroll: true });
}

/**
 * @returns a function that gives the focus back. Where nothing had it, the window gets it, so that keys scroll the page.
 */
export function rememberFocus(page: Document): () => void {
  const focused = findFocused(page);
  const body = readProperty(Document.prototype, 'body', page);
  const selectAgain = rememberSelection(page);
  return () => {
    const hadFocus = focused !== null && focused !== body && focused.isConnected;
    if (!hadFocus) {
      globalThis.focus();
    } else if (findFocused(page) !== focused || !page.hasFocus()) {
      globalThis.focus();
      focusOn(focused);
    }
    selectAgain();
  };
}
