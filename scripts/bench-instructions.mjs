// npm run bench:instructions [-- --record]: how many instructions the native core needs for three fixtures, beside the table
// that `npm test` holds them to; --record writes that table anew, for a change that makes them fewer or is worth more.
import { parseArgs } from 'node:util';
import { buildNative } from './support/build.mjs';
import { ensureReady } from './support/ensure.mjs';
import {
  canCount,
  compareInstructions,
  describeCount,
  recordInstructions,
} from './support/instructions.mjs';
import { StepError, main } from './support/run.mjs';

const { values: options } = parseArgs({ options: { record: { type: 'boolean', default: false } } });

await main(async () => {
  await ensureReady('instructions');
  if (!canCount()) throw new StepError('There is no valgrind here.');
  await buildNative('release', 'stillpage_one_extraction');
  const counts = compareInstructions();
  console.log(counts.map(describeCount).join('\n'));
  if (options.record) recordInstructions(counts);
  return 0;
});
