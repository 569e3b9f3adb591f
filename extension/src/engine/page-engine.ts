// Entry point of the script that brings the module into a page: it offers an engine to the content script, which shares
// its world and no other. It begins to compile at once, since it was brought to be used: browsers do that on another
// thread, while the press is passed on and the page captured.
import createStillpage from '../../../wasm/module';
import { createModuleEngine } from './module-engine';
import { findPageEngine, offerPageEngine } from './page-engine-slot';
import { decodeModule } from './decode-module';

if (findPageEngine() === undefined) {
  const engine = createModuleEngine({
    start: () => createStillpage({ wasmBinary: decodeModule(STILLPAGE_MODULE) }),
    version: STILLPAGE_VERSION,
  });
  engine.prepare();
  offerPageEngine(engine);
}
