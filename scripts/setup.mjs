// npm run setup [-- native|build|start|test|fuzz|lint|all]: installs what those commands need and this machine lacks.
import { ensureReady } from './support/ensure.mjs';
import { StepError, main } from './support/run.mjs';
import { PURPOSES } from './support/system-packages.mjs';

await main(async () => {
  const purpose = process.argv[2] ?? 'all';
  if (!(purpose in PURPOSES)) {
    throw new StepError(`Usage: npm run setup [-- ${Object.keys(PURPOSES).join('|')}]`);
  }
  await ensureReady(purpose);
  process.stderr.write('Everything needed is here.\n');
});
