// npm run gallery [-- FOLDER]: contact sheets of the reading view, to be looked at: twelve fixture pages in four themes,
// wide and narrow, by the real browser. They go to build/gallery/, with every picture in its full size beside them.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EXTENSION_FOLDER, buildExtension, buildWasm } from './support/build.mjs';
import { ensureReady } from './support/ensure.mjs';
import { ROOT, main, step } from './support/run.mjs';
import { serveFolder } from './support/serve-folder.mjs';

const OUTPUT = path.join(ROOT, 'build/gallery');
const PAGES = [
  'block-theme',
  'documentation',
  'encyclopedia',
  'page-builder',
  'forum',
  'greek',
  'russian',
  'rtl-arabic',
  'rtl-hebrew',
  'cjk-japanese',
  'cjk-chinese',
  'hindi',
];
const THEMES = ['light', 'sepia', 'dark', 'contrast'];
const WINDOWS = [
  { name: 'wide', width: 1280, height: 900, shown: 460, perRow: 1 },
  { name: 'narrow', width: 390, height: 844, shown: 260, perRow: 3 },
];
// The first screen shows the title block, the second what stands between paragraphs.
const SCREENS = 2;

const VIEW_TIMEOUT_MS = 15_000;
/** For pictures to load and the theme to be painted. */
const SETTLE_MS = 250;

/** In the local area, which takes as many writes as one likes and stands in for the synced one. */
const setTheme = (chromium, theme) =>
  chromium.inBackground(
    (settings) => globalThis.chrome.storage.local.set({ settings }),
    theme === 'auto' ? {} : { theme },
  );

async function openView(chromium, page, url) {
  await page.goto(url, { waitUntil: 'load' });
  await chromium.pressAction(page);
  const end = performance.now() + VIEW_TIMEOUT_MS;
  while (performance.now() < end) {
    for (const frame of page.frames()) {
      if (frame !== page.mainFrame() && (await frame.$('html.stillpage')) !== null) return frame;
    }
    await sleep(40);
  }
  throw new Error(`No view opened on ${url}.`);
}

/** @returns the names of the pictures, screen by screen and then theme by theme */
async function photograph(chromium, page, origin, slug, { name, width, height }) {
  await page.setViewport({ width, height });
  const frame = await openView(chromium, page, `${origin}/${slug}/source.html`);
  const rows = [];
  for (let screen = 0; screen < SCREENS; screen += 1) {
    await frame.evaluate((top) => document.scrollingElement.scrollTo(0, top), screen * height);
    const row = [];
    for (const theme of THEMES) {
      await setTheme(chromium, theme);
      await frame.waitForFunction(
        (wanted) => document.documentElement.dataset.theme === wanted,
        {},
        theme,
      );
      await sleep(SETTLE_MS);
      const file = `${slug}-${name}-${screen + 1}-${theme}.png`;
      await page.screenshot({ path: path.join(OUTPUT, file) });
      row.push(file);
    }
    rows.push(row);
  }
  return rows;
}

/** Lays pictures out as a sheet and photographs that. */
async function makeSheet(page, origin, name, pages, { width, height, shown, perRow }) {
  const rows = [];
  for (let at = 0; at < pages.length; at += perRow) rows.push(pages.slice(at, at + perRow).flat());
  const picture = (file) =>
    `<img src="${origin}/${file}" width="${shown}" height="${Math.round((shown * height) / width)}">`;
  const html = `<!doctype html><style>body{margin:0;background:#777}div{white-space:nowrap;font-size:0}img{margin:4px;vertical-align:top}</style>
${rows.map((row) => `<div>${row.map(picture).join('')}</div>`).join('\n')}`;
  writeFileSync(path.join(OUTPUT, `${name}.html`), html);
  await page.setViewport({ width: (shown + 8) * THEMES.length * perRow, height: 900 });
  await page.goto(`${origin}/${name}.html`, { waitUntil: 'load' });
  await page.screenshot({ path: path.join(OUTPUT, `${name}.png`), fullPage: true });
  console.log(path.join('build/gallery', `${name}.png`));
}

async function makeGallery(chromium) {
  const pages = await serveFolder(path.join(ROOT, 'tests/fixtures/pages'));
  const pictures = await serveFolder(OUTPUT);
  try {
    for (const window of WINDOWS) {
      const page = await chromium.openPage();
      const sheets = [];
      for (const slug of PAGES) {
        sheets.push(await photograph(chromium, page, pages.origin, slug, window));
      }
      for (let screen = 0; screen < SCREENS; screen += 1) {
        const pictured = sheets.map((sheet) => sheet[screen]);
        await makeSheet(page, pictures.origin, `${window.name}-${screen + 1}`, pictured, window);
      }
      await page.close();
    }
  } finally {
    pages.close();
    pictures.close();
  }
}

await main(async () => {
  await ensureReady('start');
  await buildWasm();
  await buildExtension();
  rmSync(OUTPUT, { recursive: true, force: true });
  mkdirSync(OUTPUT, { recursive: true });
  const { launchChromium } = await import('../tests/browser/support/chromium.mjs');
  const chromium = await step('start Chromium', () =>
    launchChromium({ extensionDir: EXTENSION_FOLDER }),
  );
  try {
    await makeGallery(chromium);
  } finally {
    await chromium.close();
  }
});
