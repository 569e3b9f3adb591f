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

/** A page of elements that its style sheet shows or not; jsdom lays nothing out, so their boxes are given. */
function makePage(boxes: Record<string, Partial<DOMRect> & { seen?: boolean }>) {
  for (const [name, { seen = true, ...box }] of Object.entries(boxes)) {
    const element = document.createElement('section');
    element.id = name;
    document.body.append(element);
    const rect = { width: 300, height: 40, right: 320, bottom: 60, ...box } as DOMRect;
    placed.set(element, { rect, seen });
  }
  const all = [...document.getElementsByTagName('*')];
  return Object.keys(boxes).map((name) => {
    const ordinal = all.findIndex(({ id }) => id === name);
    return { ordinal, name: 'section' };
  });
}

const placed = new WeakMap<Element, { rect: DOMRect; seen: boolean }>();
Object.assign(Element.prototype, {
  checkVisibility(this: Element) {
    return placed.get(this)?.seen ?? true;
  },
  getBoundingClientRect(this: Element) {
    return placed.get(this)?.rect;
  },
});

it('finds what a page shows to nobody: hidden, clipped to a pixel, or out of the window for good [C24 E17]', () => {
  const places = makePage({
    shown: {},
    hidden: { seen: false },
    clipped: { width: 1, height: 1 },
    left: { right: -9000 },
    above: { bottom: -10 },
    below: { bottom: 99_000 },
    contents: { width: 0, height: 0 },
  });
  const unseen = findUnseen(document, places);
  expect(unseen).toEqual([1, 2, 3, 4].map((at) => places[at]!.ordinal));
});
