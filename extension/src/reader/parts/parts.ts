// What a reader can do with parts of an article: look closer at a picture, copy code, look into a note, load a film.
import type { BringScript } from '../../shared/on-demand';
import type { Surface } from '../host';
import type { RenderLabels } from '../render';
import { offerCopies } from './copy-buttons';
import { loadEmbedsOnPress } from './embeds';
import { enlargePictures } from './enlarge';
import { drawFormulas } from './formulas';
import { highlightCode } from './highlight';
import { showNotes } from './notes';
import { followOverflow } from './scroll-regions';

export interface PartLabels extends RenderLabels {
  table: string;
  code: string;
  formula: string;
  copyCode: string;
  copyFormula: string;
  copied: string;
  notCopied: string;
  enlarge: string;
  picture: string;
  previousPicture: string;
  nextPicture: string;
  closePicture: string;
  note: string;
  goToNote: string;
  backToText: string;
  embedRefused: string;
}

export interface Parts {
  surface: Surface;
  main: HTMLElement;
  /** The page's address without its fragment. */
  pageAddress: string;
  labels: PartLabels;
  /** The language and direction of what is ours. */
  ui: { lang: string; dir: 'ltr' | 'rtl' };
  /** Has a screen reader say something. */
  announce: (text: string) => void;
  /** Brings a script that only some articles need. */
  bring: BringScript;
  /** Ends with the view. */
  signal: AbortSignal;
}

/** Brings the parts of a drawn article to life. What needs more than the view has comes a moment later. */
export function enlivenParts(parts: Parts): void {
  showNotes(parts);
  enlargePictures(parts);
  offerCopies(parts);
  loadEmbedsOnPress(parts);
  followOverflow(parts);
  void highlightCode(parts);
  void drawFormulas(parts);
}
