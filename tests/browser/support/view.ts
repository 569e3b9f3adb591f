// What stands in front of the reader, as the tests see it: the reading view, or the sentence that says why there is none.
import type { Frame, Page } from 'puppeteer-core';
import { findShadowRoots, type ShadowHandle } from './shadow-roots';

export interface ReadingView {
  title: string;
  /** The line of details below the title: byline, date, reading time. */
  details: string;
  site: string;
  /** The date's machine-readable form, or empty. */
  published: string;
  lang: string;
  dir: string;
  /** The article's text as it is drawn, without the title block. */
  text: string;
  /** The article's words alone, without what the view adds: buttons, titles of callouts, words for what it doesn't show. */
  words: string;
  /** The addresses of the article's images, in order. */
  images: string[];
  /** How many elements of each name the view's document holds. */
  elements: Record<string, number>;
  /** Whether the view has a document of its own, or stands in the shadow root. */
  isOwnDocument: boolean;
}

// The reader's root: the document in the frame, or the box in the shadow root where there can be no such document.
const PICK_ROOT = `(shadow) => {
  const own = shadow.querySelector('dialog iframe')?.contentDocument;
  if (own?.querySelector('h1')) return own;
  return shadow.querySelector('dialog .shadowed');
}`;

const READ = `(root) => {
  // Date and reading time come after the first frame.
  if (root.querySelector('.details :is(time, .minutes):empty')) return undefined;
  const wordsOf = (body) => {
    const copy = body.cloneNode(true);
    for (const added of copy.querySelectorAll('.missing, .embed, .ours')) added.remove();
    return copy.textContent.replace(/\\s+/g, ' ');
  };
  const text = (selector) => root.querySelector(selector)?.textContent.trim() ?? '';
  const top = root.documentElement ?? root;
  const elements = {};
  for (const { localName } of root.querySelectorAll('*')) elements[localName] = (elements[localName] ?? 0) + 1;
  return {
    title: text('h1'),
    details: text('.details'),
    site: text('.site'),
    published: root.querySelector('.details time')?.dateTime ?? '',
    lang: top.lang,
    dir: top.dir,
    text: root.querySelector('.body')?.innerText ?? '',
    words: wordsOf(root.querySelector('.body')),
    images: [...root.querySelectorAll('.body img')].map((image) => image.src),
    elements,
    isOwnDocument: root.documentElement !== undefined,
  };
}`;

const SENTENCE = `(shadow) => shadow.querySelector('.toast [role=alert]')?.textContent.trim() ?? ''`;

const POLL_MS = 40;
const TIMEOUT_MS = 10_000;

/** A handle of the open view, or undefined. */
async function findView(page: Page): Promise<ShadowHandle | undefined> {
  for (const shadow of await findShadowRoots(page)) {
    if ((await shadow.call(`(shadow) => (${PICK_ROOT})(shadow) !== null`)) === true) return shadow;
  }
  return undefined;
}

/**
 * Runs a function in the open view.
 * @param task gets the view's document (or its box in the shadow root, where it has no document), then `args`; it is sent as
 *   text, so it can use nothing from outside; its answer must be JSON
 */
export async function inView<Args extends unknown[], Answer>(
  page: Page,
  task: ((root: Document, ...args: Args) => Answer) | string,
  ...args: Args
): Promise<Awaited<Answer>> {
  const view = await findView(page);
  if (view === undefined) throw new Error('No reading view is open.');
  const source = `(shadow, ...args) => (${task.toString()})((${PICK_ROOT})(shadow), ...args)`;
  return (await view.call(source, ...args)) as Awaited<Answer>;
}

/** The frame whose document is the reader, for what must run in its own world. */
export async function findViewFrame(page: Page): Promise<Frame> {
  return waitFor('The frame of the view is there', async () => {
    for (const frame of page.frames()) {
      if (frame.parentFrame() === page.mainFrame() && (await frame.$('html.stillpage')) !== null)
        return frame;
    }
    return undefined;
  });
}

/** The view as it stands, or undefined where none is open. */
export async function readView(page: Page): Promise<ReadingView | undefined> {
  const view = await findView(page);
  return (
    view && ((await view.call(`(shadow) => (${READ})((${PICK_ROOT})(shadow))`)) as ReadingView)
  );
}

/** The sentence over the page, or empty. */
export async function readSentence(page: Page): Promise<string> {
  for (const shadow of await findShadowRoots(page)) {
    const sentence = await shadow.call(SENTENCE);
    if (sentence !== '') return String(sentence);
  }
  return '';
}

/** Presses the button of the sentence over the page. */
export async function pressSentenceButton(page: Page): Promise<void> {
  const place = await waitFor('The sentence has a button', async () => {
    for (const shadow of await findShadowRoots(page)) {
      const found = await shadow.call(`(shadow) => {
        const box = shadow.querySelector('.toast .action')?.getBoundingClientRect();
        return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }`);
      if (found !== undefined && found !== null) return found as { x: number; y: number };
    }
    return undefined;
  });
  await page.mouse.click(place.x, place.y);
}

/** How many elements below <html> hold something of ours: 1 while a view is open, 0 when the page has been given back. */
export async function countHosts(page: Page): Promise<number> {
  return (await findShadowRoots(page)).length;
}

/** Asks until the answer is defined. */
export async function waitFor<T>(
  what: string,
  ask: () => Promise<T | undefined>,
  timeout = TIMEOUT_MS,
): Promise<T> {
  const end = performance.now() + timeout;
  let failure: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== undefined) return answer;
      failure = undefined;
    } catch (error) {
      // A page that is navigating answers nothing for a moment.
      failure = error;
    }
    if (performance.now() > end)
      throw new Error(`${what}: not within ${timeout} ms`, { cause: failure });
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

export async function waitForView(page: Page): Promise<ReadingView> {
  return waitFor('The reading view opens', () => readView(page));
}

export async function waitForPage(page: Page): Promise<void> {
  await waitFor('The page is given back', async () =>
    (await countHosts(page)) === 0 ? true : undefined,
  );
}

export async function waitForSentence(page: Page): Promise<string> {
  return waitFor('A sentence is shown', async () => (await readSentence(page)) || undefined);
}

/** Waits for whichever comes: the view, or the sentence. */
export async function waitForAnswer(
  page: Page,
  timeout?: number,
): Promise<{ view: ReadingView } | { sentence: string }> {
  return waitFor(
    'A view or a sentence is shown',
    async () => {
      const view = await readView(page);
      if (view !== undefined) return { view };
      const sentence = await readSentence(page);
      return sentence === '' ? undefined : { sentence };
    },
    timeout,
  );
}
