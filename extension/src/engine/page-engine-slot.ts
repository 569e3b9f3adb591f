// Where the two injected scripts meet: a slot in the content scripts' own world, which the page cannot reach.
import { readSlot, writeSlot } from '../shared/world-slot';
import type { Engine } from './engine';

const SLOT = 'stillpageEngine';

export function offerPageEngine(engine: Engine): void {
  writeSlot(SLOT, engine);
}

/** The engine that runs in this page, if its script was injected. */
export function findPageEngine(): Engine | undefined {
  return readSlot(SLOT);
}
