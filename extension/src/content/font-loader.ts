// Asks the background for the bundled font that a reader has chosen, once an article.
import type { FontSource } from '../reader/bundled-fonts';
import { areFontFaces, type FontFaceFile } from '../shared/font-faces';
import type { FontMessage } from '../shared/messages';
import { BUNDLED_FONTS, type BundledFont, type Font } from '../shared/settings';

export interface FontLoader extends FontSource {
  /** Says what text the faces are for; it is read only when a bundled font is asked for. */
  setText(read: () => string): void;
  /** Waits for a font, but not for long; a system's font is there already. */
  prepare(font: Font): Promise<void>;
}

// The bytes take some 20 ms; a background that has to wake takes longer. After this the view opens in the system's face.
const PREPARE_WITHIN_MS = 400;

export function createFontLoader(
  send: (message: FontMessage) => Promise<unknown>,
  report: (error: unknown) => void,
): FontLoader {
  const loaded = new Map<BundledFont, readonly FontFaceFile[]>();
  const asked = new Map<BundledFont, Promise<readonly FontFaceFile[]>>();
  let readText = (): string => '';
  let letters: string | undefined;

  async function ask(font: BundledFont): Promise<readonly FontFaceFile[]> {
    try {
      letters ??= [...new Set(readText())].join('');
      const answer = await send({ kind: 'font', font, letters });
      if (!areFontFaces(answer)) throw new Error(`The font ${font} is not there.`);
      loaded.set(font, answer);
      return answer;
    } catch (error) {
      // The system's face serves; the next time the font is chosen it is asked for again.
      asked.delete(font);
      report(error);
      return [];
    }
  }

  function load(font: BundledFont): Promise<readonly FontFaceFile[]> {
    const answer = asked.get(font) ?? ask(font);
    asked.set(font, answer);
    return answer;
  }

  return {
    setText(read) {
      readText = read;
      letters = undefined;
      loaded.clear();
      asked.clear();
    },
    loaded: (font) => loaded.get(font),
    load,
    async prepare(font) {
      const bundled = BUNDLED_FONTS.find((name) => name === font);
      if (bundled === undefined) return;
      const late = new Promise<void>((resolve) => setTimeout(resolve, PREPARE_WITHIN_MS));
      await Promise.race([load(bundled), late]);
    },
  };
}
