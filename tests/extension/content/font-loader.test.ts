/** @jest-environment node */
import { expect, it, jest } from '@jest/globals';
import { createFontLoader } from '../../../extension/src/content/font-loader';
import type { FontMessage } from '../../../extension/src/shared/messages';

const face = { weight: '400', style: 'normal', unicodeRange: '', bytes: 'AA==' };

function makeLoader(answer: (message: FontMessage) => Promise<unknown>) {
  const send = jest.fn(answer);
  const report = jest.fn();
  return { loader: createFontLoader(send, report), send, report };
}

it('asks once for a font, with the letters of the article, each of them once', async () => {
  const { loader, send } = makeLoader(() => Promise.resolve([face]));
  loader.setText(() => 'abba');
  await Promise.all([loader.load('literata'), loader.prepare('literata')]);
  expect(send.mock.calls).toEqual([[{ kind: 'font', font: 'literata', letters: 'ab' }]]);
  expect(loader.loaded('literata')).toEqual([face]);
});

it('asks for nothing, and reads nothing, where the font is the system’s', async () => {
  const { loader, send } = makeLoader(() => Promise.resolve([face]));
  const read = jest.fn(() => 'text');
  loader.setText(read);
  await loader.prepare('serif');
  await loader.prepare('sans');
  expect(send).not.toHaveBeenCalled();
  expect(read).not.toHaveBeenCalled();
});

it('asks again for another article', async () => {
  const { loader, send } = makeLoader(() => Promise.resolve([face]));
  for (const text of ['a', 'λ']) {
    loader.setText(() => text);
    await loader.load('literata');
  }
  expect(send.mock.calls.map(([{ letters }]) => letters)).toEqual(['a', 'λ']);
});

it('gives no faces where the font cannot be had, says so, and tries again', async () => {
  const answers: (() => Promise<unknown>)[] = [
    () => Promise.reject(new Error('gone')),
    () => Promise.resolve(undefined),
    () => Promise.resolve([face]),
  ];
  const { loader, report } = makeLoader(() => answers.shift()!());
  expect(await loader.load('atkinson')).toEqual([]);
  expect(await loader.load('atkinson')).toEqual([]);
  expect(report).toHaveBeenCalledTimes(2);
  expect(await loader.load('atkinson')).toEqual([face]);
});

it('opens without a font that is late', async () => {
  const { loader } = makeLoader(() => new Promise(() => undefined));
  await loader.prepare('opendyslexic');
  expect(loader.loaded('opendyslexic')).toBeUndefined();
});
