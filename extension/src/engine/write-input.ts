// Puts a page into the module's memory: encoded once, straight into place.
import type { StillpageModule } from '../../../wasm/module';

/** The most bytes the core reads: `Limits::max_bytes` of core/include/stillpage/limits.hpp. */
export const MAX_INPUT_BYTES = 64 * 2 ** 20;

// Pages are mostly ASCII; an eighth more than one byte a character fits nearly all of them at the first attempt.
const firstGuess = (characters: number): number => characters + (characters >> 3) + 64;

// No UTF-16 unit takes more than three bytes in UTF-8.
const MAX_BYTES_PER_UNIT = 3;

/**
 * Encodes `html` as UTF-8 into the module's input; lone surrogates become U+FFFD.
 * @returns the number of bytes written, or undefined when the page is larger than the core reads
 */
export function writeInput(
  module: Pick<StillpageModule, 'input'>,
  html: string,
): number | undefined {
  if (html.length > MAX_INPUT_BYTES) return undefined;
  const encoder = new TextEncoder();
  let capacity = Math.min(MAX_INPUT_BYTES, firstGuess(html.length));
  let read = 0;
  let written = 0;
  for (;;) {
    // The view is taken anew each time: growing the memory detaches those before.
    const room = module.input(capacity).subarray(written, capacity);
    const step = encoder.encodeInto(read === 0 ? html : html.slice(read), room);
    read += step.read;
    written += step.written;
    if (read >= html.length) return written;
    if (capacity === MAX_INPUT_BYTES) return undefined;
    const wanted = written + (html.length - read) * MAX_BYTES_PER_UNIT;
    capacity = Math.min(MAX_INPUT_BYTES, wanted);
  }
}
