import alphabet from '../../../models/reader-alphabet.json';

/** What a sign of a line is: a letter (figures and punctuation, too), or one of three things that are no English text. */
export type SignKind = 'letter' | 'space' | 'mark' | 'picture' | 'foreign';

/** A sign that the recogniser saw. */
export interface Sign {
  readonly kind: SignKind;
  /** Empty but for letters. */
  readonly text: string;
  /** Probability at its surest step, 0–1. */
  readonly p: number;
  /** Steps from its first to the one behind its last. */
  readonly from: number;
  readonly to: number;
}

const SPECIAL: Readonly<Record<string, SignKind>> = {
  ' ': 'space',
  '•': 'mark',
  '<mark>': 'mark',
  '<picture>': 'picture',
  '<foreign>': 'foreign',
};
/** Class 0 is CTC's blank. */
const CLASSES = ['', ...alphabet];

/** Greedy decoding of connectionist temporal classification (Graves et al. 2006). `probabilities`: steps × classes, row by row. */
export function decodeSigns(probabilities: Float32Array, steps: number): Sign[] {
  const classes = probabilities.length / steps;
  if (classes !== CLASSES.length)
    throw new Error(`The recogniser has ${classes} classes, its alphabet ${CLASSES.length}`);
  const signs: Sign[] = [];
  let before = 0;
  for (let step = 0; step < steps; step++) {
    const row = probabilities.subarray(step * classes, (step + 1) * classes);
    let best = 0;
    for (let i = 1; i < classes; i++) if (row[i]! > row[best]!) best = i;
    const p = row[best]!;
    if (best !== 0) {
      const last = signs.at(-1);
      if (best === before && last) signs[signs.length - 1] = { ...last, p: Math.max(last.p, p), to: step + 1 };
      else {
        const kind = SPECIAL[CLASSES[best]!] ?? 'letter';
        signs.push({ kind, text: kind === 'letter' ? CLASSES[best]! : '', p, from: step, to: step + 1 });
      }
    }
    before = best;
  }
  return signs;
}
