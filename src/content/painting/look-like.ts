import { fitOf } from '../pixels/picture-source';
import type { Part } from '../pixels/pixels';

/** How the original is shown in its box: what lies over it is shown the same way. */
const SHARED_LOOKS = ['borderRadius', 'imageRendering', 'filter', 'opacity', 'mixBlendMode', 'clipPath'] as const;

const percent = (fraction: number) => `${fraction * 100}%`;

/** Lays `layer` in its sheet, which has the box of `picture`, on the part that the picture itself is drawn in. */
export function lookLike(layer: HTMLElement, picture: Element, part: Part | undefined, isVisible: boolean): void {
  const style = getComputedStyle(picture);
  for (const name of SHARED_LOOKS) layer.style[name] = style[name];
  layer.style.visibility = isVisible ? style.visibility : 'hidden';
  const { objectFit, objectPosition } = fitOf(picture);
  Object.assign(layer.style, { objectFit, objectPosition });
  const { left, top, width, height } = part && (part.width < 1 || part.height < 1) ? part : contentBox(picture, style);
  if (part && (part.width < 1 || part.height < 1)) layer.style.objectFit = 'fill';
  Object.assign(layer.style, {
    left: percent(left),
    top: percent(top),
    width: percent(width),
    height: percent(height),
  });
}

/** Border and padding lie around the picture; a background begins below them. In fractions of the whole box. */
function contentBox(picture: Element, style: CSSStyleDeclaration): Part {
  const whole = { left: 0, top: 0, width: 1, height: 1 };
  if (!(picture instanceof HTMLElement) || picture.offsetWidth === 0 || style.backgroundImage.includes('url('))
    return whole;
  const sum = (side: 'Left' | 'Top' | 'Right' | 'Bottom') =>
    Number.parseFloat(style[`border${side}Width`]) + Number.parseFloat(style[`padding${side}`]);
  const { offsetWidth: width, offsetHeight: height } = picture;
  return {
    left: sum('Left') / width,
    top: sum('Top') / height,
    width: 1 - (sum('Left') + sum('Right')) / width,
    height: 1 - (sum('Top') + sum('Bottom')) / height,
  };
}
