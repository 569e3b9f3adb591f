// npm run attacks -- FOLDER: writes the pages of tests/fixtures/attacks/ as files, to look at them.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { attackPages } from '../tests/fixtures/attacks/pages.mjs';
import { StepError, main } from './support/run.mjs';

await main(async () => {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) throw new StepError('Name a folder: npm run attacks -- FOLDER');
  mkdirSync(folder, { recursive: true });
  for (const { row, html } of attackPages) writeFileSync(path.join(folder, `${row}.html`), html);
  process.stdout.write(`${attackPages.length} pages in ${folder}\n`);
  return 0;
});
