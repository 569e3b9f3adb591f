// From a live page to its article, or to all of its text: capture, extract, look again where it may matter.
import type { Engine } from '../engine/engine';
import type { Extraction } from '../shared/article';
import { capturePage } from './capture';
import { addressOf, findStory } from './find-story';
import { withPageDirection } from './page-direction';
import { fitCapture, hasTooManyElements, isTooMuchToDraw } from './page-limits';
import { findUnseen } from './second-look';
import { withTranslation } from './translated-page';

const TOO_LARGE: Extraction = { error: 'too-large' };

/**
 * The extraction of what a reader sees in this page. Throws EngineFailure.
 * @param whole whether all that is shown is wanted, and not only an article
 */
export async function extractPage(
  page: Document,
  address: string,
  engine: Engine,
  whole = false,
): Promise<Extraction> {
  const story = findStory(page);
  if (hasTooManyElements(story)) return TOO_LARGE;
  const captured = capturePage(story, addressOf(story, address));
  const html = fitCapture(story, captured.html);
  if (html === undefined) return TOO_LARGE;
  const capture = { ...captured, html, whole };
  const first = await engine.extract(capture);
  if ('error' in first) return first;
  if (isTooMuchToDraw(first)) return TOO_LARGE;
  const unseen = findUnseen(story, first.look ?? []);
  const second = unseen.length === 0 ? first : await engine.extract({ ...capture, unseen });
  // A hint that leaves no article was a bad one.
  const article = withPageDirection('error' in second ? first : second, story);
  return withTranslation(article, page);
}
