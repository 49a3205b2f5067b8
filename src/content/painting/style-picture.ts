import { beneathPaint, type StyledBox } from './beneath-paint';

export interface StylePicture {
  readonly box: StyledBox;
  readonly property: 'content' | 'backgroundImage';
  readonly address: string;
}

/** CSS px: what is smaller is a mark in a text. */
const LEAST_SIDE = 48;

/** The picture that the element's style shows; null: none. */
export function stylePicture(element: Element): StylePicture | null {
  for (const box of ['', '::before', '::after'] as const) {
    const found = beneathPaint(element, box, (style) => {
      if (box && !isLargeBox(style)) return null;
      for (const property of ['backgroundImage', 'content'] as const) {
        const address = sharpest(style[property]);
        if (address) return { box, property, address };
      }
      return null;
    });
    if (found) return found;
  }
  return null;
}

/** Of a box within a line nobody tells the size: there only a picture as content counts, which makes it large. */
function isLargeBox({ content, display, width, height }: CSSStyleDeclaration): boolean {
  if (display === 'none' || content === 'none' || content === 'normal') return false;
  const sides = [width, height].map((side) => Number.parseFloat(side));
  return sides.some(Number.isNaN) ? content.includes('url(') : Math.min(...sides) >= LEAST_SIDE;
}

/** The address in a computed `url(…)`; of an `image-set(…)` the one with the most pixels. */
function sharpest(value: string | undefined): string | null {
  const found = [...(value ?? '').matchAll(/url\("((?:[^"\\]|\\.)+)"\)(?:\s+([\d.]+)(?:x|dppx))?/g)];
  const best = found.toSorted((a, b) => Number(b[2] ?? 1) - Number(a[2] ?? 1))[0];
  return best?.[1] ? best[1].replaceAll(/\\(.)/g, '$1') : null;
}
