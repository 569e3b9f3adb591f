// Draws the PNG icons from the SVGs beside this file, in a headless Chromium:
//   node extension/icons/draw.mjs [path of Chromium]
// The PNGs are committed; run this after changing an SVG.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import puppeteer from 'puppeteer-core';

const SIZES = [16, 32, 48, 128];
const LOOKS = ['neutral', 'active'];

const browser = await puppeteer.launch({
  executablePath: process.argv[2] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
for (const look of LOOKS) {
  const svg = readFileSync(path.join(import.meta.dirname, `${look}.svg`), 'base64');
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<body style="margin:0"><img width="${size}" height="${size}" style="display:block" src="data:image/svg+xml;base64,${svg}">`,
    );
    const png = await page.screenshot({ omitBackground: true });
    writeFileSync(path.join(import.meta.dirname, `${look}-${size}.png`), png);
  }
}
await browser.close();
