// Finds the document that holds the text: the page's own, or that of a frame where the page is only a shell around it.
import { readProperty, rootOf } from '../shared/page-dom';
import { countText } from './page-text';

// Characters. A shell has a title and some buttons of its own; a frame with less than this has no article either.
const SHELL_TEXT = 400;

// Of the window, that the one frame of a shell covers at least.
const FRAME_SHARE = 0.5;

// Framesets in framesets, frames in frames.
const MAX_DEPTH = 4;

interface FrameText {
  page: Document;
  length: number;
}

function textOf(page: Document): number {
  const body = readProperty(Document.prototype, 'body', page);
  return body === null ? 0 : countText(body);
}

/** The document in a frame, if it is an HTML page of the same origin. */
function pageIn(frame: HTMLFrameElement | HTMLIFrameElement): Document | null {
  const prototype =
    frame instanceof HTMLIFrameElement ? HTMLIFrameElement.prototype : HTMLFrameElement.prototype;
  const page: Document | null = readProperty(prototype, 'contentDocument', frame);
  return page !== null && rootOf(page)?.localName === 'html' ? page : null;
}

function longest(frames: readonly (HTMLFrameElement | HTMLIFrameElement)[]): FrameText | undefined {
  return frames
    .map(pageIn)
    .filter((page) => page !== null)
    .map((page) => ({ page, length: textOf(page) }))
    .sort((one, other) => other.length - one.length)[0];
}

function coversWindow(frame: HTMLIFrameElement): boolean {
  const { width, height } = Element.prototype.getBoundingClientRect.call(frame);
  return width * height >= FRAME_SHARE * globalThis.innerWidth * globalThis.innerHeight;
}

function findInner(page: Document): Document | undefined {
  const framesets = Document.prototype.getElementsByTagName.call(page, 'frameset');
  if (framesets.length > 0) {
    return longest([
      ...Document.prototype.getElementsByTagName.call(page, 'frame'),
    ] as HTMLFrameElement[])?.page;
  }
  const iframes = [
    ...Document.prototype.getElementsByTagName.call(page, 'iframe'),
  ] as HTMLIFrameElement[];
  if (iframes.length === 0 || textOf(page) >= SHELL_TEXT) return undefined;
  const inner = longest(iframes.filter(coversWindow));
  return inner !== undefined && inner.length >= SHELL_TEXT ? inner.page : undefined;
}

/** The document to capture for what a reader sees in this one. */
export function findStory(page: Document): Document {
  let story = page;
  for (let depth = 0; depth < MAX_DEPTH; ++depth) {
    const inner = findInner(story);
    if (inner === undefined) break;
    story = inner;
  }
  return story;
}

/** The address that a story's references are relative to: its own, where it has one. */
export function addressOf(story: Document, pageAddress: string): string {
  const address = readProperty(Document.prototype, 'URL', story);
  return story === document || address.startsWith('about:') ? pageAddress : address;
}
