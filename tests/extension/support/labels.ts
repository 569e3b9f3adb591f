// What is said in the view, in English, for tests that draw it.
import type { PartLabels } from '../../../extension/src/reader/parts/parts';

export const labels: PartLabels = {
  table: 'Table',
  code: 'Code',
  formula: 'Formula',
  video: 'Video',
  audio: 'Audio',
  frame: 'Embedded content',
  load: 'Load it here',
  open: 'Open in a new tab',
  embedRefused: 'It could not be loaded here.',
  copyCode: 'Copy code',
  copyFormula: 'Copy TeX',
  copied: 'Copied',
  notCopied: 'Could not copy',
  enlarge: 'Enlarge picture',
  picture: 'Picture',
  previousPicture: 'Previous picture',
  nextPicture: 'Next picture',
  closePicture: 'Close picture',
  note: 'Note',
  goToNote: 'Go to the note',
  backToText: 'Back to the text',
  callouts: {
    note: 'Note',
    tip: 'Tip',
    important: 'Important',
    warning: 'Warning',
    caution: 'Caution',
  },
};
