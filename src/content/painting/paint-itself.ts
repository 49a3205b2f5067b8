/**
 * Shows a translation by the element's own rendering: `content` of an `<img>`, `background-image` of whatever has one. So its clip, mask,
 * border, turn, opacity, filter, place among its neighbours are right by themselves, and no frame loop is needed. It is set by an animation
 * of one frame that is held: that stands above the page's style sheets and inline styles, is in no attribute (nothing for a framework to
 * overwrite, an editor to save), and a canvas that draws the element gets the original.
 */

/** Densities that are nearer to 1 need not be told. */
const SAME_DENSITY = 0.001;

type Property = 'content' | 'backgroundImage';

export interface OwnPaint {
  setVisible(visible: boolean): void;
  /** To be called now and then. */
  look(): void;
  remove(): void;
}

/** What lies below our paint: who reads the element's style wants the page's own. */
const effects = new WeakMap<Element, Animation>();

/** The element's computed style without our paint. */
export function beneathPaint<T>(element: Element, read: (style: CSSStyleDeclaration) => T): T {
  const animation = effects.get(element);
  const effect = animation?.effect ?? null;
  if (animation) animation.effect = null;
  const result = read(getComputedStyle(element));
  if (animation) animation.effect = effect;
  return result;
}

/** The property by which the element shows its picture; null: it cannot be painted so. */
export function paintedBy(picture: Element): Property | null {
  if (picture instanceof HTMLImageElement) return 'content';
  if (!(picture instanceof HTMLElement) || picture.matches('canvas, video, input, embed, object, iframe')) return null;
  return beneathPaint(picture, ({ backgroundImage }) =>
    backgroundImage.includes('url(') ? 'backgroundImage' : 'content',
  );
}

/** `address`: of the picture, as the page's style names it. `refused`: the page's policy or its styles do not let it be seen. */
export function paintItself(
  picture: Element,
  property: Property,
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
    const natural = picture instanceof HTMLImageElement ? picture.naturalWidth : width;
    const value = beneathPaint(picture, (style) =>
      property === 'content' ? written(url, width / (natural || width)) : replaced(style.backgroundImage, address, url),
    );
    const animation = picture.animate({ [property]: [value, value] }, { duration: 1, fill: 'both' });
    begun = { animation, effect: animation.effect, url };
    effects.set(picture, animation);
    // Styling it now makes the browser fetch it now: the page never has a moment in which the address leads anywhere.
    getComputedStyle(picture).getPropertyValue('content');
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
    begun?.animation.cancel();
    if (effects.get(picture) === begun?.animation) effects.delete(picture);
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
      if (animation.playState === 'idle' || !getComputedStyle(picture)[property].includes(url)) refuse();
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
