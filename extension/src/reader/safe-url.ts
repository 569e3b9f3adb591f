// The schemes a view will follow or load. The core lets no other through; this is the second lock on the same door.

const LINK_SCHEMES = ['http:', 'https:', 'mailto:', 'tel:'];
const IMAGE_SCHEMES = ['http:', 'https:'];
const IMAGE_DATA = /^data:image\/(png|jpeg|gif|webp|avif|bmp|x-icon)[;,]/i;

const hasScheme = (url: string, schemes: readonly string[]): boolean =>
  URL.canParse(url) && schemes.includes(new URL(url).protocol);

export function isLinkUrl(url: string): boolean {
  return hasScheme(url, LINK_SCHEMES);
}

export function isImageUrl(url: string): boolean {
  return IMAGE_DATA.test(url) || hasScheme(url, IMAGE_SCHEMES);
}

/** The host of an address as the browser would show it, without `www.`; empty where there is none. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}
