// The bench extension's ear in a page: on an event it has the background bring a contender's script into this world, lets
// it read the page, first cold, then warm, and answers with another event.
import { findContender, type Reading } from './contender';

/** What the page is told; times in milliseconds. */
export interface Answer {
  cold?: Reading;
  warm?: Reading[];
  error?: string;
}

// Warm calls go on until there are so many, or they took so long.
const WARM_CALLS = 5;
const WARM_MS = 250;

async function read(script: string): Promise<Answer> {
  await chrome.runtime.sendMessage({ script });
  const contender = findContender();
  if (contender === undefined) throw new Error(`no ${script}`);
  const cold = await contender();
  const warm: Reading[] = [];
  const start = performance.now();
  while (warm.length < WARM_CALLS && performance.now() - start < WARM_MS) {
    warm.push(await contender());
  }
  return { cold, warm };
}

document.addEventListener('stillpage-bench', (event) => {
  const { detail } = event as CustomEvent<string>;
  read(detail)
    .catch((error: unknown): Answer => ({ error: String(error) }))
    .then((answer) => {
      const init = { detail: JSON.stringify(answer) };
      document.dispatchEvent(new CustomEvent('stillpage-bench-answer', init));
    })
    .catch(console.error);
});
