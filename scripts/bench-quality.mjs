// npm run bench:quality -- CORPUS [options]: how good the extraction is on pages its model hasn't seen: five-fold
// cross-validation by site, by type of page, with and without captions. About as long as training.
import { TRAINER, buildNative } from './support/build.mjs';
import { ensureReady } from './support/ensure.mjs';
import { StepError, main, run } from './support/run.mjs';

await main(async () => {
  const [corpus, ...rest] = process.argv.slice(2);
  if (corpus === undefined || corpus.startsWith('-')) {
    throw new StepError('Usage: npm run bench:quality -- CORPUS [--worst N] [--check DIR]…');
  }
  await ensureReady('native');
  await buildNative('release', 'stillpage_train');
  const args = ['--cv', '--quality', ...rest, corpus];
  return run(TRAINER, args, { cwd: process.env.INIT_CWD ?? process.cwd() });
});
