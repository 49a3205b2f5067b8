import { beneathPaint, forgetPaint, notePaint } from './beneath-paint';
import { type StylePicture, stylePicture } from './style-picture';

/**
 * Shows a translation by the element's own rendering: `content` of an `<img>`, `background-image` of whatever has one. So its clip, mask,
 * border, turn, opacity, filter, place among its neighbours are right by themselves, and no frame loop is needed. It is set by an animation
 * of one frame that is held: that stands above the page's style sheets and inline styles, is in no attribute (nothing for a framework to
 * overwrite, an editor to save), and a canvas that draws the element gets the original.
 */

/** Densities that are nearer to 1 need not be told. */
const SAME_DENSITY = 0.001;

/** Where a picture can be painted: which box of the element, by which property. */
export type Place = Pick<StylePicture, 'box' | 'property'>;

/** By that a later version of this script knows what an earlier one has painted. */
const OURS = 'palimpsest';

/** Of a script that is no longer there to take it back. */
export function removeLeftPaint(): void {
  for (const animation of document.getAnimations()) if (animation.id === OURS) animation.cancel();
}

export interface OwnPaint {
  setVisible(visible: boolean): void;
  /** To be called now and then. */
  look(): void;
  remove(): void;
}

/** Where the element shows its picture; null: it cannot be painted so. */
export function paintedBy(picture: Element): Place | null {
  if (picture instanceof HTMLImageElement) return { box: '', property: 'content' };
  if (!(picture instanceof HTMLElement) || picture.matches('canvas, video, input, embed, object, iframe')) return null;
  return stylePicture(picture);
}

/** `address`: of the picture, as the page's style names it. `refused`: the page's policy or its styles do not let it be seen. */
export function paintItself(
  picture: Element,
  { box, property }: Place,
  { image, width, address }: { readonly image: Blob; readonly width: number; readonly address: string },
  refused: () => void,
): OwnPaint {
  const ended = new AbortController();
  const { signal } = ended;
  let begun:
    | { readonly animation: Animation; readonly effect: AnimationEffect | null; readonly url: string }
    | undefined;
  let isVisible = true;
  const refuse = () => {
    if (!signal.aborted) refused();
  };

  function begin(): void {
    const url = URL.createObjectURL(image);
    const value =
      picture instanceof HTMLImageElement
        ? written(url, width / (picture.naturalWidth || width))
        : beneathPaint(picture, box, (style) => replaced(style[property], address, url));
    const animation = picture.animate(
      { [property]: [value, value] },
      { duration: 1, fill: 'both', pseudoElement: box || null },
    );
    animation.id = OURS;
    begun = { animation, effect: animation.effect, url };
    notePaint(picture, animation);
    // Styling it now makes the browser fetch it now: the page never has a moment in which the address leads anywhere.
    getComputedStyle(picture, box).getPropertyValue('content');
    picture.getBoundingClientRect();
    URL.revokeObjectURL(url);
    if (!isVisible) animation.effect = null;
  }
  const beginWhenDrawn = () => {
    if (!begun && picture.checkVisibility({ contentVisibilityAuto: true })) begin();
  };
  addEventListener(
    'securitypolicyviolation',
    ({ blockedURI, disposition, effectiveDirective }) => {
      const isOurs = blockedURI === begun?.url || blockedURI === 'blob';
      if (disposition === 'enforce' && effectiveDirective === 'img-src' && isOurs) refuse();
    },
    { signal, capture: true },
  );
  signal.addEventListener('abort', () => {
    if (!begun) return;
    begun.animation.cancel();
    forgetPaint(picture, begun.animation);
  });
  beginWhenDrawn();
  return {
    setVisible(visible) {
      isVisible = visible;
      if (begun) begun.animation.effect = visible ? begun.effect : null;
    },
    look() {
      beginWhenDrawn();
      if (!begun || !isVisible || signal.aborted) return;
      const { animation, url } = begun;
      if (animation.playState === 'idle' || !getComputedStyle(picture, box)[property].includes(url)) refuse();
    },
    remove: () => ended.abort(),
  };
}

/** The new picture in its place among the page's own (gradients, further pictures), as dense as the one that it stands for. */
function replaced(value: string, address: string, url: string): string {
  const quoted = `url("${address.replaceAll(/["\\]/g, '\\$&')}")`;
  const set = [...value.matchAll(/image-set\((?:[^()"]|"(?:[^"\\]|\\.)*"|\([^()]*\))*\)/g)].find(([found]) =>
    found.includes(quoted),
  )?.[0];
  if (!set) return value.replace(quoted, () => written(url, 1));
  const density = set.slice(set.indexOf(quoted) + quoted.length).match(/^\s+([\d.]+)(?:x|dppx)/)?.[1];
  return value.replace(set, () => written(url, Number(density ?? 1)));
}

const written = (url: string, density: number): string =>
  Math.abs(density - 1) < SAME_DENSITY ? `url("${url}")` : `image-set(url("${url}") ${density}x)`;
