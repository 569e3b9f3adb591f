/** @jest-environment node */
import { expect, it } from '@jest/globals';
import hljs from 'highlight.js/lib/core';
import { languages } from '../../../extension/src/on-demand/languages';
import { cutIntoRuns } from '../../../extension/src/on-demand/runs';
import { RUN_SCOPES } from '../../../extension/src/shared/on-demand';

for (const [name, language] of Object.entries(languages)) hljs.registerLanguage(name, language);

const CODE = `# <b>&amp;"quoted"</b> 'x' \\\\ {{y}} \u2028
\tif (a < 10) { return "é 𝕏" } // end
<p class="x">text</p>
`;

const runsOf = (code: string, language: string) =>
  cutIntoRuns(hljs.highlight(code, { language, ignoreIllegals: true })._emitter);

it.each(Object.keys(languages))('cuts code into runs that make up the code, in %s', (language) => {
  const runs = runsOf(CODE, language);
  expect(runs.map(({ text }) => text).join('')).toBe(CODE);
  for (const { scope } of runs) expect([undefined, ...RUN_SCOPES]).toContain(scope);
});

it('tells what is what, also in a language inside another', () => {
  const runs = runsOf('<script>let x = `a ${b} c`;</script>', 'xml');
  const found = Object.fromEntries(runs.map(({ text, scope }) => [text.trim(), scope]));
  expect(found).toMatchObject({ script: 'keyword', let: 'keyword', '`a': 'string' });
  expect(runs.find(({ text }) => text.includes('b'))?.scope).toBeUndefined();
});
