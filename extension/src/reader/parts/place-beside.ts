// Puts a box below what it belongs to, or above it where there is more room, and always inside the window.

const GAP = 8;
const MARGIN = 12;

export function placeBeside(box: HTMLElement, anchor: Element): void {
  const { documentElement } = box.ownerDocument;
  const view = box.ownerDocument.defaultView;
  const width = documentElement.clientWidth;
  const height = view?.innerHeight ?? documentElement.clientHeight;
  const mark = anchor.getBoundingClientRect();
  const { style } = box;
  style.maxHeight = `${Math.max(mark.top, height - mark.bottom) - GAP - MARGIN}px`;
  const size = box.getBoundingClientRect();
  const start = mark.left + mark.width / 2 - size.width / 2;
  style.left = `${Math.max(MARGIN, Math.min(start, width - size.width - MARGIN))}px`;
  const isBelow = mark.bottom + GAP + size.height + MARGIN <= height || mark.top < height / 2;
  style.top = `${isBelow ? mark.bottom + GAP : mark.top - GAP - size.height}px`;
}
