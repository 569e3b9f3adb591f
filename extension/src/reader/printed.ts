// Makes a copy of the article ready for paper, on which nothing can be pressed: what was closed is open, and
// links say where they lead, as numbers that a list at the end explains.
import { elementMaker, type MakeElement } from './element-maker';
import { FRAGMENT_ATTRIBUTE } from './render';

export interface Imprint {
  /** Where the article comes from; stands below its title. */
  address: string;
  /** The heading of the list of links. */
  linksTitle: string;
}

// Lines of code that stay together on a sheet, which holds about sixty.
const SHORT_LISTING = 24;

/** An address as one reads it: without percents where it says the same without. */
function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

const withoutScheme = (text: string): string =>
  text
    .trim()
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '');

/** Whether a link needs a number: it has words, and they aren't its address already. */
function needsNumber(link: HTMLAnchorElement): boolean {
  const words = (link.textContent ?? '').trim();
  const isOutward = link.protocol === 'http:' || link.protocol === 'https:';
  if (!isOutward || words === '' || link.hasAttribute(FRAGMENT_ATTRIBUTE)) return false;
  return withoutScheme(words) !== withoutScheme(link.href);
}

/** Numbers the links, the same address always by the same number, and gives the list that explains the numbers. */
function numberLinks(make: MakeElement, body: Element, title: string): HTMLElement | undefined {
  const numbers = new Map<string, number>();
  for (const link of body.querySelectorAll<HTMLAnchorElement>('a[href]:not(.embed-open)')) {
    if (!needsNumber(link)) continue;
    const number = numbers.get(link.href) ?? numbers.size + 1;
    numbers.set(link.href, number);
    link.after(make('sup', 'link-number', String(number)));
  }
  if (numbers.size === 0) return undefined;
  const items = [...numbers.keys()].map((address) => {
    const words = make('bdi', undefined, readable(address));
    words.dir = 'ltr';
    return make('li', undefined, words);
  });
  return make(
    'section',
    'printed-links',
    make('h2', undefined, title),
    make('ol', undefined, ...items),
  );
}

/** @param copy the article as it is shown, in a document where it isn't shown; changed in place */
export function setForPaper(copy: HTMLElement, { address, linksTitle }: Imprint): void {
  const make = elementMaker(copy.ownerDocument);
  for (const details of copy.querySelectorAll('details')) details.open = true;
  for (const pre of copy.querySelectorAll('pre'))
    if ((pre.textContent ?? '').split('\n').length <= SHORT_LISTING) pre.classList.add('short');
  for (const link of copy.querySelectorAll<HTMLAnchorElement>('.embed-open'))
    link.textContent = readable(link.href);
  const source = make('bdi', undefined, readable(address));
  source.dir = 'ltr';
  copy.querySelector('.opening')?.append(make('p', 'source', source));
  const body = copy.querySelector('.body');
  const list = body && numberLinks(make, body, linksTitle);
  if (list) body.append(list);
}
