// What a session reads of its page: the article; where there is none, what is selected; or all of its text.
import type { Engine } from '../engine/engine';
import type { Extraction } from '../shared/article';
import { extractPage } from './extract-page';
import { findStory } from './find-story';
import { captureRanges, readSelection } from './selected';

/** What an open view was read from. */
export interface Source {
  /** Reads it as it is now. */
  read: () => Promise<Extraction>;
  /** Reads what was selected when it opened; undefined where nothing was, or where that is shown already. */
  readSelected: (() => Promise<Extraction>) | undefined;
  /** What was selected. */
  selected: readonly Range[];
}

export interface PageSource {
  /** @param whole whether all of the page's text is wanted */
  open(whole: boolean): Promise<Extraction>;
  /** What was opened last. */
  readonly source: Source;
}

/** @param prepare has ready what the view needs for an extraction, before it is shown */
export function createPageSource(
  page: Document,
  engine: Engine,
  prepare: (extraction: Extraction) => Promise<void>,
): PageSource {
  async function prepared(asked: Promise<Extraction>): Promise<Extraction> {
    const extraction = await asked;
    engine.dispose();
    await prepare(extraction);
    return extraction;
  }

  const readPage = (whole: boolean): Source['read'] => {
    return () => prepared(extractPage(page, location.href, engine, whole));
  };
  let source: Source = { read: readPage(false), readSelected: undefined, selected: [] };

  return {
    async open(whole) {
      const selected = readSelection(findStory(page));
      const readRanges = (): Promise<Extraction> =>
        prepared(engine.extract(captureRanges(findStory(page), selected)));
      const readSelected = selected.length > 0 ? readRanges : undefined;
      source = { read: readPage(whole), readSelected, selected };
      const found = await source.read();
      if (!('error' in found) || readSelected === undefined) return found;
      // Where there is no article, what is selected is what somebody wants to read.
      const part = await readSelected();
      if ('error' in part) return found;
      source = { read: readSelected, readSelected: undefined, selected };
      return part;
    },
    get source() {
      return source;
    },
  };
}
