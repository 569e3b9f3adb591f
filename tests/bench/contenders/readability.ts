// Readability.js as its documentation has it for a page that must stay as it is: on a clone of the document.
import { Readability } from '@mozilla/readability';
import { createStopwatch, offerContender } from './contender';

offerContender(async () => {
  const watch = createStopwatch();
  const clone = document.cloneNode(true) as Document;
  watch.lap('clone');
  const article = new Readability(clone).parse();
  watch.lap('parse');
  return { stages: watch.stages, text: article?.textContent?.length ?? 0 };
});
