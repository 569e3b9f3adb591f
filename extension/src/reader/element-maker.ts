// Makes elements in a document that may be a page's own, whose names can't be trusted.

export type MakeElement = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  className?: string,
  ...children: (Node | string)[]
) => HTMLElementTagNameMap[K];

export function elementMaker(document: Document): MakeElement {
  return (name, className, ...children) => {
    const element = Document.prototype.createElement.call(document, name);
    if (className !== undefined) element.className = className;
    element.append(...children);
    return element as ReturnType<MakeElement> as never;
  };
}
