/** @jest-environment node */
// Whether an update comes now, or has to wait because somebody reads.
import { beforeEach, expect, it } from '@jest/globals';
import { installFakeBrowser } from '../support/fake-browser';

const browser = installFakeBrowser(['tabs.query', 'action.getTitle', 'runtime.reload']);
const { takeUpdate } = await import('../../../extension/src/background/take-update');

const READING = 'Back to the page (Alt+R)';
const CLOSED = 'Read calmly (Alt+R)';

/** Gives the tabs these titles; one without a title is gone by the time it is asked. */
function openTabs(...titles: (string | undefined)[]): void {
  browser.answer('tabs.query', () => titles.map((_, id) => ({ id })));
  browser.answer('action.getTitle', ({ tabId }: { tabId: number }) => {
    const title = titles[tabId];
    if (title === undefined) throw new Error(`Invalid tab ID: ${tabId}`);
    return title;
  });
}

const hasReloaded = (): boolean => browser.callsOf('runtime.reload').length === 1;

beforeEach(() => {
  browser.calls.length = 0;
});

it('takes an update where no tab has an open view', async () => {
  openTabs(CLOSED, CLOSED);
  await takeUpdate();
  expect(hasReloaded()).toBe(true);
});

it('leaves it for the next start while somebody reads in any tab', async () => {
  openTabs(CLOSED, READING, CLOSED);
  await takeUpdate();
  expect(hasReloaded()).toBe(false);
});

it.each([
  ['takes it', CLOSED, true],
  ['leaves it', READING, false],
])('%s as the other tabs say, where one is closed meanwhile', async (_, title, isTaken) => {
  openTabs(undefined, title);
  await takeUpdate();
  expect(hasReloaded()).toBe(isTaken);
});
