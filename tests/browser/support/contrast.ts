// Measures texts of the view against what is painted below them, where axe can't tell the ground: in a closed shadow root.
import type { Page } from 'puppeteer-core';
import { inView } from './view';

export interface FaintText {
  text: string;
  contrast: number;
}

/** Texts with less contrast than WCAG asks for (AA), of those that are shown. */
export async function findFaintTexts(page: Page): Promise<FaintText[]> {
  const { measured, faint } = await inView(page, measure);
  if (measured === 0) throw new Error('No text of the view was measured.');
  return faint;
}

function measure(root: Document): { measured: number; faint: FaintText[] } {
  const canvas = (root.ownerDocument ?? root).createElement('canvas');
  const pen = canvas.getContext('2d', { willReadFrequently: true })!;
  /** The luminance of colours painted one over the other, the topmost first. */
  const luminance = (colors: string[]): number => {
    for (const color of ['white', ...[...colors].reverse()]) {
      pen.fillStyle = color;
      pen.fillRect(0, 0, 1, 1);
    }
    const [red, green, blue] = [...pen.getImageData(0, 0, 1, 1).data].map((value) => {
      const channel = value / 255;
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const groundsOf = (element: Element | null): string[] =>
    element === null
      ? []
      : [getComputedStyle(element).backgroundColor, ...groundsOf(element.parentElement)];
  const known = new Map<string, number>();
  const contrastOf = (colors: string[]): number => {
    const key = colors.join();
    if (!known.has(key)) {
      const [ink, ground] = [luminance(colors), luminance(colors.slice(1))];
      known.set(key, (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05));
    }
    return known.get(key)!;
  };
  const hasText = (element: Element): boolean =>
    [...element.childNodes].some(({ nodeType, data }: ChildNode & { data?: string }) =>
      nodeType === 3 ? data!.trim() !== '' : false,
    );
  const texts = [...root.querySelectorAll('*')].filter(
    (one) => hasText(one) && one.checkVisibility() && !one.matches(':disabled, style, option'),
  );
  const faint = texts.flatMap((element) => {
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    const size = parseFloat(fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
    const contrast = contrastOf([color, ...groundsOf(element)]);
    const isFaint = contrast < (isLarge ? 3 : 4.5);
    return isFaint ? [{ text: element.textContent.trim().slice(0, 80), contrast }] : [];
  });
  return { measured: texts.length, faint };
}
