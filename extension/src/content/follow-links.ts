// Has the view stay for links within a site, where that is set: the background is told before the page goes.
import type { SettingsStore } from '../shared/settings';
import { pageAddress } from './watch-address';

/** Whether an address is another page of this origin. */
const isOfThisSite = (address: string): boolean =>
  URL.canParse(address) &&
  new URL(address).origin === location.origin &&
  pageAddress(address) !== pageAddress(location.href);

/** @returns what is to be called with the address of a link that is followed out of the view */
export const followWithin =
  (settings: SettingsStore, tell: () => void) =>
  (address: string): void => {
    if (settings.current.stayInView && isOfThisSite(address)) tell();
  };
