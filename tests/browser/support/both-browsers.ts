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

/** Describes promises in Chromium and, where there is one, in Firefox. */
export function inBothBrowsers(
  promises: (session: Session) => void,
  options: SessionOptions = {},
): void {
  describeBoth(
    () => promises(useChromium(options)),
    // What only one of the two can do is asked of `session.browser.name`.
    () => promises(useFirefox(options)),
  );
}

export type Launched = Session['browser'];
export type Launch = (
  options: Parameters<typeof launchChromium>[0] & Parameters<typeof launchFirefox>[0],
) => Promise<Launched>;

/** The same for promises that start the browser themselves. */
export function startingBothBrowsers(promises: (launch: Launch) => void): void {
  describeBoth(
    () => promises(launchChromium),
    () => promises(launchFirefox),
  );
}

export const isFirefox = (session: Session): boolean => session.browser.name === 'firefox';
