// Pauses what plays in the page while one reads, and lets it go on afterwards. What plays in frames of other sites can't be
// reached, nor what is played without an element.
import { readProperty } from '../shared/page-dom';

const isPlaying = (media: HTMLMediaElement): boolean =>
  !readProperty(HTMLMediaElement.prototype, 'paused', media) &&
  !readProperty(HTMLMediaElement.prototype, 'ended', media);

function* documentsOf(page: Document): Generator<Document> {
  yield page;
  for (const frame of Document.prototype.querySelectorAll.call(page, 'iframe')) {
    const inner = readProperty(
      HTMLIFrameElement.prototype,
      'contentDocument',
      frame as HTMLIFrameElement,
    );
    if (inner !== null) yield* documentsOf(inner);
  }
}

const mediaOf = (page: Document): HTMLMediaElement[] => [
  ...(Document.prototype.querySelectorAll.call(
    page,
    'video, audio',
  ) as NodeListOf<HTMLMediaElement>),
];

/**
 * Pauses every recording that plays in the page or in a frame of its own site.
 * @returns lets those go on that still stand where they were paused
 */
export function pauseMedia(page: Document): () => void {
  const paused = [...documentsOf(page)].flatMap(mediaOf).filter(isPlaying);
  for (const media of paused) media.pause();
  return () => {
    for (const media of paused) {
      // What the page has taken away or started again meanwhile is its own affair.
      if (!media.isConnected || isPlaying(media)) continue;
      media.play().catch(() => undefined); // The browser may refuse, and then its controls show that it stands.
    }
  };
}
