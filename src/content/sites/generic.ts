import { allPictures } from '../all-pictures';
import type { Site } from './site';

/** Any page: the picture under the pointer, else the one the browser names. */
export const generic: Site = {
  matches: () => true,
  findPicture({ target, srcUrl }) {
    if (target instanceof HTMLImageElement) return target;
    const pictures = allPictures(document);
    const named = srcUrl ? pictures.filter((img) => img.currentSrc === srcUrl || img.src === srcUrl) : [];
    const candidates = named.length > 0 ? named : target ? pictures.filter((img) => liesUnder(img, target)) : [];
    return candidates.find((img) => img.matches(':hover')) ?? candidates.toSorted(byVisibleArea)[0] ?? null;
  },
};

/** A veil, a link or a caption over a picture: it covers the picture's middle, and is not much larger. */
function liesUnder(img: HTMLImageElement, cover: Element): boolean {
  const picture = img.getBoundingClientRect();
  const veil = cover.getBoundingClientRect();
  const x = picture.left + picture.width / 2;
  const y = picture.top + picture.height / 2;
  const covers = x >= veil.left && x <= veil.right && y >= veil.top && y <= veil.bottom;
  return covers && veil.width * veil.height <= 2 * picture.width * picture.height;
}

const byVisibleArea = (a: HTMLImageElement, b: HTMLImageElement): number => visibleArea(b) - visibleArea(a);

function visibleArea(img: HTMLImageElement): number {
  const { left, top, right, bottom } = img.getBoundingClientRect();
  const width = Math.min(right, innerWidth) - Math.max(left, 0);
  const height = Math.min(bottom, innerHeight) - Math.max(top, 0);
  return Math.max(0, width) * Math.max(0, height);
}
