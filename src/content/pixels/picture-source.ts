import { stylePicture } from '../painting/style-picture';
import { hasFrame, isFilm, showsPoster } from './film';

/** What an element shows, if it shows a picture. */
export interface PictureSource {
  /** Absolute address, or `canvas:`, `film:` for what has none. */
  readonly address: string;
  /** The element itself, where a canvas can draw it. */
  readonly drawable: HTMLImageElement | SVGImageElement | HTMLCanvasElement | HTMLVideoElement | null;
}

/** The picture of an `<img>`, `<canvas>`, image button or SVG image, a film's poster or frame, or of the element's style; else null. */
export function pictureSource(element: Element): PictureSource | null {
  if (element instanceof HTMLImageElement) return withAddress(element.currentSrc || element.src, element);
  if (element instanceof HTMLCanvasElement) return { address: 'canvas:', drawable: element };
  if (element instanceof SVGImageElement) return withAddress(absolute(element.href.baseVal), element);
  if (element instanceof HTMLInputElement && element.type === 'image') return withAddress(element.src, null);
  if (element instanceof HTMLObjectElement) return withAddress(element.data, null);
  if (element instanceof HTMLEmbedElement) return withAddress(element.src, null);
  if (isFilm(element)) return showsPoster(element) ? withAddress(element.poster, null) : frameOf(element);
  return withAddress(stylePicture(element)?.address ?? '', null);
}

const frameOf = (film: HTMLVideoElement): PictureSource | null =>
  hasFrame(film) ? { address: film.currentSrc || 'film:', drawable: film } : null;

const withAddress = (address: string, drawable: PictureSource['drawable']): PictureSource | null =>
  address ? { address, drawable } : null;

const absolute = (address: string): string => (address ? new URL(address, document.baseURI).href : '');

/** How the picture lies in the element's box, in terms of CSS `object-fit` and `object-position`. */
export function fitOf(element: Element): { readonly objectFit: string; readonly objectPosition: string } {
  const style = getComputedStyle(element);
  if (element instanceof SVGImageElement) {
    const { align, meetOrSlice } = element.preserveAspectRatio.baseVal;
    const isStretched = align === SVGPreserveAspectRatio.SVG_PRESERVEASPECTRATIO_NONE;
    const isCut = meetOrSlice === SVGPreserveAspectRatio.SVG_MEETORSLICE_SLICE;
    return { objectFit: isStretched ? 'fill' : isCut ? 'cover' : 'contain', objectPosition: 'center' };
  }
  if (!style.backgroundImage?.includes('url(')) return style;
  const fits: Readonly<Record<string, string>> = { cover: 'cover', contain: 'contain', auto: 'none' };
  return { objectFit: fits[style.backgroundSize] ?? 'fill', objectPosition: style.backgroundPosition };
}
