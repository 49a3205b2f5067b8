import { fitOf } from '../pixels/picture-source';
import type { Part } from '../pixels/pixels';

/** How the original is shown in its box: what lies over it is shown the same way. */
const SHARED_LOOKS = ['borderRadius', 'imageRendering', 'filter', 'opacity', 'mixBlendMode', 'clipPath'] as const;

const percent = (fraction: number) => `${fraction * 100}%`;

/** An image in a sheet that has the box of the picture. `identity`: for who looks into closed shadow roots. */
export function createLayer(root: ShadowRoot, identity: string | null, className: string): HTMLImageElement {
  const sheet = document.createElement('div');
  sheet.className = className;
  const layer = document.createElement('img');
  layer.className = 'picture';
  layer.alt = '';
  layer.hidden = true;
  layer.dataset.of = identity ?? '';
  sheet.append(layer);
  root.append(sheet);
  return layer;
}

/** What was taken from the screen lies there as it was taken. */
export const fill = (layer: HTMLElement, isVisible: boolean): void =>
  void Object.assign(layer.style, {
    inset: '0 auto auto 0',
    width: '100%',
    height: '100%',
    objectFit: 'fill',
    visibility: isVisible ? 'visible' : 'hidden',
  });

/** Lays `layer` in its sheet, which has the box of `picture`, on the part that the picture itself is drawn in, or that the screen showed. */
export function lookLike(layer: HTMLElement, picture: Element, onScreen: Part | undefined, isVisible: boolean): void {
  const style = getComputedStyle(picture);
  for (const name of SHARED_LOOKS) layer.style[name] = style[name];
  layer.style.visibility = isVisible ? style.visibility : 'hidden';
  const { objectFit, objectPosition } = fitOf(picture);
  Object.assign(layer.style, { objectFit, objectPosition });
  const { left, top, width, height } = onScreen ?? contentBox(picture, style);
  if (onScreen) layer.style.objectFit = 'fill';
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
