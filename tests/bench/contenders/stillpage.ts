// Stillpage as its content script does it (extension/src/content/extract-page.ts and engine/module-engine.ts), one stage
// after the other, so that each can be timed. Calls after the first find the module there.
import createStillpage, { type StillpageModule } from '../../../wasm/module';
import { capturePage } from '../../../extension/src/content/capture';
import { addressOf, findStory } from '../../../extension/src/content/find-story';
import { findUnseen } from '../../../extension/src/content/second-look';
import { decodeModule } from '../../../extension/src/engine/decode-module';
import { writeInput } from '../../../extension/src/engine/write-input';
import type { Extraction } from '../../../extension/src/shared/article';
import { decodeExtraction, decodeLook } from '../../../extension/src/shared/decode-extraction';
import type { Capture } from '../../../extension/src/shared/messages';
import { createStopwatch, offerContender } from './contender';

type Stopwatch = ReturnType<typeof createStopwatch>;

let module: StillpageModule | undefined;

async function startModule(watch: Stopwatch): Promise<StillpageModule> {
  const wasmBinary = decodeModule(STILLPAGE_MODULE);
  watch.lap('decode module');
  const started = await createStillpage({ wasmBinary });
  watch.lap('compile');
  return started;
}

function extract(running: StillpageModule, capture: Capture, watch: Stopwatch): Extraction {
  const length = writeInput(running, capture.html);
  if (length === undefined) throw new Error('too large');
  watch.lap('copy in');
  running.unseen(capture.unseen ?? []);
  const bytes = running.extract(length, capture.url, capture.scripting);
  watch.lap('core');
  const extraction = decodeExtraction(bytes);
  const look = decodeLook(running.look());
  watch.lap('decode');
  return 'error' in extraction ? extraction : { ...extraction, look };
}

offerContender(async () => {
  const watch = createStopwatch();
  module ??= await startModule(watch);
  const story = findStory(document);
  const capture = capturePage(story, addressOf(story, location.href));
  watch.lap('capture');
  const first = extract(module, capture, watch);
  if ('error' in first) return { stages: watch.stages, text: 0 };
  const unseen = findUnseen(story, first.look ?? []);
  watch.lap('second look');
  const article = unseen.length === 0 ? first : extract(module, { ...capture, unseen }, watch);
  return { stages: watch.stages, text: JSON.stringify(article).length };
});
