// The bundled faces as they travel from the background to a view.

/** One file of a font: a weight or a range of weights, upright or italic, for some of the world's letters. */
export interface FontFaceFile {
  weight: string;
  style: string;
  /** As in CSS; empty for all letters. */
  unicodeRange: string;
  /** The bytes of a WOFF2 file in base64, since messages in Chromium are JSON. */
  bytes: string;
}

const TEXTS = ['weight', 'style', 'unicodeRange', 'bytes'] as const;

/** Whether an answer of the background is a list of faces. */
export function areFontFaces(answer: unknown): answer is FontFaceFile[] {
  const isFace = (face: unknown): boolean =>
    typeof face === 'object' &&
    face !== null &&
    TEXTS.every((name) => typeof (face as Record<string, unknown>)[name] === 'string');
  return Array.isArray(answer) && answer.every(isFace);
}

/** Reads `U+0460-052F, U+20B4, U+4??` as pairs of first and last code points. */
export function readUnicodeRange(range: string): [first: number, last: number][] {
  return range
    .split(',')
    .map((part) => part.trim().replace(/^u\+/i, ''))
    .filter((part) => part !== '')
    .map((part) => {
      const [first = '', last = first] = part.split('-');
      return [parseInt(first.replaceAll('?', '0'), 16), parseInt(last.replaceAll('?', 'f'), 16)];
    });
}

/** Whether any of these letters is in a range; an empty range holds them all. */
export function coversAny(range: string, letters: Iterable<string>): boolean {
  const pairs = readUnicodeRange(range);
  if (pairs.length === 0) return true;
  for (const letter of letters) {
    const point = letter.codePointAt(0) ?? 0;
    if (pairs.some(([first, last]) => point >= first && point <= last)) return true;
  }
  return false;
}
