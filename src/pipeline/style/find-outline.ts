import type { Picture, Rgb, Style } from '../types';
import { apart, byteAt, medianColour } from './colours';
import { type Sample, where } from './sample';

/** Grey levels (Euclidean) between ink and outline; within which a pixel is of the outline's colour; between outline and a plain ground. */
const CONTRAST = 60;
const ALIKE = 55;
/** Share of the pixels right around the letters that have its colour: an outline is on all sides of most letters, a shadow on one. */
const MOST = 0.6;
/** Share by which these are more than farther out, where the ground may have that colour as well. */
const CLEARLY = 0.3;
/** It ends within so much: a glow fades. Font sizes, and never less than so many px. */
const EDGE = { em: 0.06, px: 2.5 };
/** Grey levels of what is off the ground's colour; share of an outline's contrast that is left behind its edge where it fades. */
const PLAIN = 25;
const FADING = 0.25;
/** In font sizes: what is wider is a panel, or a glow. */
const WIDEST = 0.16;

/**
 * A rim of another colour around the strokes. What tells it from the ground is how often its colour is met, px by px away from the letters:
 * nearly always next to them, hardly more than anywhere else behind its edge; so it is found on photographs as well, and nothing is
 * taken for one where the ground is of its colour already. Width in px.
 */
export function findOutline(
  picture: Picture,
  { fill, distance, reach, ground }: Sample,
  ink: Rgb,
  fontSize: number,
): Style['outline'] {
  const ring = (from: number, to: number) =>
    where(distance.length, (at) => distance[at]! > from && distance[at]! <= to);
  const near = Math.max(1.5, 0.033 * fontSize);
  const rim = medianColour(picture, fill, ring(near - 0.75, near + 0.75));
  if (!rim || apart(rim, ink) < CONTRAST) return null;
  const colourAt = (at: number): Rgb => {
    const byte = byteAt(picture, fill, at);
    return [picture.data[byte]!, picture.data[byte + 1]!, picture.data[byte + 2]!];
  };
  const shareOfRim = (from: number, to: number): number | null => {
    const pixels = ring(from, to);
    if (pixels.length < 8) return null;
    return pixels.reduce((count, at) => count + (apart(colourAt(at), rim) < ALIKE ? 1 : 0), 0) / pixels.length;
  };
  const beside = shareOfRim(near - 0.75, near + 0.75) ?? 0;
  const far = shareOfRim(0.75 * reach, reach - 0.01) ?? (apart(rim, ground) < CONTRAST ? 1 : 0);
  if (beside < MOST || beside - far < CLEARLY) return null;
  /** On a ground of one colour: the pixels right behind the edge are not yet of that colour. */
  const isPlain = (pixels: Uint32Array): boolean =>
    (Float32Array.from(pixels, (at) => apart(colourAt(at), ground)).toSorted()[pixels.length >> 1] ?? 0) < PLAIN;
  const stillFades = (edge: number): boolean => {
    const beyond = medianColour(picture, fill, ring(edge + 1, edge + 2.5));
    return beyond !== null && apart(beyond, ground) > FADING * apart(rim, ground);
  };
  const steps = Array.from({ length: Math.ceil(reach - near) }, (_, k) => shareOfRim(near + k, near + k + 1) ?? 0);
  const reaches = (share: number): number => {
    const end = steps.findIndex((own) => own <= far + share * (beside - far));
    return near + (end < 0 ? steps.length : end);
  };
  const [strong, edge, faint] = [reaches(0.75), reaches(0.5), reaches(0.25)];
  if (faint - strong > Math.max(EDGE.px, EDGE.em * fontSize) || edge > Math.max(3, WIDEST * fontSize)) return null;
  if (isPlain(ring(0.75 * reach, reach - 0.01)) && stillFades(edge)) return null;
  return { colour: rim, width: Math.max(1, edge - 0.5) };
}
