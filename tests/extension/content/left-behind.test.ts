// A view that was left in the page is taken away, and what only looks like one is left alone.
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { clearLeftBehind } from '../../../extension/src/content/left-behind';

const root = document.documentElement;
const DURING = 'overflow: hidden !important;';
const HELD = JSON.stringify({ before: null, during: DURING });
const closed = new WeakMap<Element, ShadowRoot>();
const close = jest.fn();

beforeEach(() => {
  // As Firefox shows it to extensions; and jsdom can't close a dialog.
  Object.defineProperty(Element.prototype, 'openOrClosedShadowRoot', {
    configurable: true,
    get(this: Element) {
      return closed.get(this) ?? null;
    },
  });
  HTMLDialogElement.prototype.close = close;
});

afterEach(() => {
  Reflect.deleteProperty(Element.prototype, 'openOrClosedShadowRoot');
  for (const child of [...root.children])
    if (child !== document.head && child !== document.body) child.remove();
  document.body.replaceChildren();
  root.removeAttribute('style');
  jest.clearAllMocks();
});

function leave(held: string, name = 'div', dialog = document.createElement('dialog')): Element {
  const host = document.createElement(name);
  dialog.setAttribute('data-held', held);
  const shadow = host.attachShadow({ mode: 'closed' });
  shadow.append(dialog);
  closed.set(host, shadow);
  root.append(host);
  return host;
}

it('takes it away and gives the page back', () => {
  root.setAttribute('style', DURING);
  const host = leave(HELD);
  expect(clearLeftBehind(document)).toBe(true);
  expect(close).toHaveBeenCalledTimes(1);
  expect(host.isConnected).toBe(false);
  expect(root.hasAttribute('style')).toBe(false);
});

it('finds nothing in a page that has only been read', () => {
  expect(clearLeftBehind(document)).toBe(false);
});

it.each([
  'x',
  '',
  'null',
  '1',
  '[]',
  '{}',
  '["before","during"]',
  '{"before":null}',
  '{"before":1,"during":null}',
  '{"before":null,"during":{}}',
  '{"before":null,"during":null,"more":1}',
])('leaves alone what holds %p, and still takes away what is ours', (held) => {
  root.setAttribute('style', DURING);
  const fake = leave(held);
  expect(clearLeftBehind(document)).toBe(false);
  expect(root.getAttribute('style')).toBe(DURING);
  leave(HELD);
  expect(clearLeftBehind(document)).toBe(true);
  expect(fake.isConnected).toBe(true);
  expect(root.hasAttribute('style')).toBe(false);
});

it('leaves alone other elements, and dialogs of no HTML', () => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'dialog');
  const fakes = [leave(HELD, 'section'), leave(HELD, 'div', svg as Element as HTMLDialogElement)];
  expect(clearLeftBehind(document)).toBe(false);
  expect(fakes.map(({ isConnected }) => isConnected)).toEqual([true, true]);
});

it('goes on with the next where one fails', () => {
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  close.mockImplementationOnce(() => {
    throw new Error('not now');
  });
  leave(HELD);
  root.setAttribute('style', DURING);
  const second = leave(HELD);
  expect(clearLeftBehind(document)).toBe(true);
  expect(warn).toHaveBeenCalledTimes(1);
  expect(second.isConnected).toBe(false);
  expect(root.hasAttribute('style')).toBe(false);
});

it('asks no element that a page has named like the getter, where the browser has none [C7]', () => {
  Reflect.deleteProperty(Element.prototype, 'openOrClosedShadowRoot');
  const form = document.createElement('form');
  Object.defineProperty(form, 'openOrClosedShadowRoot', { value: [] });
  root.append(form);
  const fake = leave(HELD);
  Object.defineProperty(fake, 'openOrClosedShadowRoot', { value: closed.get(fake) });
  expect(clearLeftBehind(document)).toBe(false);
  expect(fake.isConnected).toBe(true);
});
