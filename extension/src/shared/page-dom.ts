// The page's DOM read and used through the prototypes. A page may have `<form name="body">` or `<img name="createElement">`,
// and such names shadow the properties of `document` itself.

/** The value of a property as its prototype's getter gives it, whatever the page named like it. */
export function readProperty<T extends object, K extends keyof T & string>(
  prototype: T,
  name: K,
  target: T,
): T[K] {
  return Reflect.get(prototype, name, target);
}

export function rootOf(page: Document): Element | null {
  return readProperty(Document.prototype, 'documentElement', page);
}

/**
 * The shadow tree of an element, be it closed, as the browser's own getter gives it: Firefox has one for extensions.
 * @returns undefined where there is no such getter, whatever the page named like it
 */
export function ownShadowOf(element: Element): ShadowRoot | null | undefined {
  const name = 'openOrClosedShadowRoot';
  if (!(name in Element.prototype)) return undefined;
  return Reflect.get(Element.prototype, name, element) as ShadowRoot | null;
}

interface ShadowLookup {
  dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
}

/** The shadow tree of an element, be it closed: browsers show those to extensions. */
export function shadowOf(element: Element): ShadowRoot | null {
  const own = ownShadowOf(element);
  if (own !== undefined) return own;
  const { dom } = (globalThis as { chrome?: ShadowLookup }).chrome ?? {};
  if (dom === undefined || !(element instanceof HTMLElement)) {
    return readProperty(Element.prototype, 'shadowRoot', element);
  }
  return dom.openOrClosedShadowRoot(element);
}

const XHTML = 'http://www.w3.org/1999/xhtml';

/** Makes an HTML element for a page, also where `createElement` would make one of no namespace, as in XML. */
export function makeElement<K extends keyof HTMLElementTagNameMap>(
  page: Document,
  name: K,
): HTMLElementTagNameMap[K] {
  return Document.prototype.createElementNS.call(page, XHTML, name) as HTMLElementTagNameMap[K];
}

/** Sets inline properties that no style sheet of the page can override. */
export function pinStyle(element: HTMLElement, properties: Record<string, string>): void {
  for (const [name, value] of Object.entries(properties)) {
    element.style.setProperty(name, value, 'important');
  }
}
