// Defuddle as its documentation has it for a browser; it makes a clone by itself.
import Defuddle from 'defuddle';
import { createStopwatch, offerContender } from './contender';

offerContender(async () => {
  const watch = createStopwatch();
  const article = new Defuddle(document).parse();
  watch.lap('parse');
  return { stages: watch.stages, text: article.content.length };
});
