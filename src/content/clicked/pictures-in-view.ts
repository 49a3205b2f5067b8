import type { Site } from '../sites/site';
import { allPictures } from './all-pictures';

/** CSS px: what is smaller is a face, an icon or an emoji. */
const LEAST_SIDE = 120;

export const isLargeEnough = (picture: Element): boolean => {
  const { width, height } = picture.getBoundingClientRect();
  return Math.min(width, height) >= LEAST_SIDE;
};

/** The pictures of which the user sees something now, the upper ones first; of several versions the best. */
export function picturesInView(site: Site): Element[] {
  const isSeen = (picture: Element) => {
    const { left, top, right, bottom } = picture.getBoundingClientRect();
    return right > 0 && bottom > 0 && left < innerWidth && top < innerHeight && picture.checkVisibility();
  };
  const seen = allPictures(document).filter((picture) => isLargeEnough(picture) && isSeen(picture));
  const best = new Set(seen.map((picture) => site.bestVersion(picture)));
  const top = (picture: Element) => picture.getBoundingClientRect().top;
  return [...best].filter((picture) => !site.isPreview(picture)).toSorted((a, b) => top(a) - top(b));
}
