// Colours as eyes see them: OKLCH for changing them, WCAG's relative luminance for telling whether they can be read.
// Björn Ottosson's matrices (https://bottosson.github.io/posts/oklab/), WCAG 2.2's contrast ratio.

/** Linear light, 0 to 1 inside sRGB. */
type Linear = readonly [red: number, green: number, blue: number];

/** Lightness 0 to 1, chroma from 0, hue in radians. */
export interface Oklch {
  lightness: number;
  chroma: number;
  hue: number;
}

const toLinear = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;

const fromLinear = (light: number): number =>
  light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;

/** @param color `#rrggbb` */
function readHex(color: string): Linear {
  const channel = (at: number): number => toLinear(parseInt(color.slice(at, at + 2), 16) / 255);
  return [channel(1), channel(3), channel(5)];
}

function writeHex(linear: Linear): string {
  const digits = linear.map((light) => {
    const channel = Math.round(fromLinear(Math.min(1, Math.max(0, light))) * 255);
    return channel.toString(16).padStart(2, '0');
  });
  return `#${digits.join('')}`;
}

function luminance(color: string): number {
  const [red, green, blue] = readHex(color);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG's contrast ratio of two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [first, second] = [luminance(one), luminance(other)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

export function toOklch(color: string): Oklch {
  const [red, green, blue] = readHex(color);
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(a, b),
    hue: Math.atan2(b, a),
  };
}

function oklchToLinear({ lightness, chroma, hue }: Oklch): Linear {
  const a = chroma * Math.cos(hue);
  const b = chroma * Math.sin(hue);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

const GAMUT_SLACK = 1e-4;
const HALVINGS = 24;

const isInGamut = (linear: Linear): boolean =>
  linear.every((light) => light >= -GAMUT_SLACK && light <= 1 + GAMUT_SLACK);

/** The colour in sRGB; where a screen can't show it, with as much of its chroma as it can. */
export function fromOklch(color: Oklch): string {
  const lightness = Math.min(1, Math.max(0, color.lightness));
  const whole = oklchToLinear({ ...color, lightness });
  if (isInGamut(whole)) return writeHex(whole);
  let [least, most] = [0, color.chroma];
  for (let step = 0; step < HALVINGS; step += 1) {
    const chroma = (least + most) / 2;
    if (isInGamut(oklchToLinear({ ...color, lightness, chroma }))) least = chroma;
    else most = chroma;
  }
  return writeHex(oklchToLinear({ ...color, lightness, chroma: least }));
}

/** Between two colours in sRGB, as `color-mix(in srgb, …)` mixes them. */
export function mix(one: string, other: string, share: number): string {
  const channel = (at: number): string => {
    const [first, second] = [one, other].map((color) => parseInt(color.slice(at, at + 2), 16));
    return Math.round((first ?? 0) * share + (second ?? 0) * (1 - share))
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

/** Moves `color` towards the lightness `end` (0 or 1), no further than it takes; undefined where even the end won't do. */
function moveTo(
  end: number,
  color: Oklch,
  isEnough: (candidate: string) => boolean,
): string | undefined {
  if (!isEnough(fromOklch({ ...color, lightness: end }))) return undefined;
  let [short, enough] = [color.lightness, end];
  for (let step = 0; step < HALVINGS; step += 1) {
    const lightness = (short + enough) / 2;
    if (isEnough(fromOklch({ ...color, lightness }))) enough = lightness;
    else short = lightness;
  }
  return fromOklch({ ...color, lightness: enough });
}

/**
 * The colour nearest to `color`, of the same hue, that stands out from all of `grounds` by `ratio`.
 * @returns where there is none, whichever of black and white stands out most. On a single ground that is never less than 4.58
 */
export function nudge(color: string, grounds: readonly string[], ratio: number): string {
  const least = (candidate: string): number =>
    Math.min(...grounds.map((ground) => contrast(candidate, ground)));
  const isEnough = (candidate: string): boolean => least(candidate) >= ratio;
  if (isEnough(color)) return color;
  const from = toOklch(color);
  const distance = (candidate: string): number =>
    Math.abs(toOklch(candidate).lightness - from.lightness);
  const candidates = [moveTo(0, from, isEnough), moveTo(1, from, isEnough)]
    .filter((candidate) => candidate !== undefined)
    .sort((one, other) => distance(one) - distance(other));
  return candidates[0] ?? (least('#000000') >= least('#ffffff') ? '#000000' : '#ffffff');
}
