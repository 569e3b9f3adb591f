// What is seen first is right: the colours of the theme from the first frame on, and nothing moves afterwards.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { PNG } from 'pngjs';
import type { Settings } from '../../extension/src/shared/settings';
import { inBothBrowsers, isFirefox } from './support/both-browsers';
import { PAGES } from './support/fixtures';
import type { Session } from './support/session';
import { clearStored, readLook, storeSettings } from './support/settings';
import { findViewFrame, inView, waitFor, waitForView } from './support/view';

type Color = readonly [red: number, green: number, blue: number];

const GREEN: Color = [0, 255, 0];
const paragraph = `<p>${'The keeper of the lighthouse wrote down the weather every evening, and once a year he read it all again. '.repeat(4)}</p>`;
const GREEN_PAGE = `<!doctype html><html lang="en"><title>The keeper</title>
<style>html { background: #00ff00 } body { max-width: 600px }</style>
<body><main><article><h1>The keeper of the lighthouse</h1>${paragraph}
<figure><img src="/pages/block-theme/images/workbench.jpg" alt="A bench" width="800" height="500"></figure>
${paragraph.repeat(5)}</article></main></body></html>`;

/** Places that hold nothing but the ground, in the page and in the view alike. */
const PLACES = [
  [6, 400],
  [6, 790],
  [1200, 700],
] as const;

function readGround(png: Buffer): Color[] {
  const { data, width, height } = PNG.sync.read(png);
  // Frames may come smaller than the window.
  const scale = width / 1280;
  return PLACES.map(([x, y]) => {
    const row = Math.min(height - 1, Math.round(y * scale));
    const at = (row * width + Math.round(x * scale)) * 4;
    return [data[at]!, data[at + 1]!, data[at + 2]!];
  });
}

const isNear = (one: Color, other: Color): boolean =>
  one.every((channel, at) => Math.abs(channel - other[at]!) <= 3);

/** Pictures of what the browser shows while `task` runs, up to one of the view. */
async function watchPictures(
  session: Session,
  page: Page,
  task: () => Promise<void>,
): Promise<Color[][]> {
  const pictures: Color[][] = [];
  const isOfView = (): boolean => pictures.at(-1)?.every((color) => !isNear(color, GREEN)) ?? false;
  if (isFirefox(session)) {
    const take = async (): Promise<true | undefined> => {
      pictures.push(readGround(Buffer.from(await page.screenshot())));
      return isOfView() || undefined;
    };
    await take();
    await task();
    await waitFor('The view is in the picture', take);
    return pictures;
  }
  // Chromium gives every frame.
  const client = await page.createCDPSession();
  client.on('Page.screencastFrame', ({ data, sessionId }) => {
    pictures.push(readGround(Buffer.from(data, 'base64')));
    client.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
  });
  await client.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
  await task();
  await waitFor('A frame of the view is shown', async () => isOfView() || undefined);
  await client.send('Page.stopScreencast');
  await client.detach();
  return pictures;
}

