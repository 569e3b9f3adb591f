// Asks the background for the bundled font that a reader has chosen, once a page.
import type { FontSource } from '../reader/bundled-fonts';
import { areFontFaces, type FontFaceFile } from '../shared/font-faces';
import type { FontMessage } from '../shared/messages';
import { BUNDLED_FONTS, type BundledFont, type Font } from '../shared/settings';

export interface FontLoader extends FontSource {
  /** Says which letters the faces must have, before the first of them is asked for. */
  setText(text: string): void;
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
  let letters = '';

  async function ask(font: BundledFont): Promise<readonly FontFaceFile[]> {
    try {
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
    setText(text) {
      const fresh = [...new Set(text)].join('');
      if (fresh === letters) return;
      letters = fresh;
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
