import { allPictures, elementsAt, isNamedPicture, isVisibleToEyes, pictureOfArea } from '../clicked/all-pictures';
import { pictureSource } from '../pixels/picture-source';
import type { Click, Site } from './site';

/** CSS px: what is smaller is an icon or a texture. */
const LEAST_BACKGROUND = 48;
/** Elements: what has more around it is no tile. */
const MOST_AROUND = 40;

/** Any page: the picture under the pointer, else the one that the browser names, else what the pointed element lies over. */
export const generic: Site = {
  matches: () => true,
  findPicture(click) {
    const { srcUrl } = click;
    const target = pictureOfArea(click.target) ?? click.target;
    if (target && isNamedPicture(target) && isVisibleToEyes(target)) return target;
    const isMeant = (picture: Element) => pictureSource(picture)?.address === srcUrl && isVisibleToEyes(picture);
    const named = srcUrl ? allPictures(document).filter(isMeant) : [];
    if (named.length > 0) return named.find((picture) => picture.matches(':hover')) ?? largest(named);
    return (
      picturesAt(click)[0] ?? (target && largest(allPictures(document).filter((picture) => liesUnder(picture, target))))
    );
  },
  remembers: false,
  identityOf(picture) {
    const address = pictureSource(picture)?.address ?? '';
    return /^(canvas|film):$|^$/.test(address) ? null : address;
  },
  bestVersion: (picture) => (isVisibleToEyes(picture) ? picture : (shownInstead(picture) ?? picture)),
  isPreview: () => false,
};

/** Some sites lay an invisible picture, for the browser's menu, over a background that shows the same one. */
function shownInstead(picture: Element): Element | null {
  const address = pictureSource(picture)?.address;
  const around = picture.parentElement?.parentElement?.querySelectorAll('*') ?? [];
  if (!address || around.length > MOST_AROUND) return null;
  const shows = (element: Element) => !isNamedPicture(element) && pictureSource(element)?.address === address;
  return [...around].find((element) => shows(element) && isVisibleToEyes(element)) ?? null;
}

/** All pictures under the pointer, veils and captions looked through: the topmost first, then backgrounds, what is not to be seen last. */
export function picturesAt({ point, target }: Click): Element[] {
  const stack = point ? elementsAt(point.x, point.y) : [];
  if (target && !stack.includes(target)) stack.unshift(target);
  const isTransparentToPointer = (picture: Element) => point && contains(picture, point) && !stack.includes(picture);
  const named = [...stack.filter(isNamedPicture), ...allPictures(document).filter(isTransparentToPointer)];
  const pictures = named.filter((picture) => pictureSource(picture));
  const backgrounds = stack.filter(isBackground);
  return [...pictures.filter(isVisibleToEyes), ...backgrounds, ...pictures.filter((each) => !isVisibleToEyes(each))];
}

/** A picture by style. The page's own backdrop is none. */
function isBackground(element: Element): boolean {
  if (element === document.body || element === document.documentElement || isNamedPicture(element)) return false;
  const { width, height } = element.getBoundingClientRect();
  return Math.min(width, height) >= LEAST_BACKGROUND && pictureSource(element) !== null;
}

function contains(picture: Element, { x, y }: NonNullable<Click['point']>): boolean {
  const { left, top, right, bottom } = picture.getBoundingClientRect();
  return x >= left && x < right && y >= top && y < bottom;
}

/** A veil, a link or a caption over a picture: it covers the picture's middle, and is not much larger. */
function liesUnder(picture: Element, cover: Element): boolean {
  const inner = picture.getBoundingClientRect();
  const outer = cover.getBoundingClientRect();
  const covers = contains(cover, { x: inner.left + inner.width / 2, y: inner.top + inner.height / 2 });
  return covers && outer.width * outer.height <= 2 * inner.width * inner.height;
}

const largest = (pictures: readonly Element[]): Element | null =>
  pictures.toSorted((a, b) => visibleArea(b) - visibleArea(a))[0] ?? null;

function visibleArea(picture: Element): number {
  const { left, top, right, bottom } = picture.getBoundingClientRect();
  const width = Math.min(right, innerWidth) - Math.max(left, 0);
  const height = Math.min(bottom, innerHeight) - Math.max(top, 0);
  return Math.max(0, width) * Math.max(0, height);
}
