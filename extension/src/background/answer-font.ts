// Reads the files of a bundled font for a view. Nothing of the extension can be loaded by pages, so the bytes go by message.
import { api } from '../shared/browser-api';
import { coversAny, type FontFaceFile } from '../shared/font-faces';
import type { FontMessage } from '../shared/messages';

/** What the build writes about each file; see extension/build-fonts.mjs. */
interface ListedFace {
  file: string;
  weight: string;
  style: string;
  unicodeRange: string;
}

/** Reads a file of the extension. */
export type ReadFile = (name: string) => Promise<Response>;

const readOwnFile: ReadFile = (name) => fetch(api.runtime.getURL(`fonts/${name}`));

// String.fromCharCode takes this many arguments in every browser.
const CHUNK = 0x2000;

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(binary);
}

/** The faces of the font that the letters of the article need. */
export async function answerFont(
  { font, letters }: FontMessage,
  readFile = readOwnFile,
): Promise<FontFaceFile[]> {
  const list = (await (await readFile('faces.json')).json()) as Record<string, ListedFace[]>;
  const needed = (list[font] ?? []).filter(({ unicodeRange }) => coversAny(unicodeRange, letters));
  return Promise.all(
    needed.map(async ({ file, ...face }) => {
      const bytes = new Uint8Array(await (await readFile(file)).arrayBuffer());
      return { ...face, bytes: toBase64(bytes) };
    }),
  );
}
