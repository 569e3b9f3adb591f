// Starts a real Firefox with the extension in it, over WebDriver BiDi. The button is pressed through the browser's own
// code, which grants `activeTab` as a click does.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { checkExtension } from './chromium.mjs';
import {
  ALLOW_IN_PRIVATE_WINDOWS,
  COUNT_FOUND,
  EMULATE_MEDIA,
  OFFER_UPDATE,
  PIN_BUTTON,
  PRESS,
  READ_ADDRESS,
  READ_BUTTON,
  READ_COSTS,
  READ_ORIGIN,
  STOP_BACKGROUND,
} from './firefox-code.mjs';

const NAMES = ['firefox-esr', 'firefox'];
const APPS = ['/Applications/Firefox.app/Contents/MacOS/firefox'];

const PREFERENCES = {
  'app.update.enabled': false,
  // A test reads what was copied without a person to allow it.
  'dom.events.testing.asyncClipboard': true,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#no-remote-settings',
};

/** A profile that stays keeps what an extension that is installed for a test alone has stored, and the address it had. */
const KEPT_WITH_PROFILE = {
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};

/** The Firefox of this machine, or undefined; the environment variable FIREFOX names another. */
export function findFirefox() {
  const candidates = [
    ...(process.env.FIREFOX ? [process.env.FIREFOX] : []),
    ...(process.env.PATH ?? '')
      .split(path.delimiter)
      .flatMap((folder) => NAMES.map((name) => path.join(folder, name))),
    ...APPS,
  ];
  return candidates.find((file) => existsSync(file));
}

