// Puts off what is not needed to read, so that the article is on the screen before it.

// A tab that isn't shown draws no frames, and a busy one may never be idle.
const AT_LATEST_MS = 250;

/** Runs a task once the next frame has been drawn and nothing else is to be done, unless the signal is aborted by then. */
export function afterFirstFrame(task: () => void, signal: AbortSignal): void {
  let isDue = true;
  const run = (): void => {
    if (isDue && !signal.aborted) task();
    isDue = false;
  };
  requestAnimationFrame(() => requestIdleCallback(run));
  setTimeout(run, AT_LATEST_MS);
}

/**
 * The same for a task that can be taken back.
 * @param task returns what takes it back
 * @returns takes it back, or keeps it from being done
 */
export function afterFirstFrameUntil(task: () => () => void): () => void {
  const over = new AbortController();
  let takeBack: (() => void) | undefined;
  afterFirstFrame(() => (takeBack = task()), over.signal);
  return () => {
    over.abort();
    takeBack?.();
  };
}
