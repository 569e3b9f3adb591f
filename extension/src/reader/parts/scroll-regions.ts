// Makes what is wider than the column a region that scrolls by itself, by keyboard too; and only that: what fits is no stop
// for the Tab key.
import type { Parts } from './parts';

/** What a box holds that may be too wide, and how a screen reader calls it. */
function describe(
  box: Element,
  { labels }: Parts,
): { inner: Element; role: string; label: string } {
  const inner = box.firstElementChild ?? box;
  if (inner.localName === 'table') {
    const caption = inner.querySelector('caption')?.textContent?.trim() ?? '';
    return { inner, role: 'region', label: caption === '' ? labels.table : caption };
  }
  const label = inner.localName === 'math' ? labels.formula : labels.code;
  return { inner: box.localName === 'pre' ? box : inner, role: 'group', label };
}

function settle(box: Element, parts: Parts): void {
  const { inner, role, label } = describe(box, parts);
  // A pixel may be lost in rounding.
  const isWide =
    Math.max(inner.getBoundingClientRect().width, box.scrollWidth) > box.clientWidth + 1;
  box.classList.toggle('overflows', isWide);
  if (isWide) {
    box.setAttribute('role', role);
    box.setAttribute('aria-label', label);
    box.setAttribute('tabindex', '0');
  } else {
    for (const name of ['role', 'aria-label', 'tabindex']) box.removeAttribute(name);
  }
}

export function followOverflow(parts: Parts): void {
  const boxes = [...parts.main.querySelectorAll('.scroll, .listing > pre')];
  if (boxes.length === 0 || typeof ResizeObserver === 'undefined') return;
  const observer = new ResizeObserver((entries) => {
    const changed = new Set(entries.map(({ target }) => target.closest('.scroll, pre') ?? target));
    for (const box of changed) settle(box, parts);
  });
  for (const box of boxes) {
    observer.observe(box);
    if (box.firstElementChild !== null) observer.observe(box.firstElementChild);
  }
  parts.signal.addEventListener('abort', () => observer.disconnect());
}
