// The engine as a page sees it that may not run the module: the background reads the same capture and answers alike.
import type { Extraction } from '../shared/article';
import { isExtractAnswer, type Capture, type ExtractMessage } from '../shared/messages';
import { EngineFailure, failureReason, within, type Engine } from './engine';

export interface BackgroundLink {
  send(message: ExtractMessage): Promise<unknown>;
  /** False once the extension was updated or removed under this page. */
  isAlive(): boolean;
}

// A worker that slept needs under 100 ms to wake and start the module; the longest read allowed is about a second.
const ANSWER_TIMEOUT_MS = 15_000;

// Browsers refuse messages above 64 MiB with an error of their own.
const isTooLong = (error: unknown): boolean =>
  error instanceof Error && /maximum|too (large|long)/i.test(error.message);

/**
 * @param version the build this script belongs to
 * @param refused whether the page's policy refused WebAssembly, for the background to remember
 */
export function createBackgroundClient(
  link: BackgroundLink,
  version: string,
  refused: () => boolean,
): Engine {
  async function ask(capture: Capture): Promise<Extraction> {
    const message: ExtractMessage = { kind: 'extract', version, refused: refused(), capture };
    const answer = await within(ANSWER_TIMEOUT_MS, link.send(message));
    if (!isExtractAnswer(answer)) throw new Error('The background gave no answer.');
    if ('extraction' in answer) return answer.extraction;
    throw new EngineFailure(answer.failure === 'version' ? 'version' : 'crashed');
  }

  return {
    async extract(capture) {
      try {
        return await ask(capture);
      } catch (error) {
        if (isTooLong(error)) return { error: 'too-large' };
        if (!link.isAlive()) throw new EngineFailure('gone', error);
        if (failureReason(error) !== undefined) throw error;
      }
      // The browser may stop the worker in the middle of a request; asking again wakes a fresh one.
      try {
        return await ask(capture);
      } catch (error) {
        if (!link.isAlive()) throw new EngineFailure('gone', error);
        throw failureReason(error) === undefined ? new EngineFailure('crashed', error) : error;
      }
    },
    dispose() {
      // The background looks after its own instance.
    },
  };
}
