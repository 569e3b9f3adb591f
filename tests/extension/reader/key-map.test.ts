import { expect, it } from '@jest/globals';
import { BINDINGS, commandOf } from '../../../extension/src/reader/key-map';

/** A press as a person makes it. */
function press(key: string, more: Partial<KeyboardEvent> = {}): KeyboardEvent {
  const target = document.createElement('p');
  return { key, code: '', isTrusted: true, target, ...more } as KeyboardEvent;
}

it('gives every key one meaning', () => {
  const keys = BINDINGS.flatMap((binding) => binding.keys);
  expect(new Set(keys).size).toBe(keys.length);
  for (const { keys: own, command } of BINDINGS) {
    for (const key of own) expect(commandOf(press(key), true)).toBe(command);
  }
});

it('listens to a person only, and not in the middle of a word', () => {
  expect(commandOf(press('t', { isTrusted: false }), true)).toBeUndefined();
  expect(commandOf(press('Escape', { isTrusted: false }), true)).toBeUndefined();
  expect(commandOf(press('t', { isComposing: true }), true)).toBeUndefined();
  expect(commandOf(press('t', { defaultPrevented: true }), true)).toBeUndefined();
});

it('leaves keys with modifiers to the browser', () => {
  for (const modifier of ['ctrlKey', 'metaKey', 'altKey']) {
    expect(commandOf(press('0', { [modifier]: true }), true)).toBeUndefined();
  }
  // Shift makes the sign on many keyboards.
  expect(commandOf(press('?', { shiftKey: true }), true)).toBe('keys');
  expect(commandOf(press('J', { shiftKey: true }), true)).toBe('nextHeading');
});

it('finds letters by their place on keyboards without Latin letters', () => {
  expect(commandOf(press('о', { code: 'KeyJ' }), true)).toBe('nextHeading');
  expect(commandOf(press('ش', { code: 'KeyA' }), true)).toBe('settings');
});

it('leaves keys to the control that has the focus, but for Escape', () => {
  for (const name of ['input', 'select', 'textarea']) {
    const target = document.createElement(name);
    expect(commandOf(press('t', { target }), true)).toBeUndefined();
    expect(commandOf(press('Escape', { target }), true)).toBe('close');
  }
});

it('can do without single keys, but for Escape', () => {
  expect(BINDINGS.map(({ keys }) => commandOf(press(keys[0]!), false)).filter(Boolean)).toEqual([
    'close',
  ]);
});

it('repeats what can be repeated while a key is held, and nothing else', () => {
  expect(commandOf(press('+', { repeat: true }), true)).toBe('larger');
  expect(commandOf(press('t', { repeat: true }), true)).toBeUndefined();
  expect(commandOf(press('a', { repeat: true }), true)).toBeUndefined();
});
