import { afterEach, expect, it } from '@jest/globals';
import { findUnseen } from '../../../extension/src/content/second-look';

afterEach(() => document.body.replaceChildren());

it('asks nothing of a page that has changed since it was captured', () => {
  document.body.append(document.createElement('p'));
  const all = [...document.getElementsByTagName('*')];
  const ordinal = all.findIndex((element) => element.localName === 'p');
  expect(ordinal).toBeGreaterThan(0);
  expect(findUnseen(document, [{ ordinal, name: 'div' }])).toEqual([]);
  expect(findUnseen(document, [{ ordinal: all.length, name: 'p' }])).toEqual([]);
});
