/** @jest-environment node */
import { expect, it } from '@jest/globals';
import { installFakeBrowser } from '../support/fake-browser';

installFakeBrowser([]);
const { answerFont } = await import('../../../extension/src/background/answer-font');

const face = { weight: '400', style: 'normal' };
const list = {
  literata: [
    { ...face, file: 'latin.woff2', unicodeRange: 'U+0000-00FF' },
    { ...face, file: 'greek.woff2', unicodeRange: 'U+0370-03FF' },
  ],
};
// More bytes than fit into the arguments of one call.
const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => at % 256);

const readFile = async (name: string): Promise<Response> =>
  Promise.resolve(name === 'faces.json' ? Response.json(list) : new Response(bytes));

it('sends the files that the letters need, whole', async () => {
  const faces = await answerFont({ kind: 'font', font: 'literata', letters: 'abc' }, readFile);
  expect(faces.map(({ unicodeRange }) => unicodeRange)).toEqual(['U+0000-00FF']);
  expect(faces[0]).toMatchObject(face);
  expect(Buffer.from(faces[0]!.bytes, 'base64').equals(bytes)).toBe(true);
});

it('sends nothing for letters that a font does not have, nor for a font that is not listed', async () => {
  expect(await answerFont({ kind: 'font', font: 'literata', letters: '漢' }, readFile)).toEqual([]);
  expect(await answerFont({ kind: 'font', font: 'atkinson', letters: 'a' }, readFile)).toEqual([]);
});
