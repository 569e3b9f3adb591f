// A page with much to lose: a place, a half-typed text, a selection, a recording that plays and one that stands still.
import type { Page } from 'puppeteer-core';

const SAMPLES_PER_SECOND = 8000;

/** A quiet hum of some seconds, as WAV. */
function makeHum(seconds: number): Buffer {
  const samples = SAMPLES_PER_SECOND * seconds;
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20); // PCM
  header.writeUInt16LE(1, 22); // one channel
  header.writeUInt32LE(SAMPLES_PER_SECOND, 24);
  header.writeUInt32LE(SAMPLES_PER_SECOND, 28);
  header.writeUInt16LE(1, 32); // bytes a sample
  header.writeUInt16LE(8, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples, 40);
  const hum = Buffer.from(
    Array.from({ length: samples }, (_, at) => 128 + Math.round(8 * Math.sin(at / 12))),
  );
  return Buffer.concat([header, hum]);
}

const SENTENCES = [
  'The lamp in the boathouse is lit by whoever comes home last, and put out by whoever leaves first.',
  'Nobody has ever seen it change hands, though people have stayed up for it with a flask and a blanket.',
  'Old Marten says there are two lamps, and that the second has been lent to the moon until further notice.',
];

const paragraphs = Array.from(
  { length: 40 },
  (_, at) => `<p>Night ${at + 1}. ${SENTENCES.join(' ')}</p>`,
);

export function makeRestorablePage(): string {
  const [long, short] = [30, 10].map(
    (seconds) => `data:audio/wav;base64,${makeHum(seconds).toString('base64')}`,
  );
  return `<!DOCTYPE html>
<html lang="en" class="js" style="--accent: teal; overflow-x: clip">
<head><meta charset="utf-8"><title>The Lamp in the Boathouse</title>
<style>body { max-width: 40em; margin: 0 auto; font: 18px/1.5 serif } textarea { width: 100%; height: 6em }
#panel { height: 120px; overflow: auto } #panel div { height: 900px }</style></head>
<body>
<nav><a href="/">Home</a> <a href="/tides">Tides</a></nav>
<main><article><h1>The Lamp in the Boathouse</h1>
${paragraphs.slice(0, 20).join('\n')}
</article></main>
<form><label>Your remark <textarea id="remark"></textarea></label>
<select id="choice"><option>one<option>two<option>three</select>
<label><input type="checkbox" id="tick"> tick</label></form>
<audio id="playing" src="${long}" loop controls></audio>
<video id="standing" src="${short}" controls width="200" height="60"></video>
<div id="panel"><div>A panel that scrolls by itself.</div></div>
<details id="more"><summary>More</summary>There is no more.</details>
<canvas id="canvas" width="40" height="40"></canvas>
<footer>${paragraphs.slice(20).join('\n')}</footer>
<script>
  // What the page could notice: media that is stopped, moved or loaded again, and the ways in which a page is left.
  window.noticed = [];
  for (const media of document.querySelectorAll('audio, video')) {
    for (const name of ['seeking', 'emptied', 'ended', 'waiting']) {
      media.addEventListener(name, () => noticed.push(media.id + ' ' + name));
    }
  }
  for (const name of ['pagehide', 'popstate', 'hashchange', 'beforeunload', 'reset', 'submit']) {
    addEventListener(name, () => noticed.push(name), true);
  }
  document.getElementById('canvas').getContext('2d').fillRect(3, 3, 20, 20);
</script>
</body></html>`;
}

/** Fills the page as its reader would, and scrolls to an odd place. */
export async function useRestorablePage(page: Page): Promise<void> {
  await page.select('#choice', 'two');
  await page.click('#tick');
  await page.evaluate(async () => {
    const playing = document.querySelector<HTMLAudioElement>('#playing')!;
    const standing = document.querySelector<HTMLVideoElement>('#standing')!;
    const arrives = new Promise((resolve) =>
      standing.addEventListener('seeked', resolve, { once: true }),
    );
    standing.currentTime = 7.25;
    await arrives;
    await playing.play();
    document.querySelector('#panel')!.scrollTop = 77;
  });
  await page.click('#remark');
  await page.keyboard.type('I saw the lamp go out and');
  await page.evaluate(() => {
    document.querySelector<HTMLTextAreaElement>('#remark')!.setSelectionRange(2, 9, 'backward');
    window.scrollTo({ top: 1357, behavior: 'instant' });
    (window as unknown as { noticed: string[] }).noticed.length = 0;
  });
}

/** Everything the page must be found with again. */
export async function readPageState(page: Page) {
  return page.evaluate(() => {
    const remark = document.querySelector<HTMLTextAreaElement>('#remark')!;
    const playing = document.querySelector<HTMLAudioElement>('#playing')!;
    const standing = document.querySelector<HTMLVideoElement>('#standing')!;
    return {
      html: document.documentElement.outerHTML,
      scroll: [window.scrollX, window.scrollY],
      panel: document.querySelector('#panel')!.scrollTop,
      typed: remark.value,
      selection: [remark.selectionStart, remark.selectionEnd, remark.selectionDirection],
      choice: document.querySelector<HTMLSelectElement>('#choice')!.value,
      tick: document.querySelector<HTMLInputElement>('#tick')!.checked,
      focus: document.activeElement?.id,
      hasFocus: document.hasFocus(),
      plays: !playing.paused,
      standsAt: standing.currentTime,
      canvas: document.querySelector<HTMLCanvasElement>('#canvas')!.toDataURL(),
      history: window.history.length,
      address: window.location.href,
      noticed: (window as unknown as { noticed: string[] }).noticed,
    };
  });
}

/** Where the recording that plays has come to, in seconds. */
export async function readPlayingTime(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelector<HTMLAudioElement>('#playing')!.currentTime);
}
