// Where the two injected scripts meet: a slot in the content scripts' own world, which the page cannot reach.
import type { Engine } from './engine';

const slot = globalThis as typeof globalThis & { stillpageEngine?: Engine };

export function offerPageEngine(engine: Engine): void {
  slot.stillpageEngine = engine;
}

/** The engine that runs in this page, if its script was injected. */
export function findPageEngine(): Engine | undefined {
  return slot.stillpageEngine;
}
