/** Numbers that are the same in every run (mulberry32). */
export function randomFrom(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    between: (from: number, to: number): number => from + (to - from) * next(),
    whole: (from: number, to: number): number => Math.floor(from + (to - from + 1) * next()),
    oneOf: <T>(choices: readonly T[]): T => choices[Math.floor(next() * choices.length)]!,
    chance: (share: number): boolean => next() < share,
  };
}

export type Random = ReturnType<typeof randomFrom>;
