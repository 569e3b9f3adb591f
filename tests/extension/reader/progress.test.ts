// How far one has read, and what is left.
import { expect, it } from '@jest/globals';
import { followProgress, shareRead } from '../../../extension/src/reader/progress';

const scroller = (scrollTop: number, scrollHeight = 3000, clientHeight = 1000): HTMLElement =>
  ({ scrollTop, scrollHeight, clientHeight }) as HTMLElement;

it('tells the share that is read, also of a scroller that is as high as its text', () => {
  expect(shareRead(scroller(0), 1000)).toBe(0);
  expect(shareRead(scroller(500), 1000)).toBe(0.25);
  expect(shareRead(scroller(2000), 1000)).toBe(1);
  // A page may be pulled beyond its ends.
  expect(shareRead(scroller(-40), 1000)).toBe(0);
  expect(shareRead(scroller(2040), 1000)).toBe(1);
  // A document without a doctype scrolls by its body, which is as high as the text.
  expect(shareRead(scroller(1000, 3000, 3000), 1000)).toBe(0.5);
  expect(shareRead(scroller(0, 900, 1000), 1000)).toBeUndefined();
});

it('shows what is left while one is under way, and nothing at the beginning, at the end and afterwards', () => {
  const place = { ...scroller(0) };
  const stop = new AbortController();
  const [line, left] = followProgress(
    {
      surface: {
        document,
        scroller: place,
        events: document,
      } as unknown as Parameters<typeof followProgress>[0]['surface'],
      words: 2300,
      lang: 'en',
      timeLeft: '{time} left',
      ui: { lang: 'en', dir: 'ltr' },
    },
    stop.signal,
  );
  Object.defineProperty(globalThis, 'innerHeight', { configurable: true, value: 1000 });
  const scrollTo = (top: number): string | null => {
    place.scrollTop = top;
    document.dispatchEvent(new Event('scroll'));
    return left!.textContent;
  };
  expect(scrollTo(0)).toBe('');
  expect(scrollTo(1000)).toBe('5 minutes left');
  expect(line!.style.getPropertyValue('--read')).toBe('0.5');
  expect(scrollTo(2000)).toBe('');
  stop.abort();
  expect(scrollTo(1000)).toBe('');
});
