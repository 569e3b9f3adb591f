// Entry point of the script that brings the module into a page. It compiles nothing by itself: it offers an engine to the
// content script, which shares its world and no other. It does begin to unpack, since it was brought to be used.
import createStillpage from '../../../wasm/module';
import { createModuleEngine } from './module-engine';
import { findPageEngine, offerPageEngine } from './page-engine-slot';
import { unpackModule } from './unpack-module';

if (findPageEngine() === undefined) {
  const unpacked = unpackModule(STILLPAGE_PACKED_MODULE);
  offerPageEngine(
    createModuleEngine({
      start: async () => createStillpage({ wasmBinary: await unpacked }),
      version: STILLPAGE_VERSION,
    }),
  );
}
