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
