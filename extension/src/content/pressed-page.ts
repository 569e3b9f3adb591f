// Tells whether a press of the button was meant for this page. A press in the instant of a navigation is carried out on the
// page that comes after it.

/** What of an address names a page on the web; the rest (fragment, user, password) browsers may tell differently. */
function nameOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, host, pathname, search } = new URL(address);
  return protocol === 'http:' || protocol === 'https:' ? host + pathname + search : undefined;
}

/**
 * @param pressed the address the tab showed when the button was pressed, or undefined where the browser didn't tell
 * @param current the address of this page
 * @returns false only where both are known and name two pages
 */
export function wasPressedOn(pressed: string | undefined, current: string): boolean {
  const before = pressed === undefined ? undefined : nameOf(pressed);
  const now = nameOf(current);
  return before === undefined || now === undefined || before === now;
}
