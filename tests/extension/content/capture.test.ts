import { afterEach, expect, it } from '@jest/globals';
import { canShowElements, capturePage, problemOf } from '../../../extension/src/content/capture';

const URL = 'https://example.org/page';
const parse = (source: string, type: DOMParserSupportedType): Document =>
  new DOMParser().parseFromString(source, type);

afterEach(() => document.body.replaceChildren());

it('takes the whole page as the browser serialises it, and its address', () => {
  document.body.append(document.createElement('p'));
  const { html, url } = capturePage(document, URL);
  expect(html).toBe(document.documentElement.outerHTML);
  expect(url).toBe(URL);
});

it('changes nothing on the page', () => {
  const before = document.documentElement.outerHTML;
  capturePage(document, URL);
  expect(document.documentElement.outerHTML).toBe(before);
});

it('takes the page whatever it calls its forms [C7]', () => {
  for (const name of ['documentElement', 'contentType', 'createElementNS', 'outerHTML']) {
    const form = document.createElement('form');
    form.setAttribute('name', name);
    document.body.append(form);
  }
  expect(problemOf(document)).toBeUndefined();
  expect(capturePage(document, URL).html).toMatch(/^<html.*<\/html>$/s);
});

it('tells whether noscript is raw text where the page was serialised', () => {
  const off = parse('<noscript><p>a</p></noscript>', 'text/html');
  expect(capturePage(off, URL).scripting).toBe(false);
});

it('serialises XHTML as HTML [E3]', () => {
  const source =
    '<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><p>a<br/>b</p><div/></body></html>';
  const xhtml = parse(source, 'application/xhtml+xml');
  expect(problemOf(xhtml)).toBeUndefined();
  const { html } = capturePage(xhtml, URL);
  expect(html).toContain('<p>a<br>b</p><div></div>');
  expect(html).toContain('<title></title>');
});

it.each([
  ['XML', '<feed><entry/></feed>', 'application/xml'],
  ['a picture', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'],
  ['XHTML with another root', '<p xmlns="http://www.w3.org/1999/xhtml"/>', 'application/xhtml+xml'],
  ['a picture called XHTML', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'application/xhtml+xml'],
] as const)('declines %s', (_what, source, type) => {
  expect(problemOf(parse(source, type))).toBe('notAPage');
});

it('shows a sentence in a document only where HTML is laid out', () => {
  expect(canShowElements(document)).toBe(true);
  expect(canShowElements(parse('<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'))).toBe(
    false,
  );
  expect(canShowElements(parse('<a/>', 'application/xml'))).toBe(false);
});

it('takes a page of a head alone, and declines one of nothing at all [A13]', () => {
  const page = parse('<title>Nothing yet</title>', 'text/html');
  page.body.remove();
  expect(problemOf(page)).toBeUndefined();
  expect(capturePage(page, URL).html).toBe('<html><head><title>Nothing yet</title></head></html>');
  page.documentElement.remove();
  expect(problemOf(page)).toBe('notAPage');
});
