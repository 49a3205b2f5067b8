import type { LetterClass, SeenLettering } from '../types';
import type { CandidateFace } from './candidate-faces';

// All that it takes to leave the plain upright sans. Two witnesses: the reader, who has seen thousands of faces, but knows no more than their
// kind; and the drawing of the same words in ours, which knows only eight of them, but sees these very letters.

/** How much rarer a class is in pictures than a plain sans, natural logarithm, measured against what the reader was taught on. */
const RARER: Readonly<Record<LetterClass, number>> = {
  sans: 0,
  serif: 1.1,
  condensed: 0.9,
  hand: 1.5,
  display: 1.5,
  script: 1.7,
  slab: 2,
  mono: 1.9,
};
/** What a natural logarithm of probability is worth, in units of difference between drawings (0.1–0.35 for the right face). */
const READER_SAYS = 0.03;
/** Probability that letters slant, from which they do: the mean over all letters of one look. */
const SLANTED = 0.8;
/** Upright and slanted, these two are drawn differently. */
const HAS_ITALIC = new Set<LetterClass>(['sans', 'serif']);

/** What speaks against a face before anything is drawn. `seen` null: nobody has said anything. `doubts`: few letters make more of them. */
export function againstFace(face: CandidateFace, seen: SeenLettering | null, doubts: number): number {
  if (!seen) return doubts * face.doubt;
  return READER_SAYS * (RARER[face.letterClass] - Math.log(Math.max(1e-3, seen.classes[face.letterClass])));
}

/** Whether a face may be chosen at all. */
export function mayBe({ letterClass, italic }: CandidateFace, seen: SeenLettering | null): boolean {
  return !seen || !HAS_ITALIC.has(letterClass) || italic === seen.italic > SLANTED;
}
