// The engine that runs the module right here. An instance that fails is dropped and never asked again.
import type { StillpageModule } from '../../../wasm/module';
import type { Extraction } from '../shared/article';
import { decodeExtraction, decodeLook } from '../shared/decode-extraction';
import type { Capture } from '../shared/messages';
import { EngineFailure, failureReason, within, type Engine } from './engine';
import { writeInput } from './write-input';

export interface ModuleSource {
  /** Compiles and starts a fresh instance. */
  start(): Promise<StillpageModule>;
  /** The fingerprint an instance must have. */
  version: string;
}

// Compiling takes some milliseconds; a start that takes a thousand times as long will not come.
const START_TIMEOUT_MS = 10_000;

// An instance that read a larger page is dropped, because wasm memory never shrinks. (In UTF-16 units.)
const KEEP_INSTANCE_UP_TO = 2 ** 20;

// The smallest module there is: the magic number and the version.
const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** Whether WebAssembly may run here. Chromium asks the page's policy, and reports a refusal to the page. */
export function isWasmAllowed(): boolean {
  if (typeof WebAssembly !== 'object') return false;
  try {
    return new WebAssembly.Module(EMPTY_MODULE) instanceof WebAssembly.Module;
  } catch (error) {
    if (error instanceof WebAssembly.CompileError) return false;
    throw error;
  }
}

function readCapture(module: StillpageModule, capture: Capture): Extraction {
  const length = writeInput(module, capture.html);
  if (length === undefined) return { error: 'too-large' };
  module.unseen(capture.unseen ?? []);
  module.whole(capture.whole === true);
  const extraction = decodeExtraction(module.extract(length, capture.url, capture.scripting));
  return 'error' in extraction ? extraction : { ...extraction, look: decodeLook(module.look()) };
}

export interface ModuleEngine extends Engine {
  /** Begins to start an instance, so that it is made ready beside what else has to be done before it is asked. */
  prepare(): void;
}

export function createModuleEngine(source: ModuleSource): ModuleEngine {
  let instance: Promise<StillpageModule> | undefined;

  async function start(): Promise<StillpageModule> {
    if (!isWasmAllowed()) throw new EngineFailure('refused');
    const module = await within(START_TIMEOUT_MS, source.start());
    if (module.version() !== source.version) throw new EngineFailure('version');
    return module;
  }

  async function attempt(capture: Capture): Promise<Extraction> {
    instance ??= start();
    const mine = instance;
    try {
      const extraction = readCapture(await mine, capture);
      if (capture.html.length > KEEP_INSTANCE_UP_TO && instance === mine) instance = undefined;
      return extraction;
    } catch (error) {
      if (instance === mine) instance = undefined;
      throw error;
    }
  }

  return {
    prepare() {
      instance ??= start();
      // Whoever asks is told.
      instance.catch(() => undefined);
    },
    async extract(capture) {
      try {
        return await attempt(capture);
      } catch (error) {
        if (failureReason(error) !== undefined) throw error;
      }
      try {
        return await attempt(capture);
      } catch (error) {
        throw failureReason(error) === undefined ? new EngineFailure('crashed', error) : error;
      }
    },
    dispose() {
      instance = undefined;
    },
  };
}
