// What our scripts leave for one another in the content scripts' own world. A page can't write there, but an element of its
// with that id or name answers where nothing else does, so only what is really there counts.

export function readSlot<T>(name: string): T | undefined {
  return Object.hasOwn(globalThis, name) ? (Reflect.get(globalThis, name) as T) : undefined;
}

export function writeSlot<T>(name: string, value: T): void {
  Reflect.set(globalThis, name, value);
}
