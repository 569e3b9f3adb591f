// Tells which links of the article somebody follows out of the view, in the same tab.
import { LINK_ATTRIBUTES } from './render';
import { isPlainClick } from './inner-links';

/** @param followed gets the address, before the browser goes there */
export function noticeOuterLinks(main: HTMLElement, followed: (address: string) => void): void {
  main.addEventListener('click', (event) => {
    if (!event.isTrusted || event.defaultPrevented || !isPlainClick(event)) return;
    const link = (event.target as Element | null)?.closest<HTMLAnchorElement>('a[href]');
    if (link?.target === LINK_ATTRIBUTES.target) followed(link.href);
  });
}
