import { isNamedPicture } from '../clicked/all-pictures';
import { stylePicture } from '../painting/style-picture';
import { isFilm, showsPoster } from './film';
import { pictureSource } from './picture-source';
import { isSameRatio } from './same-ratio';

/** What tells whether an element still shows the picture that it showed. */
export interface Version {
  readonly address: string | null;
  /** The page's own choice, from which the browser picks an address by the size of the window. */
  readonly candidates: string | null;
  /** Width by height. */
  readonly ratio: number;
}

export function versionShown(picture: Element): Version {
  const address = pictureSource(picture)?.address ?? null;
  if (!(picture instanceof HTMLImageElement)) return { address, candidates: null, ratio: 0 };
  const sources = [picture, ...(picture.closest('picture')?.querySelectorAll('source') ?? [])];
  const candidates = sources.map((source) => `${source.getAttribute('src')} ${source.srcset}`).join('\n');
  return { address, candidates: picture.srcset || sources.length > 1 ? candidates : null, ratio: ratioOf(picture) };
}

/** Another address from the same candidates, of the same shape, is the same picture in another size. */
export const showsSamePicture = (one: Version, other: Version): boolean =>
  one.address === other.address ||
  (one.candidates !== null && one.candidates === other.candidates && isSameRatio(one.ratio, other.ratio));

/**
 * Changes when an element begins to show another picture of which no `load` tells: a background, by whatever style sheet or class, a
 * poster, or none at all. Cheap enough for every frame.
 */
export function silentSource(picture: Element): string {
  if (isFilm(picture)) return showsPoster(picture) ? picture.poster : picture.currentSrc;
  if (picture instanceof HTMLImageElement) return pictureSource(picture) ? '' : 'none';
  if (isNamedPicture(picture)) return '';
  return stylePicture(picture)?.address ?? '';
}

const ratioOf = ({ naturalWidth, naturalHeight }: HTMLImageElement): number => naturalWidth / (naturalHeight || 1);
