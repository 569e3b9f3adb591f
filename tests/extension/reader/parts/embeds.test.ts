import { expect, it } from '@jest/globals';
import { loadEmbedsOnPress } from '../../../../extension/src/reader/parts/embeds';
import type { Parts } from '../../../../extension/src/reader/parts/parts';
import { renderArticle } from '../../../../extension/src/reader/render';
import { labels } from '../../support/labels';

it("loads nothing for a script that presses the button in a person's place", () => {
  const pageAddress = 'https://page.example/';
  const main = renderArticle(
    ['article', {}, ['embed', { href: 'https://www.youtube.com/watch?v=abc', kind: 'video' }]],
    { document, pageAddress, labels },
  );
  loadEmbedsOnPress({ main, pageAddress, labels } as unknown as Parts);
  main.querySelector('button')?.click();
  expect(main.querySelector('button')).not.toBeNull();
  expect(main.querySelector('iframe')).toBeNull();
});