/** The id under which Firefox knows the extension. */
function addonId(extensionDir) {
  const manifest = JSON.parse(readFileSync(path.join(extensionDir, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}

/** Calls a function where `context` is, and gives what it returns, which must be JSON. */
async function callIn(browser, context, functionDeclaration, args) {
  const { result } = await browser.connection.send('script.callFunction', {
    // Of what is no text, the protocol would send a description.
    functionDeclaration: `async (args) => JSON.stringify(await (${functionDeclaration})(...JSON.parse(args)))`,
    arguments: [{ type: 'string', value: JSON.stringify(args) }],
    awaitPromise: true,
    target: { context },
  });
  if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
  return result.result.value === undefined ? undefined : JSON.parse(result.result.value);
}

/** Calls a function of firefox-code.mjs. */
async function callOwnCode(browser, task, argument) {
  const { result } = await browser.connection.send('browsingContext.getTree', {
    'moz:scope': 'chrome',
  });
  const window = result.contexts.find(({ url }) => url.endsWith('browser.xhtml'));
  if (window === undefined) throw new Error('Firefox shows no window.');
  const front = `Services.wm.getMostRecentWindow('navigator:browser')`;
  return callIn(browser, window.context, `(argument) => (${task})(${front}, argument)`, [argument]);
}

const IS_OWN_PAGE =
  '() => document.readyState === "complete" && globalThis.chrome?.storage !== undefined';

const isOwnPage = (browser, context) =>
  callIn(browser, context, IS_OWN_PAGE, []).catch(() => false);

/** Opens a page of the extension's own in a tab behind the others, and gives its context. */
async function openOwnPage(browser, id) {
  const origin = await callOwnCode(browser, READ_ORIGIN, id);
  const { result } = await browser.connection.send('browsingContext.create', {
    type: 'tab',
    background: true,
  });
  const { context } = result;
  // The driver is told of no such page that it has loaded.
  await browser.connection.send('browsingContext.navigate', {
    context,
    url: `${origin}/notice.html`,
    wait: 'none',
  });
  for (let tries = 0; tries < 200; tries += 1) {
    if (await isOwnPage(browser, context)) return context;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('Firefox did not open a page of the extension.');
}

/**
 * @param {object} options
 * @param {string} options.extensionDir the unpacked extension
 * @param {boolean} [options.headless]
 * @param {Record<string, string | undefined>} [options.env]
 * @param {Record<string, unknown>} [options.preferences] more of `about:config`
 * @param {boolean} [options.inPrivateWindows] whether the extension may run in private windows
 * @param {string} [options.profile] a folder that stays; without it there is one that goes with the browser
 */
export async function launchFirefox({
  extensionDir,
  headless = true,
  env = process.env,
  preferences = {},
  inPrivateWindows = false,
  profile,
}) {
  checkExtension(extensionDir);
  const executablePath = findFirefox();
  if (executablePath === undefined)
    throw new Error('No Firefox was found; set FIREFOX to its path.');
  const { MOZ_DISABLE_CONTENT_SANDBOX: _, ...ownEnv } = env;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    env: ownEnv,
    ...(profile === undefined ? {} : { userDataDir: profile }),
    defaultViewport: headless ? { width: 1280, height: 800 } : null,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      ...PREFERENCES,
      ...(profile === undefined ? {} : KEPT_WITH_PROFILE),
      ...preferences,
    },
  });
  const id = addonId(extensionDir);
  try {
    if (inPrivateWindows) await callOwnCode(browser, ALLOW_IN_PRIVATE_WINDOWS, id);
    await browser.installExtension(path.resolve(extensionDir));
  } catch (error) {
    await browser.close();
    throw error;
  }

  let ownPage;
  /** The page of the extension's own, a new one where it didn't come or has gone with the extension it belonged to. */
  const findOwnPage = async () => {
    const known = ownPage;
    const context = await known?.catch(() => undefined);
    const isThere = context !== undefined && (await isOwnPage(browser, context));
    // Whoever asked at the same time may have opened one.
    if (!isThere && ownPage === known) ownPage = openOwnPage(browser, id);
    return ownPage;
  };

  return {
    name: 'firefox',
    browser,
    extensionId: id,

    async openPage() {
      const page = await browser.newPage();
      await page.bringToFront();
      return page;
    },

    /** Goes to a page of the browser's own, of which the driver isn't told that it has loaded. */
    async goToOwnPage(page, address) {
      await browser.connection.send('browsingContext.navigate', {
        context: page.mainFrame()._id,
        url: address,
        wait: 'none',
      });
      for (let tries = 0; tries < 200; tries += 1) {
        if ((await callOwnCode(browser, READ_ADDRESS)) === address) return;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`Firefox did not open ${address}.`);
    },

    /** Presses the toolbar button once, on the tab of that page. */
    async pressAction(page) {
      await page.bringToFront();
      await callOwnCode(browser, PRESS, id);
    },

    /** Runs a function with the extension's rights: in a page of its own, as the driver doesn't reach its background. */
    async inBackground(task, ...args) {
      return callIn(browser, await findOwnPage(), task.toString(), args);
    },

    /** Stops the background, as the browser does when it wants its memory. */
    stopBackground: () => callOwnCode(browser, STOP_BACKGROUND, id),

    /** Offers the extension an update of itself, and tells whether it lets it in within so many milliseconds. */
    offerUpdate: (within) => callOwnCode(browser, OFFER_UPDATE, { id, within }),

    /** Has a page answer media queries as on another system. */
    async emulateMedia(page, features) {
      await page.bringToFront();
      await callOwnCode(browser, EMULATE_MEDIA, features);
    },

    /** How often the find bar finds words in the tab in front. */
    countFound: (words) => callOwnCode(browser, COUNT_FOUND, words),

    /** Has the button stand in the toolbar, and tells where on the screen its middle is. */
    pinButton: () => callOwnCode(browser, PIN_BUTTON, id),

    /** What the toolbar button of the tab in front says. */
    readButton: () => callOwnCode(browser, READ_BUTTON, id),

    /** What the process of the tab in front has used of the processor, and holds in memory. */
    readCosts: () => callOwnCode(browser, READ_COSTS),

    close: () => browser.close(),
  };
}
