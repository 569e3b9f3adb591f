// Makes the bundled fonts known to the view's document, from bytes: a page's policy on fonts has no say in it.
import type { FontFaceFile } from '../shared/font-faces';
import { readProperty } from '../shared/page-dom';
import { BUNDLED_FONTS, type BundledFont, type Font } from '../shared/settings';
import type { Surface } from './host';

/** Where the bytes come from. */
export interface FontSource {
  /** The faces of a font that have arrived. */
  loaded(font: BundledFont): readonly FontFaceFile[] | undefined;
  /** The faces once they have arrived; none where they can't be had. */
  load(font: BundledFont): Promise<readonly FontFaceFile[]>;
}

/** The names that styles/theme.css uses. */
const FAMILIES: Record<BundledFont, string> = {
  literata: 'Stillpage Literata',
  atkinson: 'Stillpage Atkinson',
  opendyslexic: 'Stillpage OpenDyslexic',
};

function makeFace(family: string, { weight, style, unicodeRange, bytes }: FontFaceFile): FontFace {
  const data = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
  const range = unicodeRange === '' ? {} : { unicodeRange };
  return new FontFace(family, data.buffer, { weight, style, ...range });
}

/**
 * @param apply runs what makes the text change its face, so that the reading place can be kept
 * @returns a function that makes sure of a font
 */
export function useBundledFonts(
  surface: Surface,
  source: FontSource,
  apply: (change: () => void) => void,
  signal: AbortSignal,
): (font: Font) => void {
  const known = new Set<BundledFont>();
  const set = readProperty(Document.prototype, 'fonts', surface.document);

  function add(font: BundledFont, files: readonly FontFaceFile[]): void {
    if (known.has(font) || files.length === 0 || signal.aborted) return;
    known.add(font);
    for (const file of files) {
      const face = makeFace(FAMILIES[font], file);
      set.add(face);
      // In the page's own document nothing may stay; a document of ours goes as a whole.
      if (!surface.isOwnDocument) signal.addEventListener('abort', () => set.delete(face));
    }
  }

  return (chosen) => {
    const font = BUNDLED_FONTS.find((name) => name === chosen);
    if (font === undefined || known.has(font)) return;
    const files = source.loaded(font);
    if (files !== undefined) add(font, files);
    else void source.load(font).then((late) => apply(() => add(font, late)));
  };
}
