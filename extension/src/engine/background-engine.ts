// The module in the background, which reads its own file of the package; no page's policy applies there.
import createStillpage from '../../../wasm/module';
import { api } from '../shared/browser-api';
import type { Engine } from './engine';
import { createModuleEngine } from './module-engine';

export function createBackgroundEngine(): Engine {
  return createModuleEngine({
    async start() {
      const file = await fetch(api.runtime.getURL('stillpage.wasm'));
      return createStillpage({ wasmBinary: new Uint8Array(await file.arrayBuffer()) });
    },
    version: STILLPAGE_VERSION,
  });
}
