import { expect, it } from '@jest/globals';
import { countText } from '../../../extension/src/content/page-text';

it('counts the characters that a reader could see', () => {
  const box = document.createElement('div');
  const script = document.createElement('script');
  script.type = 'text/plain';
  script.textContent = 'never seen';
  box.append(' seen ', script);
  expect(countText(box)).toBeLessThan(8);
  expect(countText(box)).toBeGreaterThanOrEqual(4);
});

it('counts in a shadow tree as well', () => {
  const root = document.createElement('div').attachShadow({ mode: 'open' });
  root.append('seen');
  expect(countText(root)).toBe(4);
});
