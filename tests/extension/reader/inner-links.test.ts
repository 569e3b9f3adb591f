import { afterEach, expect, it, jest } from '@jest/globals';
import type { Surface } from '../../../extension/src/reader/host';
import { followInnerLinks } from '../../../extension/src/reader/inner-links';
import { renderArticle } from '../../../extension/src/reader/render';
import { labels } from '../support/labels';

const scrollIntoView = jest.fn();
Element.prototype.scrollIntoView = scrollIntoView;

afterEach(() => {
  document.body.replaceChildren();
  scrollIntoView.mockClear();
});

function show(): { link: HTMLElement; target: HTMLElement } {
  const main = renderArticle(
    ['article', {}, ['p', {}, ['a', { href: '#n' }, ['sup', {}, '1']]], ['p', { id: 'n' }, 'Note']],
    { document, pageAddress: 'https://example.org/', labels },
  );
  document.body.append(main);
  followInnerLinks({ body: document.body } as Surface, main);
  const link = main.querySelector<HTMLElement>('sup');
  const target = main.querySelector<HTMLElement>('[id]');
  if (link === null || target === null) throw new Error('The article has no such link.');
  return { link, target };
}

const click = (element: HTMLElement, init: MouseEventInit = {}): boolean =>
  element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...init }));

it('goes to the target inside the view, takes the focus along and leaves no history', () => {
  const { link, target } = show();
  const { length } = history;
  expect(click(link)).toBe(false);
  expect(document.activeElement).toBe(target);
  expect(scrollIntoView).toHaveBeenCalledTimes(1);
  expect(history.length).toBe(length);
});

it.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { button: 1 }])(
  'leaves a click with %j to the browser',
  (init) => {
    const { link } = show();
    link.closest('a')?.addEventListener('click', (event) => {
      // jsdom would report that it can't navigate.
      setTimeout(() => event.preventDefault());
    });
    click(link, init);
    expect(scrollIntoView).not.toHaveBeenCalled();
  },
);
