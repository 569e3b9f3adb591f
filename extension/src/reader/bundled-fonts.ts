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

/** The bundled fonts of one view. */
export interface ViewFonts {
  /** Makes sure of a font; nothing happens for one of the system's. */
  need(font: Font): void;
  /** Makes the faces known to another document too, as for printing. Returns a function that takes them out again. */
  lend(to: Document): () => void;
}

/** @param apply runs what makes the text change its face, so that the reading place can be kept */
export function useBundledFonts(
  surface: Surface,
  source: FontSource,
  apply: (change: () => void) => void,
  signal: AbortSignal,
): ViewFonts {
  const known = new Set<BundledFont>();
  const faces: FontFace[] = [];
  const addTo = (document: Document, added: readonly FontFace[]): (() => void) => {
    const set = readProperty(Document.prototype, 'fonts', document);
    added.forEach((face) => set.add(face));
    return () => added.forEach((face) => set.delete(face));
  };

  function add(font: BundledFont, files: readonly FontFaceFile[]): void {
    if (known.has(font) || files.length === 0 || signal.aborted) return;
    known.add(font);
    const made = files.map((file) => makeFace(FAMILIES[font], file));
    faces.push(...made);
    const remove = addTo(surface.document, made);
    // In the page's own document nothing may stay; a document of ours goes as a whole.
    if (!surface.isOwnDocument) signal.addEventListener('abort', remove);
  }

  return {
    need(chosen) {
      const font = BUNDLED_FONTS.find((name) => name === chosen);
      if (font === undefined || known.has(font)) return;
      const files = source.loaded(font);
      if (files !== undefined) add(font, files);
      else void source.load(font).then((late) => apply(() => add(font, late)));
    },
    lend: (to) => (surface.isOwnDocument ? addTo(to, faces) : () => undefined),
  };
}
