// Reads captures for pages that may not run the module themselves.
import { failureReason, type Engine } from '../engine/engine';
import type { ExtractAnswer, ExtractMessage } from '../shared/messages';

/**
 * @param version the build of this background; a page whose script is of another build is told so
 */
export async function answerExtract(
  message: ExtractMessage,
  engine: Engine,
  version: string,
): Promise<ExtractAnswer> {
  if (message.version !== version) return { failure: 'version' };
  try {
    return { extraction: await engine.extract(message.capture) };
  } catch (error) {
    const reason = failureReason(error);
    if (reason === undefined) throw error;
    return { failure: reason === 'version' ? 'version' : 'engine' };
  }
}
