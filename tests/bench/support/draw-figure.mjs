// Draws the cold times of every page by its size, one line of dots for each contender, as SVG.
import * as Plot from '@observablehq/plot';
import { JSDOM } from 'jsdom';
import { FIGURES } from './compare.mjs';

const NAMES = {
  bare: 'outerHTML + encode',
  stillpage: 'Stillpage',
  readability: 'Readability.js',
  defuddle: 'Defuddle',
};
const COLORS = ['#8a8f98', '#1f6feb', '#d1495b', '#edae49'];

/** @param {object[]} readings of measure-reading.mjs, with the page's `bytes` */
export function drawFigure(readings) {
  const dots = readings
    .filter(({ error, cold }) => error === undefined && cold !== undefined)
    .map((reading) => ({
      browser: reading.browser,
      contender: NAMES[reading.contender],
      kilobytes: reading.bytes / 1000,
      milliseconds: Math.max(0.1, FIGURES['capture + extract'](reading)),
    }));
  const { document } = new JSDOM('').window;
  const figure = Plot.plot({
    document,
    width: 860,
    height: 420,
    marginLeft: 60,
    style: { background: 'white', color: 'black', fontFamily: 'sans-serif' },
    grid: true,
    x: { type: 'log', label: 'page, kB of HTML' },
    y: { type: 'log', label: 'capture + extract, cold, ms' },
    fx: { label: null },
    color: { domain: Object.values(NAMES), range: COLORS, legend: false },
    marks: [
      Plot.frame({ stroke: '#ccc' }),
      Plot.dot(dots, {
        x: 'kilobytes',
        y: 'milliseconds',
        fx: 'browser',
        fill: 'contender',
        r: 2.2,
        fillOpacity: 0.75,
      }),
      Plot.text(
        Object.values(NAMES).map((name, index) => ({ name, index })),
        {
          frameAnchor: 'top-left',
          dx: 8,
          dy: ({ index }) => 10 + 14 * index,
          text: 'name',
          fill: 'name',
          textAnchor: 'start',
          fontWeight: 'bold',
        },
      ),
    ],
  });
  figure.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return figure.outerHTML;
}
