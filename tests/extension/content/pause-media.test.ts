// What plays is paused, what stands is left alone, and only what still stands where it was paused goes on.
import { afterEach, expect, it } from '@jest/globals';
import { pauseMedia } from '../../../extension/src/content/pause-media';

interface Fake {
  media: HTMLMediaElement;
  calls: string[];
}

/** A recording; there is no player here. */
function addMedia(parent: ParentNode & Node, isPlaying: boolean): Fake {
  const page = parent.ownerDocument ?? document;
  const media = page.createElement('audio');
  const calls: string[] = [];
  const window = page.defaultView as unknown as typeof globalThis;
  const playing = new Set(isPlaying ? [media] : []);
  const set = (name: string, value: unknown): void =>
    void Object.defineProperty(media, name, { configurable: true, value });
  set('pause', () => (calls.push('pause'), playing.delete(media)));
  set('play', () => (calls.push('play'), playing.add(media), Promise.reject(new Error('No.'))));
  players.set(media, () => !playing.has(media));
  for (const owner of new Set([window.HTMLMediaElement, HTMLMediaElement])) {
    Object.defineProperty(owner.prototype, 'paused', {
      configurable: true,
      get(this: HTMLMediaElement) {
        return players.get(this)?.() ?? true;
      },
    });
  }
  parent.appendChild(media);
  return { media, calls };
}

const players = new Map<HTMLMediaElement, () => boolean>();
afterEach(() => document.body.replaceChildren());

it('pauses what plays and lets it go on, and leaves alone what stands', () => {
  const [playing, standing] = [addMedia(document.body, true), addMedia(document.body, false)];
  const playOn = pauseMedia(document);
  expect(playing.calls).toEqual(['pause']);
  playOn();
  expect(playing.calls).toEqual(['pause', 'play']);
  expect(standing.calls).toEqual([]);
});

it('leaves what the page has taken away or started again meanwhile to the page', () => {
  const [gone, restarted] = [addMedia(document.body, true), addMedia(document.body, true)];
  const playOn = pauseMedia(document);
  gone.media.remove();
  void restarted.media.play().catch(() => undefined);
  playOn();
  expect(gone.calls).toEqual(['pause']);
  expect(restarted.calls).toEqual(['pause', 'play']);
});

it('reaches into frames of the page', () => {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const inner = addMedia(frame.contentDocument!.body, true);
  pauseMedia(document)();
  expect(inner.calls).toEqual(['pause', 'play']);
});
