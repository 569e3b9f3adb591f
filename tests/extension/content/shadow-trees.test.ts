import { afterEach, expect, it } from '@jest/globals';
import { findShadowTrees } from '../../../extension/src/content/shadow-trees';

// jsdom has no getHTML, without which shadow trees could be found but not serialised.
if (!('getHTML' in Element.prototype)) {
  Object.defineProperty(Element.prototype, 'getHTML', { value: () => '', configurable: true });
}

afterEach(() => document.body.replaceChildren());

const TEXT = 'A text of some length in a tree of its own. '.repeat(10);

function addHost(to: Node, text: string, name = 'x-story'): ShadowRoot {
  const host = document.createElement(name);
  to.appendChild(host);
  const root = host.attachShadow({ mode: 'open' });
  root.append(text);
  return root;
}

const find = (): ShadowRoot[] => findShadowTrees(document, document.documentElement.outerHTML);

it('finds the trees that hold the text, and those inside them', () => {
  const outer = addHost(document.body, TEXT);
  const inner = addHost(outer, 'short', 'div');
  expect(find()).toEqual([outer, inner]);
});

it('finds custom elements on a page of any size', () => {
  for (let count = 0; count < 300; ++count) document.body.append(document.createElement('p'));
  const root = addHost(document.body, TEXT);
  expect(find()).toEqual([root]);
});

it('leaves them alone where they hold little, or little of what is there', () => {
  addHost(document.body, 'A button');
  expect(find()).toEqual([]);
  addHost(document.body, TEXT);
  const paragraph = document.createElement('p');
  paragraph.append(TEXT.repeat(5));
  document.body.append(paragraph);
  expect(find()).toEqual([]);
});

it('lists every tree once, however they hold one another, and none that is too far within [D20]', () => {
  const roots: ShadowRoot[] = [];
  let inside: Node = document.body;
  for (let level = 0; level < 30; level += 1) {
    const root = addHost(inside, TEXT);
    // What stands in a slot is in the page's tree and not in the shadow tree, which only shows it.
    root.append(document.createElement('slot'));
    root.host.append(document.createElement('slot'));
    roots.push(root);
    inside = root;
  }
  expect(find()).toEqual(roots.slice(0, 20));
});
