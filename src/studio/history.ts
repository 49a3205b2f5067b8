/** One state after another, and the way back and forth between them. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** What the last step changed: the next letter typed into the same field is no step of its own. */
  readonly field: string | null;
}

/** Steps that are remembered. */
const MOST = 200;

export const begin = <T>(present: T): History<T> => ({ past: [], present, future: [], field: null });

/** `field`: what is being changed; null for what is a step in any case. */
export function record<T>({ past, present, field: last }: History<T>, next: T, field: string | null): History<T> {
  const goesOn = field !== null && field === last;
  return { past: goesOn ? past : [...past, present].slice(-MOST), present: next, future: [], field };
}

export function undo<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  const before = past.at(-1);
  if (before === undefined) return history;
  return { past: past.slice(0, -1), present: before, future: [present, ...future], field: null };
}

export function redo<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  const [next, ...rest] = future;
  if (next === undefined) return history;
  return { past: [...past, present], present: next, future: rest, field: null };
}
