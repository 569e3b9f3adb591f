// npm run train -- CORPUS [OUT] [options]: builds the trainer of the learned decision and runs it where the user is.
// Without OUT the tables go to build/trained, from where core/model/README.md tells how to take them over.
import path from 'node:path';
import { TRAINER, buildNative } from './support/build.mjs';
import { ensureReady } from './support/ensure.mjs';
import { ROOT, StepError, main, run } from './support/run.mjs';

await main(async () => {
  const [corpus, ...rest] = process.argv.slice(2);
  if (corpus === undefined || (corpus.startsWith('-') && corpus !== '--help')) {
    throw new StepError(
      'Usage: npm run train -- CORPUS [OUT] [options]; for these: npm run train -- --help',
    );
  }
  const hasOut = rest.length > 0 && !rest[0].startsWith('-');
  const out = hasOut ? rest.shift() : path.join(ROOT, 'build/trained');
  await ensureReady('native');
  await buildNative('release', 'stillpage_train');
  const args = corpus === '--help' ? ['--help'] : [corpus, out, ...rest];
  return run(TRAINER, args, { cwd: process.env.INIT_CWD ?? process.cwd() });
});
