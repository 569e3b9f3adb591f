// What a person does in the open view, and what they then see.
import type { Page } from 'puppeteer-core';
import { inView, waitFor } from './view';

/** Presses the middle of an element of the view, once nothing moves that holds it. */
export async function pressOn(page: Page, selector: string): Promise<void> {
  const find = (root: Document, wanted: string) => {
    const element = root.querySelector(wanted);
    if (element === null) return undefined;
    // In the shadow root it is an element, which is asked for what moves below it.
    const moving = (root as unknown as Element).getAnimations({ subtree: true });
    if (moving.some(({ effect }) => (effect as KeyframeEffect).target?.contains(element)))
      return undefined;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  };
  const place = await waitFor(`${selector} stands still`, () => inView(page, find, selector));
  await page.mouse.click(place.x, place.y);
}

export async function focusOn(page: Page, selector: string): Promise<void> {
  await inView(page, (root, wanted) => root.querySelector<HTMLElement>(wanted)!.focus(), selector);
}

/** Waits until the view holds something, and gives its text. */
export async function waitForOne(page: Page, selector: string): Promise<string> {
  const read = (root: Document, wanted: string) => root.querySelector(wanted)?.textContent ?? null;
  return waitFor(`The view holds ${selector}`, async () => {
    const text = await inView(page, read, selector);
    return text ?? undefined;
  });
}

/** Waits until an element of the view says something, and nothing else. */
export async function waitForWords(page: Page, selector: string, words: string): Promise<void> {
  const read = (root: Document, wanted: string) => root.querySelector(wanted)?.textContent;
  await waitFor(`${selector} says "${words}"`, async () =>
    (await inView(page, read, selector)) === words ? true : undefined,
  );
}

/** Waits until the element of that id has the focus. */
export async function waitForFocus(page: Page, id: string): Promise<void> {
  const read = (root: Document) => root.activeElement?.id;
  await waitFor(`#${id} has the focus`, async () =>
    (await inView(page, read)) === id ? true : undefined,
  );
}

export async function waitForNone(page: Page, selector: string): Promise<void> {
  await waitFor(`The view no longer holds ${selector}`, async () =>
    (await count(page, selector)) === 0 ? true : undefined,
  );
}

export const count = (page: Page, selector: string): Promise<number> =>
  inView(page, (root, wanted) => root.querySelectorAll(wanted).length, selector);

/** What has the focus in the view: its classes, or its name. */
export const focused = (page: Page): Promise<string> =>
  inView(page, (root) => {
    const { activeElement } = root;
    return activeElement?.className || (activeElement?.localName ?? '');
  });

export const readClipboard = (page: Page): Promise<string> =>
  page.evaluate(() => navigator.clipboard.readText());

/** Each colour of code with its contrast to the ground of code, as the browser computes them. */
export function readCodeContrasts(root: Document): { scope: string; contrast: number }[] {
  const pen = root.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  const luminance = (colour: string): number => {
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
    const [red, green, blue] = [...pen.getImageData(0, 0, 1, 1).data].map((value) => {
      const channel = value / 255;
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const pre = root.querySelector('.listing pre')!;
  const ground = luminance(getComputedStyle(pre).backgroundColor);
  const scopes = 'comment keyword string number name type attribute meta added removed'.split(' ');
  return scopes.map((scope) => {
    const span = root.createElement('span');
    span.className = `code-${scope}`;
    pre.append(span);
    const own = luminance(getComputedStyle(span).color);
    span.remove();
    return { scope, contrast: (Math.max(own, ground) + 0.05) / (Math.min(own, ground) + 0.05) };
  });
}
