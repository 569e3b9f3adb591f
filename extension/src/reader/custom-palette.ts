// The palette of a reader's own three colours: nudged until everything can be read, and the quieter colours made of them.
import { contrast, fromOklch, mix, nudge, toOklch } from './color';

export interface ChosenColors {
  paper: string;
  ink: string;
  link: string;
}

/** All colours of a theme, by the names of the custom properties in styles/palettes.css. */
export interface Palette extends ChosenColors {
  quiet: string;
  rule: string;
  tint: string;
  visited: string;
  mark: string;
  plate: string;
  scheme: 'light' | 'dark';
}

/** WCAG 2.2: 1.4.6 for the text where the paper lets it, 1.4.3 for everything. */
export const TEXT_RATIO = 7;
export const LEAST_RATIO = 4.5;

const MARKER = '#ffd54a';
const PLATE_IN_THE_DARK = '#ece9e3';

// Far enough from the colour of links to be told apart, by about a sixth of the wheel.
const VISITED_TURN = 1.1;

/** The first of these grounds on which everything can still be read; the paper where none is. */
function pickGround(candidates: string[], paper: string, texts: string[]): string {
  const isReadable = (ground: string): boolean =>
    texts.every((text) => contrast(text, ground) >= LEAST_RATIO);
  return candidates.find(isReadable) ?? paper;
}

/** A readable palette from three colours (`#rrggbb`). */
export function makePalette({ paper, ink: chosenInk, link: chosenLink }: ChosenColors): Palette {
  const ink = nudge(chosenInk, [paper], TEXT_RATIO);
  const link = nudge(chosenLink, [paper], LEAST_RATIO);
  const linkShape = toOklch(link);
  const turned = fromOklch({ ...linkShape, hue: linkShape.hue - VISITED_TURN });
  const visited = nudge(turned, [paper], LEAST_RATIO);
  const quiet = nudge(mix(ink, paper, 0.7), [paper], LEAST_RATIO);
  const texts = [ink, link, visited, quiet];
  const isDark = contrast(paper, '#ffffff') > contrast(paper, '#000000');
  return {
    paper,
    ink,
    link,
    visited,
    quiet,
    rule: mix(ink, paper, 0.2),
    tint: pickGround([mix(ink, paper, 0.05), mix(ink, paper, 0.02)], paper, texts),
    mark: pickGround(
      [0.5, 0.3, 0.15].map((share) => mix(MARKER, paper, share)),
      paper,
      texts,
    ),
    plate: isDark ? PLATE_IN_THE_DARK : 'transparent',
    scheme: isDark ? 'dark' : 'light',
  };
}

/** Whether the colours are shown otherwise than they were chosen. */
export function isNudged(chosen: ChosenColors): boolean {
  const { ink, link } = makePalette(chosen);
  return ink !== chosen.ink || link !== chosen.link;
}
