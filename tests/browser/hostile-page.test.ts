// I2, I3, I4: nothing of a page runs because of the reader, and nothing leaves but requests for pictures a reader sees.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { FIXTURES } from './support/paths';
import { useChromium } from './support/session';
import { findViewFrame, inView, waitForPage, waitForView } from './support/view';

const session = useChromium();
const pages = readdirSync(path.join(FIXTURES, 'hostile')).sort();

// Time for whatever would run or load to do so.
const HARM_MS = 600;
const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const FORBIDDEN_ELEMENTS = [
  ...[
    'script',
    'iframe',
    'frame',
    'object',
    'embed',
    'portal',
    'template',
    'noscript',
    'base',
    'meta',
    'link',
  ],
  ...[
    'form',
    'input',
    'textarea',
    'select',
    'svg',
    'audio',
    'video',
    'source',
    'marquee',
    'foreignObject',
    'slot',
  ],
];

const readTripped = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...((window as unknown as { tripped?: string[] }).tripped ?? [])]);

async function openHostile(page: Page, name: string) {
  await page.goto(session.url(`/hostile/${name}`));
  await pause(HARM_MS);
  const tripped = await readTripped(page);
  const asked = session.server.requests.length;
  await session.press(page);
  return { tripped, asked };
}

it('has traps that work: the page itself springs them', async () => {
  await session.withPage(async (page) => {
    const { tripped } = await openHostile(page, 'C1-scripts-and-handlers.html');
    expect(tripped).toEqual(
      expect.arrayContaining(['head-script', 'body-script', 'img-error', 'toggle']),
    );
    expect(session.server.requests).toEqual(expect.arrayContaining(['/trap/img-error']));
  });
});

describe.each(pages)('%s', (name) => {
  it('runs nothing and asks for nothing but pictures, opened, read and closed [C1 C2 C11 C12]', async () => {
    await session.withPage(async (page) => {
      const { tripped, asked } = await openHostile(page, name);
      await waitForView(page);
      await touchEverything(page);
      await pause(HARM_MS);
      expect(await readTripped(page)).toEqual(tripped);
      // The pictures of the article, which these pages keep under that path.
      expect(
        session.server.requests.slice(asked).filter((one) => !one.startsWith('/missing/')),
      ).toEqual([]);
      await session.press(page);
      await waitForPage(page);
    });
  });

  it('brings no element, attribute or address that could do harm into the view', async () => {
    await session.withPage(async (page) => {
      await openHostile(page, name);
      await waitForView(page);
      const found = await inView(
        page,
        (root, forbidden) => {
          // Beside it stands only what is ours.
          const elements = [...root.querySelectorAll('main, main *')];
          const attributes = elements.flatMap((element) => [...element.attributes]);
          return {
            elements: elements
              .map(({ localName }) => localName)
              .filter((local) => forbidden.includes(local)),
            handlers: attributes.map((one) => one.name).filter((one) => one.startsWith('on')),
            schemes: [...root.querySelectorAll('a[href]')].map(
              (link) => (link as HTMLAnchorElement).protocol,
            ),
            sources: [...root.querySelectorAll('img')].map((image) => new URL(image.src).protocol),
            risky: attributes
              .map((one) => one.name)
              .filter((one) =>
                /^(ping|attributionsrc|referrerpolicy|srcdoc|srcset|formaction|style|action|download)$/.test(
                  one,
                ),
              ),
            opener: [...root.querySelectorAll<HTMLAnchorElement>('.body a[target]')].filter(
              (link) => !link.relList.contains('noopener'),
            ).length,
          };
        },
        FORBIDDEN_ELEMENTS,
      );
      const { schemes, sources, ...harm } = found;
      expect(harm).toEqual({ elements: [], handlers: [], risky: [], opener: 0 });
      expect(
        schemes.filter((scheme) => !['http:', 'https:', 'mailto:', 'tel:'].includes(scheme)),
      ).toEqual([]);
      expect(sources.filter((scheme) => !['http:', 'https:', 'data:'].includes(scheme))).toEqual(
        [],
      );
    });
  });
});

/** Points at, focuses and clicks everything in the view, without following links. */
async function touchEverything(page: Page): Promise<void> {
  const frame = await findViewFrame(page);
  const clicks = await frame.evaluate(() => {
    let seen = 0;
    document.addEventListener('click', (event) => {
      event.preventDefault();
      seen += 1;
    });
    for (const element of document.querySelectorAll<HTMLElement>('.body *')) {
      for (const name of ['mouseover', 'pointerenter', 'focus', 'toggle', 'begin']) {
        element.dispatchEvent(new Event(name));
      }
      element.click();
    }
    return seen;
  });
  expect(clicks).toBeGreaterThan(3);
}

it('is drawn by its own style sheet whatever the page sets', async () => {
  await session.withPage(async (page) => {
    const read = () =>
      inView(page, (root) => {
        const heading = root.querySelector('h1')!;
        const { color, fontFamily, fontSize, direction } = getComputedStyle(heading);
        const { x, width } = heading.getBoundingClientRect();
        const background = getComputedStyle(root.documentElement).backgroundColor;
        return {
          color,
          fontFamily,
          fontSize,
          direction,
          background,
          x,
          width,
          visible: heading.checkVisibility(),
        };
      });
    await session.openReader(page, '/hostile/C2-link-schemes.html');
    const plain = await read();
    await session.openReader(page, '/hostile/C12-styles.html');
    expect(await read()).toEqual(plain);
    const shown = await page.screenshot({ encoding: 'base64' });
    await session.press(page);
    await waitForPage(page);
    expect(await page.screenshot({ encoding: 'base64' })).not.toBe(shown);
  });
});
