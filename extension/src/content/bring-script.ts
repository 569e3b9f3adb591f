// Has the background bring a script that only some articles need. The view does without it where that fails.
import { api } from '../shared/browser-api';
import type { BringMessage } from '../shared/messages';
import { findOnDemand, type BringScript } from '../shared/on-demand';

export const bringScript: BringScript = async (name) => {
  if (findOnDemand(name) === undefined) {
    const message: BringMessage = { kind: 'bring', script: name };
    try {
      await api.runtime.sendMessage(message);
    } catch (error) {
      // The extension may have been updated under this page.
      console.warn('Stillpage:', error);
    }
  }
  return findOnDemand(name);
};
