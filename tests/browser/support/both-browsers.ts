// The same promises in both browsers. What is different between them is told in docs/BROWSER_DIFFERENCES.md.
import { launchChromium } from './chromium.mjs';
import { findFirefox, launchFirefox } from './firefox.mjs';
import { useChromium, useFirefox, type Session, type SessionOptions } from './session';

function describeBoth(inChromium: () => void, inFirefox: () => void): void {
  describe('in Chromium', inChromium);
  if (findFirefox() === undefined) {
    process.stderr.write('Skipped: Firefox is not installed.\n');
    return;
  }
  describe('in Firefox', inFirefox);
}

/**
 * Describes promises in Chromium and, where there is one, in Firefox.
 * @param promises is told the browser's name, for those that only one of the two can keep
 */
export function inBothBrowsers(
  promises: (session: Session, name: string) => void,
  options: SessionOptions = {},
): void {
  describeBoth(
    () => promises(useChromium(options), 'chromium'),
    () => promises(useFirefox(options), 'firefox'),
  );
}

export type Launched = Session['browser'];
export type Launch = (
  options: Parameters<typeof launchChromium>[0] & Parameters<typeof launchFirefox>[0],
) => Promise<Launched>;

/** The same for promises that start the browser themselves. */
export function startingBothBrowsers(promises: (launch: Launch, name: string) => void): void {
  describeBoth(
    () => promises(launchChromium, 'chromium'),
    () => promises(launchFirefox, 'firefox'),
  );
}

export const isFirefox = (session: Session): boolean => session.browser.name === 'firefox';
