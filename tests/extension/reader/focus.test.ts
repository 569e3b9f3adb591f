import { afterEach, expect, it, jest } from '@jest/globals';
import { rememberFocus } from '../../../extension/src/reader/focus';

afterEach(() => {
  document.body.replaceChildren();
  jest.restoreAllMocks();
});

function addField(parent: ParentNode & Node = document.body): HTMLInputElement {
  const field = document.createElement('input');
  parent.appendChild(field);
  return field;
}

const stubWindowFocus = () => jest.spyOn(globalThis, 'focus').mockImplementation(() => undefined);

it('gives the focus back to the field that had it, without moving the page', () => {
  stubWindowFocus();
  const field = addField();
  const other = addField();
  field.focus();
  const focus = jest.spyOn(HTMLElement.prototype, 'focus');
  const giveBack = rememberFocus(document);
  other.focus();
  giveBack();
  expect(document.activeElement).toBe(field);
  expect(focus).toHaveBeenLastCalledWith({ preventScroll: true });
});

it('gives it back to a field inside a component', () => {
  stubWindowFocus();
  const component = document.createElement('div');
  document.body.append(component);
  const shadow = component.attachShadow({ mode: 'open' });
  const field = addField(shadow);
  field.focus();
  const giveBack = rememberFocus(document);
  addField().focus();
  giveBack();
  expect(shadow.activeElement).toBe(field);
});

it('gives it to the window where nothing had it, so that keys scroll the page', () => {
  const windowFocus = stubWindowFocus();
  rememberFocus(document)();
  expect(windowFocus).toHaveBeenCalledTimes(1);
});

it('gives it to the window where the field is gone', () => {
  const windowFocus = stubWindowFocus();
  const field = addField();
  field.focus();
  const giveBack = rememberFocus(document);
  field.remove();
  giveBack();
  expect(windowFocus).toHaveBeenCalledTimes(1);
});

it('selects again what was selected, where giving the focus back has lost it', () => {
  stubWindowFocus();
  const field = addField();
  const other = addField();
  const words = document.createElement('p');
  words.textContent = 'What the mate said of the gulls.';
  document.body.append(words);
  field.focus();
  const selection = document.getSelection()!;
  // From its end to its beginning.
  selection.setBaseAndExtent(words.firstChild!, 13, words.firstChild!, 5);
  const giveBack = rememberFocus(document);
  other.focus();
  // As Firefox does when a field gets the focus.
  jest.spyOn(field, 'focus').mockImplementation(() => undefined);
  selection.collapse(document.body, 0);
  giveBack();
  expect([selection.toString(), selection.anchorOffset]).toEqual(['the mate', 13]);
  const giveAll = rememberFocus(document);
  words.remove();
  other.focus();
  giveAll();
  expect(selection.isCollapsed).toBe(true);
});
