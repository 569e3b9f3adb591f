// npm run fuzz -- TARGET… [--seconds N]: fuzzes targets one after the other, 600 seconds each unless told; `all` is all of them.
import { parseArgs } from 'node:util';
import { buildNative } from './support/build.mjs';
import { ensureReady } from './support/ensure.mjs';
import { FUZZ_TARGETS, describe, fuzz } from './support/fuzz.mjs';
import { StepError, main } from './support/run.mjs';

await main(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { seconds: { type: 'string', default: '600' } },
  });
  const targets = positionals.includes('all') ? FUZZ_TARGETS : positionals;
  const seconds = Number(values.seconds);
  const isKnown = targets.every((target) => FUZZ_TARGETS.includes(target));
  if (targets.length === 0 || !isKnown || !(seconds > 0)) {
    const known = [...FUZZ_TARGETS, 'all'].join(', ');
    throw new StepError(`Usage: npm run fuzz -- TARGET… [--seconds N]. Targets: ${known}.`);
  }
  await ensureReady('fuzz');
  await buildNative('fuzz', 'stillpage_fuzzers');
  let failed = 0;
  for (const target of targets) {
    process.stderr.write(`${target} for ${seconds} s …\n`);
    const result = await fuzz(target, seconds);
    process.stdout.write(`${describe(target, result)}\n`);
    failed += result.ok ? 0 : 1;
  }
  return failed > 0 ? 1 : 0;
});