inBothBrowsers((session, name) => {
  afterEach(() => clearStored(session.browser));
  // A picture of Firefox is taken after the press, and may miss a frame that was wrong.
  const seen = name === 'chromium' ? 'frame' : 'picture after the press';

  it.each<[string, Partial<Settings>, 'light' | 'dark', Color]>([
    ['dark on a light system', { theme: 'dark' }, 'light', [23, 24, 28]],
    ['automatic on a dark system', {}, 'dark', [23, 24, 28]],
    ['light on a dark system', { theme: 'light' }, 'dark', [253, 253, 252]],
    ['custom', { theme: 'custom', paper: '#402000' }, 'light', [64, 32, 0]],
  ])(`is painted in its own colours from the first ${seen} on: %s`, async (...row) => {
    const [, settings, system, paper] = row;
    await session.withPage(async (page) => {
      session.server.route('/green', GREEN_PAGE);
      await storeSettings(session.browser, settings);
      await session.browser.emulateMedia(page, [{ name: 'prefers-color-scheme', value: system }]);
      await page.goto(session.url('/green'));
      const pictures = await watchPictures(session, page, () => session.press(page));
      const wrong = pictures
        .flat()
        .filter((color) => !isNear(color, GREEN) && !isNear(color, paper));
      expect(wrong).toEqual([]);
      expect(pictures.flat().some((color) => isNear(color, paper))).toBe(true);
    });
  });

  // Firefox doesn't tell of what shifts.
  if (name === 'chromium') {
    it.each(['serif', 'literata'] as const)(
      'moves nothing after it is painted, in %s',
      async (font) => {
        await session.withPage(async (page) => {
          await storeSettings(session.browser, { font });
          session.server.route('/green', GREEN_PAGE);
          await session.openReader(page, '/green');
          expect((await readLook(page)).font).toBe(font);
          await waitFor('The picture is there', () =>
            inView(page, (root) => root.querySelector('.body img.loaded') !== null || undefined),
          );
          const frame = await findViewFrame(page);
          const readShifts = () =>
            frame.evaluate(
              () =>
                new Promise<number>((resolve) => {
                  const observer = new PerformanceObserver((list) => {
                    observer.disconnect();
                    const shifts = list.getEntries() as (PerformanceEntry & { value?: number })[];
                    resolve(shifts.reduce((sum, { value = 0 }) => sum + value, 0));
                  });
                  // The view's own frame says nothing where nothing has moved; a mark ends the waiting.
                  observer.observe({ type: 'layout-shift', buffered: true });
                  observer.observe({ type: 'mark', buffered: true });
                  requestAnimationFrame(() => setTimeout(() => performance.mark('end'), 50));
                }),
            );
          expect(await readShifts()).toBe(0);
          // It would have been noticed.
          await frame.evaluate(() => {
            document.querySelector<HTMLElement>('.opening')!.style.marginTop = '200px';
          });
          await waitFor('A shift is noticed', async () =>
            (await readShifts()) > 0 ? true : undefined,
          );
        });
      },
    );
  }

  it('keeps the line that is read in its place while pictures without sizes arrive', async () => {
    await session.withPage(async (page) => {
      const waiting: (() => void)[] = [];
      const picture = readFileSync(path.join(PAGES, 'block-theme/images/workbench.jpg'));
      session.server.route('/late.jpg', (_request, response) => {
        waiting.push(() => response.writeHead(200, { 'content-type': 'image/jpeg' }).end(picture));
      });
      const figures = [1, 2, 3].map(
        (at) => `${paragraph}<figure><img src="/late.jpg?${at}" alt="Bench ${at}"></figure>`,
      );
      session.server.route(
        '/late',
        `<!doctype html><html lang="en"><title>The keeper</title><body><article><h1>The keeper of the lighthouse</h1>
${figures.join('')}<p id="read">Here one reads on while the pictures above are still on their way. ${paragraph}</p>${paragraph.repeat(9)}</article>`,
      );
      await page.goto(session.url('/late'), { waitUntil: 'domcontentloaded' });
      await session.press(page);
      await waitForView(page);
      const readTop = () =>
        inView(page, (root) => {
          const blocks = [...root.querySelectorAll('.body p')];
          const read = blocks.find((block) => block.textContent?.startsWith('Here one reads'))!;
          return read.getBoundingClientRect().top;
        });
      await inView(page, (root) => {
        const blocks = [...root.querySelectorAll('.body p')];
        blocks
          .find((block) => block.textContent?.startsWith('Here one reads'))!
          .scrollIntoView({ block: 'start', behavior: 'instant' });
      });
      const before = await readTop();
      const readHeight = () =>
        inView(page, (root) =>
          [...root.querySelectorAll<HTMLElement>('.body img')].reduce(
            (sum, image) => sum + image.offsetHeight,
            0,
          ),
        );
      const height = await readHeight();
      await waitFor('The pictures are all there', async () => {
        for (const answer of waiting.splice(0)) answer();
        const loaded = await inView(
          page,
          (root) => root.querySelectorAll('.body img.loaded').length,
        );
        return loaded === 3 ? true : undefined;
      });
      // They did push: there is something to keep the place against.
      expect((await readHeight()) - height).toBeGreaterThan(500);
      expect(Math.abs((await readTop()) - before)).toBeLessThan(2);
    });
  });
});
