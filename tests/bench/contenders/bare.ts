// The floor: nothing but serialising the page and encoding that as UTF-8, which is what any reader outside of JavaScript
// has to pay.
import { createStopwatch, offerContender } from './contender';

offerContender(async () => {
  const watch = createStopwatch();
  const html = document.documentElement.outerHTML;
  watch.lap('outerHTML');
  const { written } = new TextEncoder().encodeInto(html, new Uint8Array(html.length * 3));
  watch.lap('encode');
  return { stages: watch.stages, text: written };
});
