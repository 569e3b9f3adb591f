// What must never be in the view: elements, attributes and addresses that could run, load or lead where nothing of a page may.
import type { Page } from 'puppeteer-core';
import { inView } from './view';

const FORBIDDEN_ELEMENTS = `script iframe frame object embed portal fencedframe template noscript base meta link form input
textarea select svg audio video source track marquee foreignObject slot style dialog applet area map model`;

const FORBIDDEN_ATTRIBUTES = `ping attributionsrc referrerpolicy srcdoc srcset formaction style action download data poster
background accesskey contenteditable popover popovertarget command commandfor slot part is crossorigin usemap longdesc`;

/** What is in the article that should not be, a line each. Beside the article stands only what is ours. */
export async function findHarm(page: Page): Promise<string[]> {
  return inView(
    page,
    (root, elements, attributes) => {
      const inside = [...root.querySelectorAll('.body *')];
      const harm = inside
        .filter(({ localName }) => elements.includes(localName))
        .map(({ localName }) => `<${localName}>`);
      for (const element of inside) {
        for (const { name, value } of element.attributes) {
          if (name.startsWith('on') || attributes.includes(name)) harm.push(`${name}="${value}"`);
        }
      }
      for (const { protocol, target, relList, href } of root.querySelectorAll<HTMLAnchorElement>(
        '.body a[href]',
      )) {
        if (!['http:', 'https:', 'mailto:', 'tel:'].includes(protocol)) harm.push(href);
        if (target !== '' && !relList.contains('noopener')) harm.push(`${href} keeps its opener`);
        if (/:\/\/[^/]*@/.test(href)) harm.push(`${href} holds a password`);
      }
      for (const { src } of root.querySelectorAll('img')) {
        if (!/^(https?:|data:image\/(png|jpe?g|gif|webp|avif|bmp|x-icon)[;,])/.test(src)) {
          harm.push(src);
        }
      }
      return harm;
    },
    FORBIDDEN_ELEMENTS.split(/\s+/),
    FORBIDDEN_ATTRIBUTES.split(/\s+/),
  );
}

/** Points at, focuses and clicks everything in the article, without following links. */
export async function touchEverything(page: Page): Promise<void> {
  const touched = await inView(page, (root) => {
    const stop = (event: Event): void => event.preventDefault();
    root.addEventListener('click', stop);
    const all = [...root.querySelectorAll<HTMLElement>('.body, .body *')];
    for (const element of all) {
      for (const name of [
        'mouseover',
        'pointerenter',
        'focus',
        'toggle',
        'begin',
        'load',
        'copy',
      ]) {
        element.dispatchEvent(new Event(name));
      }
      if (typeof element.click === 'function') element.click();
    }
    root.removeEventListener('click', stop);
    return all.length;
  });
  expect(touched).toBeGreaterThan(2);
}
