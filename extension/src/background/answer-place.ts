// Answers what the content script asks of the memory of reading places. Private windows have none.
import type { PlaceMessage } from '../shared/messages';
import type { PlacesMemory, StoredPlace } from './reading-places';

/** @returns what is known, or undefined where nothing was asked for or may be known */
export async function answerPlace(
  message: PlaceMessage,
  memory: PlacesMemory,
  isPrivate: boolean,
): Promise<StoredPlace | undefined> {
  if (isPrivate) return undefined;
  switch (message.task) {
    case 'find':
      return memory.find(message.address);
    case 'keep':
      await memory.keep(message.address, message.place);
      return undefined;
    case 'wipe':
      await memory.wipe();
      return undefined;
  }
}
