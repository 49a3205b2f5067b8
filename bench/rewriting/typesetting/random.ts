import { randomFrom } from '../../../src/pipeline/random-from';

/** Numbers that are the same in every run, in the shapes that pictures are drawn with. */
export function chancesFrom(seed: number) {
  const next = randomFrom(seed);
  return {
    next,
    between: (from: number, to: number): number => from + (to - from) * next(),
    whole: (from: number, to: number): number => Math.floor(from + (to - from + 1) * next()),
    oneOf: <T>(choices: readonly T[]): T => choices[Math.floor(next() * choices.length)]!,
    chance: (share: number): boolean => next() < share,
  };
}

export type Random = ReturnType<typeof chancesFrom>;
