// npm start [-- [--headless] URL|FILE]: sets up and builds what is missing, opens a real Chromium with the extension on
// the sample page or the one given, and toggles the reader. Without a display it leaves pictures and the article instead.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import {
  EXTENSION_FOLDER,
  NATIVE_TOOL,
  buildExtension,
  buildNative,
  buildWasm,
} from './support/build.mjs';
import { ensureReady } from './support/ensure.mjs';
import { ROOT, StepError, main, step } from './support/run.mjs';
import { serveFolder } from './support/serve-folder.mjs';

const SAMPLE_PAGE = path.join(ROOT, 'tests/fixtures/pages/block-theme/source.html');
const OUTPUT_FOLDER = path.join(ROOT, 'build/start');

const LOAD_TIMEOUT_MS = 60_000;
const VIEW_TIMEOUT_MS = 15_000;
/** Pictures and fonts of the view need a moment after it is there. */
const PAINT_MS = 1000;

/** The address to open for what the user named, and a server to stop afterwards where it is a file. */
async function findPage(target) {
  if (target !== undefined && /^https?:/i.test(target)) {
    return { url: target, close: () => undefined };
  }
  const file =
    target === undefined ? SAMPLE_PAGE : path.resolve(process.env.INIT_CWD ?? '.', target);
  if (!existsSync(file) || !statSync(file).isFile()) {
    throw new StepError(`There is no file ${file}. A web address starts with http:// or https://.`);
  }
  const server = await serveFolder(path.dirname(file));
  return {
    url: `${server.origin}/${encodeURIComponent(path.basename(file))}`,
    close: server.close,
  };
}

function hasDisplay() {
  return (
    process.platform !== 'linux' ||
    Boolean(process.env.DISPLAY ?? '') ||
    Boolean(process.env.WAYLAND_DISPLAY ?? '')
  );
}

async function openUrl(page, url) {
  try {
    await page.goto(url, { waitUntil: 'load', timeout: LOAD_TIMEOUT_MS });
  } catch (error) {
    throw new StepError(`${url} can't be opened: ${error.message}`);
  }
}

/** The view, or the sentence that says why there is none, hangs below <html>, beside head and body. */
async function waitForView(page) {
  const isThere = () =>
    [...document.documentElement.children].some(
      (child) => !['HEAD', 'BODY', 'FRAMESET'].includes(child.tagName),
    );
  try {
    await page.waitForFunction(isThere, { timeout: VIEW_TIMEOUT_MS });
  } catch (error) {
    throw new StepError(`The reading view did not appear: ${error.message}`);
  }
  await sleep(PAINT_MS);
}

async function takePictures(chromium, page) {
  mkdirSync(OUTPUT_FOLDER, { recursive: true });
  const output = (name) => path.join(OUTPUT_FOLDER, name);
  const serialised = await page.evaluate(() => document.documentElement.outerHTML);
  await page.screenshot({ path: output('before.png') });
  await chromium.pressAction(page);
  await waitForView(page);
  await page.screenshot({ path: output('after.png') });
  const args = ['--serialised', '--format', 'markdown', '--url', page.url(), '-'];
  const article = execFileSync(NATIVE_TOOL, args, { input: serialised, maxBuffer: 2 ** 28 });
  writeFileSync(output('article.md'), article);
  for (const name of ['before.png', 'after.png', 'article.md']) {
    console.log(path.relative(process.env.INIT_CWD ?? ROOT, output(name)));
  }
}

async function showView(chromium, page) {
  await chromium.pressAction(page);
  await waitForView(page);
  console.log('Press Alt+R or the toolbar button to toggle the reader; close the browser to end.');
  await new Promise((resolve) => {
    chromium.browser.once('disconnected', resolve);
  });
}

await main(async () => {
  const { values, positionals } = parseArgs({
    options: { headless: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const headless = values.headless || !hasDisplay();
  const target = await findPage(positionals[0]);
  try {
    await ensureReady('start');
    await buildNative('release', 'stillpage');
    await buildWasm();
    await buildExtension();
    // Only now is node_modules sure to hold what the helper imports.
    const { launchChromium } = await import('../tests/browser/support/chromium.mjs');
    const chromium = await step('start Chromium', () =>
      launchChromium({ extensionDir: EXTENSION_FOLDER, headless }),
    );
    try {
      const page = await chromium.openPage();
      await openUrl(page, target.url);
      await (headless ? takePictures : showView)(chromium, page);
    } finally {
      await chromium.close();
    }
  } finally {
    target.close();
  }
});
