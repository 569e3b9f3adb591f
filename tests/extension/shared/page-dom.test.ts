// A page may name its elements like the properties of its document.
import { afterEach, expect, it } from '@jest/globals';
import {
  makeElement,
  pinStyle,
  readProperty,
  rootOf,
} from '../../../extension/src/shared/page-dom';

afterEach(() => document.body.replaceChildren());

function clobber(...names: string[]): void {
  for (const name of names) {
    const form = document.createElement('form');
    form.setAttribute('name', name);
    document.body.append(form);
  }
}

it('finds the root and the body whatever the page calls its forms [C7]', () => {
  const { documentElement, body } = document;
  clobber('documentElement', 'body', 'readyState');
  expect(rootOf(document)).toBe(documentElement);
  expect(readProperty(Document.prototype, 'body', document)).toBe(body);
  expect(readProperty(Document.prototype, 'readyState', document)).toBe('complete');
});

it('makes elements where the page shadows createElement', () => {
  clobber('createElement', 'createElementNS');
  expect(makeElement(document, 'div')).toBeInstanceOf(HTMLDivElement);
});

it('makes HTML elements for XML documents', () => {
  const xml = document.implementation.createDocument(null, 'feed');
  expect(makeElement(xml, 'div').namespaceURI).toBe('http://www.w3.org/1999/xhtml');
});

it('pins styles so that style sheets cannot change them', () => {
  const element = makeElement(document, 'div');
  pinStyle(element, { display: 'block' });
  expect(element.style.getPropertyPriority('display')).toBe('important');
});
