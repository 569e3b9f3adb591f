// Starts a real Firefox with the extension in it, over WebDriver BiDi. The button is pressed through the browser's own
// code, which grants `activeTab` as a click does.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { checkExtension } from './chromium.mjs';

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

/** Runs in the browser's window, with the browser's rights. */
const PRESS = `(id) => {
  const { extension } = WebExtensionPolicy.getByID(id);
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
}`;

/** Runs in the browser's window: what its find bar does with these words, in the tab in front. */
const COUNT_FOUND = `(words) => new Promise((resolve) => {
  const { finder } = gBrowser.selectedBrowser;
  const listener = {
    onFindResult() {},
    onMatchesCountResult({ total }) {
      finder.removeResultListener(listener);
      resolve(total);
    },
  };
  finder.addResultListener(listener);
  finder.requestMatchesCount(words, 1000, false);
})`;

/** What the button says in the tab that is in front. */
const READ_BUTTON = `(id) => {
  const { extension } = WebExtensionPolicy.getByID(id);
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { action } = ExtensionParent.apiManager.global.browserActionFor(extension);
  const { title, badgeText } = action.getContextData(gBrowser.selectedTab);
  return JSON.stringify({ title, badge: badgeText });
}`;

/**
 * @param {object} options
 * @param {string} options.extensionDir the unpacked extension
 * @param {boolean} [options.headless]
 * @param {Record<string, unknown>} [options.preferences] more of `about:config`
 */
export async function launchFirefox({ extensionDir, headless = true, preferences = {} }) {
  checkExtension(extensionDir);
  const executablePath = findFirefox();
  if (executablePath === undefined)
    throw new Error('No Firefox was found; set FIREFOX to its path.');
  const { MOZ_DISABLE_CONTENT_SANDBOX: _, ...env } = process.env;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    env,
    defaultViewport: { width: 1280, height: 800 },
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { ...PREFERENCES, ...preferences },
  });
  const id = addonId(extensionDir);
  try {
    await browser.installExtension(path.resolve(extensionDir));
  } catch (error) {
    await browser.close();
    throw error;
  }

  async function browserWindow() {
    const { result } = await browser.connection.send('browsingContext.getTree', {
      'moz:scope': 'chrome',
    });
    const window = result.contexts.find(({ url }) => url.endsWith('browser.xhtml'));
    if (window === undefined) throw new Error('Firefox shows no window.');
    return window.context;
  }

  /** Calls a function in the browser's window, with the browser's rights. */
  async function inWindow(functionDeclaration, argument) {
    const { result } = await browser.connection.send('script.callFunction', {
      functionDeclaration,
      arguments: [{ type: 'string', value: argument }],
      awaitPromise: functionDeclaration === COUNT_FOUND,
      target: { context: await browserWindow() },
    });
    if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
    return result.result;
  }

  return {
    name: 'firefox',
    browser,
    extensionId: id,

    async openPage() {
      const page = await browser.newPage();
      await page.bringToFront();
      return page;
    },

    /** Presses the toolbar button once, on the tab of that page. */
    async pressAction(page) {
      await page.bringToFront();
      await inWindow(PRESS, id);
    },

    /** How often the find bar finds words in the tab in front. */
    async countFound(words) {
      return (await inWindow(COUNT_FOUND, words)).value;
    },

    /** What the toolbar button of the tab in front says. */
    async readButton() {
      return JSON.parse((await inWindow(READ_BUTTON, id)).value);
    },

    async close() {
      await browser.close();
    },
  };
}
