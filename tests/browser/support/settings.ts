// Reaches the settings as a user does, by the keyboard, and looks at what came of it.
import type { Page } from 'puppeteer-core';
import type { Settings } from '../../../extension/src/shared/settings';
import { inView, readView, waitFor } from './view';

/** How the view looks: the theme, the face and the size in pixels that are drawn, and the colour of the paper. */
export interface Look {
  theme: string;
  font: string;
  size: number;
  paper: string;
}

/** The look of the open view. */
export async function readLook(page: Page): Promise<Look> {
  return inView(page, (root) => {
    const top = root.documentElement ?? (root as unknown as HTMLElement);
    const style = getComputedStyle(root.querySelector('.body p')!);
    return {
      theme: top.getAttribute('data-theme') ?? '',
      font: top.getAttribute('data-font') ?? '',
      size: parseFloat(style.fontSize),
      paper: getComputedStyle(top).backgroundColor,
    };
  });
}

/** Waits until the view looks so. */
export async function waitForLook(page: Page, wanted: Partial<Look>): Promise<Look> {
  return waitFor(`The view looks like ${JSON.stringify(wanted)}`, async () => {
    const look = await readLook(page);
    const isSo = Object.entries(wanted).every(
      ([name, value]) => look[name as keyof Look] === value,
    );
    return isSo ? look : undefined;
  });
}

/** Whether the panel is open. */
export const isPanelOpen = (page: Page): Promise<boolean> =>
  inView(page, (root) => root.querySelector<HTMLElement>('.panel')?.hidden === false);

/** What has the focus in the view: its name, its words and the value that screen readers say. */
export const readFocus = (page: Page): Promise<{ name: string; words: string; value: string }> =>
  inView(page, (root) => {
    const focused = (root.getRootNode() as Document).activeElement as HTMLInputElement;
    const label = focused.labels?.[0]?.textContent ?? focused.getAttribute('aria-label');
    return {
      name: focused.localName,
      words: (label ?? focused.textContent ?? '').trim(),
      value: focused.getAttribute('aria-valuetext') ?? '',
    };
  });

/** Opens the panel by its key. */
export async function openPanel(page: Page): Promise<void> {
  await page.keyboard.press('a');
  await waitFor('The panel opens', async () => ((await isPanelOpen(page)) ? true : undefined));
}

/** Presses Tab until the control of that label has the focus. */
export async function tabTo(page: Page, label: string): Promise<void> {
  for (let tabs = 0; tabs < 40; tabs += 1) {
    await page.keyboard.press('Tab');
    if ((await readFocus(page)).words.startsWith(label)) return;
  }
  throw new Error(`Tab never reaches ${label}.`);
}

/** Chooses by the keyboard whether the view stands in the shadow root; the panel is open afterwards. */
export async function chooseTranslatable(page: Page, isTranslatable: boolean): Promise<void> {
  await openPanel(page);
  await tabTo(page, 'Let the browser translate this view');
  const isChosen = async () => (await readView(page))?.isOwnDocument === !isTranslatable;
  if (!(await isChosen())) await page.keyboard.press(' ');
  await waitFor('The view moves', async () => ((await isChosen()) ? true : undefined));
}

/** Puts settings where the browser keeps them. */
export const storeSettings = (
  browser: { inBackground(task: (...args: never[]) => unknown, ...args: unknown[]): unknown },
  settings: Partial<Settings>,
): Promise<void> =>
  browser.inBackground(
    (stored: unknown) => chrome.storage.local.set({ settings: stored }),
    settings,
  ) as Promise<void>;

/** Everything that is stored, in both areas. */
export const readStored = (browser: {
  inBackground(task: () => unknown): unknown;
}): Promise<{ sync: Record<string, unknown>; local: Record<string, unknown> }> =>
  browser.inBackground(async () => ({
    sync: await chrome.storage.sync.get(),
    local: await chrome.storage.local.get(),
  })) as Promise<{ sync: Record<string, unknown>; local: Record<string, unknown> }>;

/** Forgets all settings. */
export const clearStored = (browser: {
  inBackground(task: () => unknown): unknown;
}): Promise<void> =>
  browser.inBackground(async () => {
    await chrome.storage.sync.clear();
    await chrome.storage.local.clear();
  }) as Promise<void>;
