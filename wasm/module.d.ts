// The compiled module's shape, declared once: wasm/bindings.cpp implements it, extension/src/engine calls it.

export interface StillpageModule {
  /** A fingerprint of the sources this module was built from; the caller compares it with its own. */
  version(): string;
  /**
   * Makes room for `capacity` bytes of UTF-8 input and returns a view of them, in wasm memory. What was written since
   * the last `extract` stays. The view is valid until the next call of any function here. Throws RangeError if
   * `capacity` is no whole number or above the input limit, or if there is no memory for it.
   */
  input(capacity: number): Uint8Array;
  /**
   * Reads the first `length` bytes of the input as a serialised DOM and extracts its article. Returns a view of the
   * answer, an `Extraction` as JSON in UTF-8, valid until the next call of any function here. The input is used up.
   * Throws RangeError if `length` is no whole number or more than the input's capacity; Error from within another call
   * and on an instance that has trapped.
   * @param url the page's URL, absolute
   * @param scripting whether scripts were enabled where the page was serialised
   */
  extract(length: number, url: string, scripting: boolean): Uint8Array;
  /**
   * The elements of the last extracted page whose visibility, which the module can't know, would matter to its article:
   * "7 div 12 section", their places among all of the page's elements and their names. Empty where there are none.
   */
  look(): string;
  /** Tells the next `extract`, of the same page, which of those elements were not shown. Throws like `extract` does. */
  unseen(ordinals: readonly number[]): void;
  /** Tells the next `extract` whether to keep all that is shown, and not only what is an article. Throws like it. */
  whole(wanted: boolean): void;
}

export interface ModuleOptions {
  wasmBinary: Uint8Array;
}

/** Compiles and starts a fresh instance; rejects where the page's policy refuses WebAssembly. */
export default function createStillpage(options: ModuleOptions): Promise<StillpageModule>;
