// Keeps what happens to one tab in order, while other tabs go on.

/** Runs jobs of one tab one after the other: two presses arrive as two, and of two states the later one stays. */
export function createTabQueue(): (tabId: number, job: () => Promise<void>) => Promise<void> {
  const last = new Map<number, Promise<void>>();
  return (tabId, job) => {
    // Whether the job before came through or not, this one has its turn.
    const next = Promise.allSettled([last.get(tabId)]).then(job);
    last.set(tabId, next);
    return next.finally(() => {
      if (last.get(tabId) === next) last.delete(tabId);
    });
  };
}
