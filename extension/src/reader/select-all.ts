// Selects and copies the article and nothing else where the view stands in the page's document: there "select all" means the
// page, and of a selection in a shadow root Firefox copies a piece at best.
import type { Surface } from './host';

function isSelectAll({
  key,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
  isTrusted,
}: KeyboardEvent): boolean {
  return isTrusted && (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'a';
}

const isField = ({ target }: Event): boolean =>
  (target as Element).closest('input, select') !== null;

/** Selects from the first text to the last: Firefox takes a range of elements for empty. */
function selectTexts(main: HTMLElement): void {
  const texts = Document.prototype.createTreeWalker.call(
    main.ownerDocument,
    main,
    NodeFilter.SHOW_TEXT,
  );
  const first = texts.nextNode();
  let last = first;
  while (texts.nextNode()) last = texts.currentNode;
  if (first === null || last === null) return;
  const end = (last as Text).data.length;
  globalThis.getSelection()?.setBaseAndExtent(first, 0, last, end);
}

/** The selection, where it is one in the article that the browser gives to look at. */
function rangeIn(main: HTMLElement): Range | undefined {
  const selection = globalThis.getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  return main.contains(range.startContainer) ? range : undefined;
}

/** Each on a line of its own; what stands in a row is parted by tabs. */
const LINES = 'p, h1, h2, h3, h4, h5, h6, li, dt, dd, pre, figcaption, caption, tr, summary';
const NOT_SELECTED = '.ours, .pullquote';

/** The part of a text that lies in a range. */
function partOf(
  text: Text,
  { startContainer, startOffset, endContainer, endOffset }: Range,
): string {
  const end = text === endContainer ? endOffset : undefined;
  return text.data.slice(text === startContainer ? startOffset : 0, end);
}

/** The words of a range, line by line. `Selection.toString` of Firefox leaves out whole blocks of a shadow root. */
export function wordsOf(range: Range, main: HTMLElement): string {
  const nodes = Document.prototype.createTreeWalker.call(main.ownerDocument, main, 5); // elements and texts
  let words = '';
  let lastLine: Element | null = null;
  let lastCell: Element | null = null;
  for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
    if (!range.intersectsNode(node)) continue;
    if (node.nodeName === 'BR') words += '\n';
    if (!(node instanceof Text) || node.parentElement?.closest(NOT_SELECTED) !== null) continue;
    const line = node.parentElement.closest(LINES);
    const cell = node.parentElement.closest('td, th');
    if (line !== lastLine && words !== '') words += '\n';
    else if (cell !== lastCell) words += '\t';
    [lastLine, lastCell] = [line, cell];
    words += partOf(node, range);
  }
  return words;
}

function copySelection(event: ClipboardEvent, main: HTMLElement): void {
  const range = rangeIn(main);
  if (range === undefined || event.clipboardData === null) return;
  const html = new XMLSerializer().serializeToString(range.cloneContents());
  event.clipboardData.setData('text/plain', wordsOf(range, main));
  event.clipboardData.setData('text/html', html);
  event.preventDefault();
}

/** Takes the keys for "select all", and what is copied, where the view has no document of its own. */
export function selectArticleAlone({ events, isOwnDocument }: Surface, main: HTMLElement): void {
  if (isOwnDocument) return;
  events.addEventListener('keydown', (event) => {
    if (isField(event) || !isSelectAll(event as KeyboardEvent)) return;
    event.preventDefault();
    selectTexts(main);
  });
  events.addEventListener('copy', (event) => {
    if (!isField(event)) copySelection(event as ClipboardEvent, main);
  });
}
