// What every contender is to the benchmark: a function in the content scripts' world that reads the page once and tells
// how long each of its stages took.

/** Milliseconds by stage, in order. */
export type Stages = Record<string, number>;

export interface Reading {
  stages: Stages;
  /** Characters of text found, so that a contender that finds nothing is seen. */
  text: number;
}

const slot = globalThis as typeof globalThis & { contender?: () => Promise<Reading> };

export function offerContender(read: () => Promise<Reading>): void {
  slot.contender = read;
}

export function findContender(): (() => Promise<Reading>) | undefined {
  return slot.contender;
}

/** Measures one stage after another. */
export function createStopwatch(): { stages: Stages; lap(stage: string): void } {
  const stages: Stages = {};
  let last = performance.now();
  return {
    stages,
    lap(stage) {
      const now = performance.now();
      stages[stage] = (stages[stage] ?? 0) + now - last;
      last = now;
    },
  };
}
