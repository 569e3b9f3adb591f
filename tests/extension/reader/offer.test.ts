// One thing is offered at a time, quietly; it goes by itself where it has a life, but not while somebody is at it.
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { createOffers, type Offers } from '../../../extension/src/reader/offer';

let offers: Offers;
let taken: string[];
const focus = jest.fn();
const surface = () => ({ document, body: document.body, focus }) as never;
const words = (): string | undefined => document.querySelector('.offer-take')?.textContent;
const offer = (name: string, lifeMs?: number): void =>
  offers.make({
    words: name,
    accept: () => void taken.push(name),
    ...(lifeMs !== undefined && { lifeMs }),
  });

beforeEach(() => {
  jest.useFakeTimers();
  focus.mockClear();
  taken = [];
  offers = createOffers({ dismiss: 'Dismiss' }, { lang: 'ar', dir: 'rtl' });
  offers.follow(surface());
});
afterEach(() => {
  offers.withdraw();
  document.body.replaceChildren();
  jest.useRealTimers();
});

it('offers one thing at a time, in the reader’s language, and takes it once', () => {
  expect(offers.isFree()).toBe(true);
  offer('one');
  offer('other');
  expect(document.querySelectorAll('.offer')).toHaveLength(1);
  expect(document.querySelector<HTMLElement>('.offer')).toMatchObject({ lang: 'ar', dir: 'rtl' });
  expect(offers.isFree()).toBe(false);
  offers.accept();
  offers.accept();
  expect(taken).toEqual(['other']);
  expect(words()).toBeUndefined();
});

it('may offer the next thing when one is taken', () => {
  offers.make({ words: 'first', accept: () => offer('next') });
  offers.accept();
  expect(words()).toBe('next');
});

it('goes after its life, but not while somebody points at it or has the focus there', () => {
  offer('short', 1000);
  jest.advanceTimersByTime(900);
  const box = document.querySelector('.offer')!;
  box.dispatchEvent(new Event('pointerenter'));
  jest.advanceTimersByTime(5000);
  expect(words()).toBe('short');
  box.dispatchEvent(new Event('pointerleave'));
  jest.advanceTimersByTime(1100);
  expect(words()).toBeUndefined();
  offer('long');
  jest.advanceTimersByTime(100_000);
  expect(words()).toBe('long');
});

it('stands in a new drawing of the view, and is spoken there', () => {
  offer('kept');
  document.body.replaceChildren();
  offers.follow(surface());
  expect(words()).toBe('kept');
  const spoken = document.querySelector('.offer [role=status]')!;
  expect(spoken.textContent).toBe('');
  jest.advanceTimersByTime(3000);
  expect(spoken.textContent).toBe('kept');
});

it('gives the focus back to the article when it goes from under it, and only then', () => {
  offer('one');
  offers.withdraw();
  expect(focus).not.toHaveBeenCalled();
  offer('two');
  document.querySelector<HTMLElement>('.offer-take')!.focus();
  offers.withdraw();
  expect(focus).toHaveBeenCalledTimes(1);
});
