// Starts a real Chromium with the extension in it, for the browser tests and for `npm start`. A press of the button is the
// browser's own action click, the only one that grants `activeTab`.
import { existsSync } from 'node:fs';
import path from 'node:path';
import puppeteer from 'puppeteer-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const APPS = ['Chromium', 'Google Chrome'];

const QUIET_FLAGS = [
  '--disable-gpu',
  // Both would make requests that a test of ours has not asked for.
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
];

/** Chromium refuses to run as root with its sandbox. */
const flagsOfRoot = () => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

/** The Chromium of this machine; the environment variable CHROMIUM names another. */
export function findChromium() {
  const candidates = [
    ...(process.env.CHROMIUM ? [process.env.CHROMIUM] : []),
    ...(process.env.PATH ?? '')
      .split(path.delimiter)
      .flatMap((folder) => NAMES.map((name) => path.join(folder, name))),
    ...APPS.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`),
  ];
  const found = candidates.find((file) => existsSync(file));
  if (found === undefined) throw new Error('No Chromium was found; set CHROMIUM to its path.');
  return found;
}

/** Says what is missing where the browser would only say that something is. */
export function checkExtension(extensionDir) {
  if (existsSync(path.join(extensionDir, 'manifest.json'))) return;
  throw new Error(
    `There is no extension in ${extensionDir}; build it with: npm run build:extension`,
  );
}

/** The one extension that was loaded; the browser lists it a moment after it has started. */
async function waitForExtension(browser) {
  for (let tries = 0; tries < 100; tries += 1) {
    const [extension] = (await browser.extensions()).values();
    if (extension !== undefined) return extension;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('Chromium did not load the extension.');
}

/** Loads the extension and lets it into private windows, as its user would in the browser's settings. */
async function loadForPrivateWindows(browser, extensionDir) {
  const client = await browser.target().createCDPSession();
  await client.send('Extensions.loadUnpacked', { path: extensionDir, enableInIncognito: true });
}

/** A press before the background listens would be lost; and a worker that starts has no `chrome` for a moment. */
async function waitForListener(worker) {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await worker.evaluate(() => globalThis.chrome?.action?.onClicked.hasListeners() === true)) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The background of the extension does not listen.');
}

/**
 * @param {object} options
 * @param {string} options.extensionDir the unpacked extension
 * @param {boolean} [options.headless]
 * @param {Record<string, string | undefined>} [options.env]
 * @param {string[]} [options.extraArgs] more command-line flags
 * @param {boolean} [options.inPrivateWindows] whether the extension may run in private windows
 * @param {string} [options.profile] a folder that stays; without it there is one that goes with the browser
 */
export async function launchChromium({
  extensionDir,
  headless = true,
  env,
  extraArgs = [],
  inPrivateWindows = false,
  profile,
}) {
  checkExtension(extensionDir);
  const browser = await puppeteer.launch({
    executablePath: findChromium(),
    headless,
    pipe: true,
    enableExtensions: inPrivateWindows ? true : [path.resolve(extensionDir)],
    ...(profile === undefined ? {} : { userDataDir: profile }),
    defaultViewport: headless ? { width: 1280, height: 800 } : null,
    ...(env === undefined ? {} : { env }),
    args: [...QUIET_FLAGS, ...flagsOfRoot(), ...extraArgs],
  });
  const findWorker = async (id) => {
    const target = await browser.waitForTarget(
      (candidate) => candidate.type() === 'service_worker' && candidate.url().includes(id),
      { timeout: 10_000 },
    );
    return target.worker();
  };
  let extension;
  try {
    if (inPrivateWindows) await loadForPrivateWindows(browser, path.resolve(extensionDir));
    extension = await waitForExtension(browser);
    await waitForListener(await findWorker(extension.id));
  } catch (error) {
    await browser.close();
    throw error;
  }

  const emulating = new WeakMap();
  return {
    name: 'chromium',
    browser,
    extensionId: extension.id,

    async openPage() {
      const page = await browser.newPage();
      await page.bringToFront();
      return page;
    },

    /** Goes to a page of the browser's own. */
    async goToOwnPage(page, address) {
      await page.goto(address);
    },

    /** Presses the toolbar button once, on the tab of that page. */
    async pressAction(page) {
      await page.triggerExtensionAction(extension);
    },

    /** Runs a function in the extension's background. */
    async inBackground(task, ...args) {
      const worker = await findWorker(extension.id);
      return worker.evaluate(task, ...args);
    },

    /** Stops the background, as the browser does when it wants its memory. */
    async stopBackground() {
      const target = browser
        .targets()
        .find((one) => one.type() === 'service_worker' && one.url().includes(extension.id));
      await (await target?.worker())?.close();
    },

    /** Has a page answer media queries as on another system. */
    async emulateMedia(page, features) {
      // Not by puppeteer, which knows of no forced colours.
      emulating.set(page, emulating.get(page) ?? (await page.createCDPSession()));
      await emulating.get(page).send('Emulation.setEmulatedMedia', { features });
    },

    /** What the toolbar button of the tab in front says. */
    async readButton() {
      const worker = await findWorker(extension.id);
      return worker.evaluate(async () => {
        const { chrome } = globalThis;
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        if (tab === undefined) return undefined;
        // The badge is set last, so what the title is after it has been seen is what belongs to it.
        const badge = await chrome.action.getBadgeText({ tabId: tab.id });
        return { title: await chrome.action.getTitle({ tabId: tab.id }), badge };
      });
    },

    close: () => browser.close(),
  };
}
