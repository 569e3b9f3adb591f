// The same promises in both browsers. What is different between them is told in docs/BROWSER_DIFFERENCES.md.
import { findFirefox } from './firefox.mjs';
import { useChromium, useFirefox, type Session, type SessionOptions } from './session';

/** Describes promises in Chromium and, where there is one, in Firefox. */
export function inBothBrowsers(
  promises: (session: Session) => void,
  options: SessionOptions = {},
): void {
  describe('in Chromium', () => promises(useChromium(options)));
  if (findFirefox() === undefined) {
    process.stderr.write('Skipped: Firefox is not installed.\n');
    return;
  }
  // What only one of the two can do is asked of `session.browser.name`.
  describe('in Firefox', () => promises(useFirefox(options) as unknown as Session));
}

export const isFirefox = (session: Session): boolean => session.browser.name === 'firefox';
