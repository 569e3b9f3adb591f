// I1: after closing, the page is exactly as it was.
import type { Page } from 'puppeteer-core';
import { inBothBrowsers } from './support/both-browsers';
import {
  makeRestorablePage,
  readPageState,
  readPlayingTime,
  useRestorablePage,
} from './support/restorable-page';
import type { Session } from './support/session';
import { inView, waitFor, waitForPage, waitForView } from './support/view';

/** The three ways back to the page. */
const WAYS_BACK: Record<string, (page: Page, session: Session) => Promise<void>> = {
  button: (page, session) => session.press(page),
  Escape: (page) => page.keyboard.press('Escape'),
  'close button': async (page) => {
    const { x, y } = await inView(page, (root) => {
      const box = root.querySelector('.close')!.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    await page.mouse.click(x, y);
  },
};

/** So that the recordings of the page play without a press. */
const AUTOPLAY = {
  extraArgs: ['--autoplay-policy=no-user-gesture-required'],
  preferences: { 'media.autoplay.default': 0, 'media.autoplay.blocking_policy': 0 },
};

inBothBrowsers((session) => {
  beforeAll(() => session.server.route('/restorable', makeRestorablePage()));

  async function openPageInUse(page: Page): Promise<void> {
    await page.goto(session.url('/restorable'));
    await useRestorablePage(page);
  }

  async function readAndLeave(page: Page): Promise<void> {
    await session.press(page);
    await waitForView(page);
    await page.keyboard.press('Escape');
    await waitForPage(page);
  }

  it.each(Object.entries(WAYS_BACK))(
    'gives the page back as it was by %s',
    async (_name, goBack) => {
      await session.withPage(async (page) => {
        await openPageInUse(page);
        const before = await readPageState(page);
        await session.press(page);
        await waitForView(page);
        await goBack(page, session);
        await waitForPage(page);
        expect(await readPageState(page)).toEqual(before);
      });
    },
  );

  it('gives the page back as it was ten times in a row, without a navigation or a request', async () => {
    await session.withPage(async (page) => {
      await openPageInUse(page);
      const before = await readPageState(page);
      const requests = session.server.requests.length;
      const navigations: string[] = [];
      page.on('framenavigated', (frame) => {
        if (frame === page.mainFrame()) navigations.push(frame.url());
      });
      const ways = Object.values(WAYS_BACK);
      for (let round = 0; round < 10; round += 1) {
        await session.press(page);
        await waitForView(page);
        await ways[round % ways.length]!(page, session);
        await waitForPage(page);
        expect(await readPageState(page)).toEqual(before);
      }
      expect(navigations).toEqual([]);
      expect(session.server.requests.slice(requests)).toEqual([]);
    });
  });

  it('pauses a recording while one reads, and lets it go on from there [D17]', async () => {
    await session.withPage(async (page) => {
      await openPageInUse(page);
      await session.press(page);
      await waitForView(page);
      await waitFor('The recording stands', async () =>
        (await readPageState(page)).plays ? undefined : true,
      );
      const opened = await readPlayingTime(page);
      await session.press(page);
      await waitForPage(page);
      const plays = async () => ((await readPlayingTime(page)) > opened ? true : undefined);
      await waitFor('The recording plays on', plays);
    });
  });

  /** What has the focus, be it in a shadow tree. */
  const FOCUSED: Record<string, () => void> = {
    'a link of a drawing': () => {
      const namespace = 'http://www.w3.org/2000/svg';
      const drawing = document.createElementNS(namespace, 'svg');
      const link = document.createElementNS(namespace, 'a');
      link.setAttribute('href', '#drawn');
      link.append(document.createElementNS(namespace, 'circle'));
      drawing.append(link);
      document.body.append(drawing);
      Object.assign(window, { hasFocus: () => document.activeElement === link });
      link.focus();
    },
    'a field in a closed shadow tree': () => {
      const host = document.createElement('log-entry');
      const shadow = host.attachShadow({ mode: 'closed' });
      const fields = [document.createElement('input'), document.createElement('input')] as const;
      shadow.append(...fields);
      document.body.append(host);
      Object.assign(window, { hasFocus: () => shadow.activeElement === fields[1] });
      fields[1].focus();
    },
  };

  it.each(Object.entries(FOCUSED))('gives the focus back to %s', async (_name, focus) => {
    await session.withPage(async (page) => {
      await page.goto(session.url('/pages/block-theme/source.html'));
      await page.evaluate(focus);
      const hasFocus = () => page.evaluate('hasFocus() && document.hasFocus()');
      expect(await hasFocus()).toBe(true);
      await readAndLeave(page);
      expect(await hasFocus()).toBe(true);
    });
  });

  it('opens above a dialog that the page has open, with the keys, and leaves it open', async () => {
    await session.withPage(async (page) => {
      await page.goto(session.url('/pages/block-theme/source.html'));
      await page.evaluate(() => {
        const wall = document.createElement('dialog');
        wall.append('We value your privacy', document.createElement('button'));
        document.body.append(wall);
        wall.showModal();
      });
      await session.press(page);
      await waitForView(page);
      expect(await inView(page, (root) => root.hasFocus())).toBe(true);
      const isCovered = () => document.elementFromPoint(640, 400)?.localName === 'div';
      expect(await page.evaluate(isCovered)).toBe(true);
      await page.keyboard.press('Escape');
      await waitForPage(page);
      expect(await page.evaluate(() => document.querySelector('dialog')!.open)).toBe(true);
    });
  });

  it('keeps a selection of the page where nothing had the focus', async () => {
    await session.withPage(async (page) => {
      await page.goto(session.url('/pages/block-theme/source.html'));
      const readSelection = () =>
        page.evaluate(() => ({
          text: window.getSelection()!.toString(),
          focus: document.activeElement?.tagName,
          hasFocus: document.hasFocus(),
        }));
      await page.evaluate(() => {
        window.getSelection()!.selectAllChildren(document.querySelector('blockquote p')!);
      });
      const before = await readSelection();
      await readAndLeave(page);
      expect(await readSelection()).toEqual(before);
    });
  });

  it('asks for nothing but the pictures of the article', async () => {
    await session.withPage(async (page) => {
      await page.goto(session.url('/pages/block-theme/source.html'), { waitUntil: 'networkidle0' });
      const asked = session.server.requests.length;
      await session.press(page);
      await waitForView(page);
      await page.waitForNetworkIdle();
      const own = session.server.requests
        .slice(asked)
        .filter((path) => !path.startsWith('/pages/block-theme/images/'));
      expect(own).toEqual([]);
    });
  });
}, AUTOPLAY);
