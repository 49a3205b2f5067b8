import { latinFonts } from '../../languages/fonts';
import type { LetterClass } from '../types';

/** A face of ours that an original may have been written in, or in one like it. */
export interface CandidateFace {
  readonly letterClass: LetterClass;
  readonly weight: number;
  readonly italic: boolean;
  /** Added to what speaks against it: when unsure, plain sans or serif. */
  readonly doubt: number;
}

const faces = (letterClass: LetterClass, doubt: number, weights: readonly number[], italic = false): CandidateFace[] =>
  weights.map((weight) => ({ letterClass, weight, italic, doubt }));

/** One or two of every class: compared first. */
export const firstFaces: readonly CandidateFace[] = [
  ...faces('sans', 0, [400, 700]),
  ...faces('serif', 0.005, [400, 700]),
  ...faces('display', 0.015, [700]),
  ...faces('condensed', 0.035, [450, 800]),
  ...faces('script', 0.02, [550]),
  ...faces('hand', 0.02, [400, 700]),
  ...faces('slab', 0.04, [500]),
  ...faces('mono', 0.03, [400]),
];

/** Then the weights and italics of the classes that came out best. */
export const finerFaces: readonly CandidateFace[] = [
  ...faces('sans', 0, [300, 550, 850]),
  ...faces('serif', 0.005, [550]),
  ...faces('display', 0.015, [400, 900]),
  ...faces('condensed', 0.035, [300, 600]),
  ...faces('script', 0.02, [400, 700]),
  ...faces('slab', 0.04, [300, 750]),
  ...faces('mono', 0.03, [700]),
  ...faces('sans', 0.012, [400, 700], true),
  ...faces('serif', 0.012, [400, 700], true),
];

export const cssOf = ({ letterClass, weight, italic }: Omit<CandidateFace, 'doubt'>, size: number): string =>
  `${italic ? 'italic ' : ''}${Math.round(weight)} ${size}px ${latinFonts[letterClass]}`;
