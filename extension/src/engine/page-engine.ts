// Entry point of the script that brings the module into a page: it offers an engine to the content script, which shares
// its world and no other. It begins to unpack and compile at once, since it was brought to be used: browsers do that on
// another thread, while the press is passed on and the page captured.
import createStillpage from '../../../wasm/module';
import { createModuleEngine } from './module-engine';
import { findPageEngine, offerPageEngine } from './page-engine-slot';
import { unpackModule } from './unpack-module';

if (findPageEngine() === undefined) {
  const unpacked = unpackModule(STILLPAGE_PACKED_MODULE);
  const engine = createModuleEngine({
    start: async () => createStillpage({ wasmBinary: await unpacked }),
    version: STILLPAGE_VERSION,
  });
  engine.prepare();
  offerPageEngine(engine);
}
