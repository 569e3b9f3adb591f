// Tells a test of the closed shadow roots that our code makes; nothing but their maker has a handle of them.
import { jest } from '@jest/globals';

const originalAttach = Object.getOwnPropertyDescriptor(Element.prototype, 'attachShadow')
  ?.value as Element['attachShadow'];

/** Calls `made` for every shadow root from now on, until jest.restoreAllMocks(). */
export function watchShadowRoots(made: (root: ShadowRoot) => void): void {
  jest.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = originalAttach.call(this, init);
    made(root);
    return root;
  });
}
