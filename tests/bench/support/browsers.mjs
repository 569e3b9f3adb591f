// The two browsers as the benchmark starts them: with the network off and with clocks that don't round.
import { launchChromium } from '../../browser/support/chromium.mjs';
import { launchFirefox } from '../../browser/support/firefox.mjs';

/** Names below "localhost" lead to this machine; no other name resolves. */
const CHROMIUM_FLAGS = [
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE *.localhost',
];

const FIREFOX_PREFERENCES = {
  // A proxy that doesn't exist, for everything but this machine.
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.no_proxies_on': '127.0.0.1, .localhost',
  'privacy.reduceTimerPrecision': false,
};

const LAUNCH = {
  chromium: (extensionDir) => launchChromium({ extensionDir, extraArgs: CHROMIUM_FLAGS }),
  firefox: (extensionDir) => launchFirefox({ extensionDir, preferences: FIREFOX_PREFERENCES }),
};

export const BROWSERS = Object.keys(LAUNCH);

/** Starts a browser, gives it to `task`, and closes it whatever happens. */
export async function withBrowser(name, extensionDir, task) {
  const browser = await LAUNCH[name](extensionDir);
  try {
    return await task(browser);
  } finally {
    await browser.close();
  }
}

const LOAD_TIMEOUT_MS = 8000;
// A page that loads no more is given so long to become idle.
const IDLE_TIMEOUT_MS = 400;
// Once a page has loaded, Chromium starts a process for the next one, which takes a core of two for 200 ms. Nobody presses
// the button within that time.
const SETTLE_MS = 300;

// Each page comes from a site of its own, so that it gets a process of its own, in which nothing of ours was compiled.
let site = 0;

/** Loads a page freshly, in a tab and from a site of its own, and gives it to `task`. */
export async function withFreshPage(browser, server, { folder, file }, task) {
  site += 1;
  const prefix = `/${site}/`;
  server.serveFolder(prefix, folder);
  const address = new URL(prefix + file, server.origin);
  address.hostname = `s${site}.localhost`;
  const page = await browser.openPage();
  // A question of the page's own would hold everything up.
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
  try {
    await page
      .goto(address.href, { waitUntil: 'load', timeout: LOAD_TIMEOUT_MS })
      .catch((error) => {
        if (error.name !== 'TimeoutError') throw error;
      });
    await page.evaluate(
      (timeout) => new Promise((resolve) => globalThis.requestIdleCallback(resolve, { timeout })),
      IDLE_TIMEOUT_MS,
    );
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    return await task(page);
  } finally {
    await page.close();
  }
}
