// What every place that can run the module offers, and how it fails.
import type { Extraction } from '../shared/article';
import type { Capture } from '../shared/messages';

export interface Engine {
  /** Reads a capture and answers with its article or the core's reason why there is none. Throws EngineFailure. */
  extract(capture: Capture): Promise<Extraction>;
  /** Gives back all memory. The engine may be used again afterwards; it then starts afresh. */
  dispose(): void;
}

/**
 * - `refused`: the page's policy forbids WebAssembly here
 * - `version`: the two sides come from different builds
 * - `crashed`: the module failed twice in a row on fresh instances
 * - `timeout`: no answer in time
 * - `gone`: the extension was updated or removed under a page that still runs its script
 */
const FAILURE_REASONS = ['refused', 'version', 'crashed', 'timeout', 'gone'] as const;

export type FailureReason = (typeof FAILURE_REASONS)[number];

export class EngineFailure extends Error {
  override readonly name = 'EngineFailure';
  readonly reason: FailureReason;

  constructor(reason: FailureReason, cause?: unknown) {
    super(`The engine failed: ${reason}`, { cause });
    this.reason = reason;
  }
}

/**
 * Why an engine failed, or undefined for any other error. The two injected scripts each have a class of their own, so
 * what one throws is no `instanceof` the other's.
 */
export function failureReason(error: unknown): FailureReason | undefined {
  if (!(error instanceof Error) || error.name !== 'EngineFailure') return undefined;
  const { reason } = error as Partial<EngineFailure>;
  return FAILURE_REASONS.find((known) => known === reason);
}

/**
 * Settles as `promise` does, or rejects with EngineFailure `timeout` after `milliseconds`.
 */
export async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const alarm = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new EngineFailure('timeout')), milliseconds);
  });
  try {
    return await Promise.race([promise, alarm]);
  } finally {
    clearTimeout(timer);
  }
}
