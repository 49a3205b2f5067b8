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
  /** Probability of a space between it and the sign before it, at the likeliest step, 0–1. */
  readonly space: number;
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
const CLASSES = ['', ...alphabet].map((label): Pick<Sign, 'kind' | 'text'> => {
  const kind = SPECIAL[label] ?? 'letter';
  return { kind, text: kind === 'letter' ? label : '' };
});
const isDrawing = ({ kind }: Pick<Sign, 'kind'>): boolean => kind !== 'letter' && kind !== 'space';
/** Classes that are no letters: the network may be sure of that, and unsure what it is (a star is a mark to one, a picture to another). */
const DRAWINGS = CLASSES.flatMap((one, i) => (isDrawing(one) ? [i] : []));

const SPACE = CLASSES.findIndex(({ kind }) => kind === 'space');
/** Probability from which two letters have a space between them, although a blank is likelier: greedy decoding misses most of the narrow ones. */
const SPACE_FROM = 0.15;

/** Greedy decoding of connectionist temporal classification (Graves et al. 2006). `probabilities`: steps × classes, row by row. */
export function decodeSigns(probabilities: Float32Array, steps: number): Sign[] {
  const classes = probabilities.length / steps;
  if (classes !== CLASSES.length)
    throw new Error(`The recogniser has ${classes} classes, its alphabet ${CLASSES.length}`);
  const signs: Sign[] = [];
  let before = 0;
  /** The likeliest space since the last sign. */
  let gap = { p: 0, step: 0 };
  for (let step = 0; step < steps; step++) {
    const row = probabilities.subarray(step * classes, (step + 1) * classes);
    const { best, p } = likeliest(row);
    if (row[SPACE]! > gap.p) gap = { p: row[SPACE]!, step };
    if (best !== 0) {
      const last = signs.at(-1);
      if (best === before && last) signs[signs.length - 1] = { ...last, p: Math.max(last.p, p), to: step + 1 };
      else {
        if (best !== SPACE && last && last.kind !== 'space' && gap.p >= SPACE_FROM)
          signs.push({ ...CLASSES[SPACE]!, p: gap.p, space: gap.p, from: gap.step, to: gap.step + 1 });
        signs.push({ ...CLASSES[best]!, p, space: gap.p, from: step, to: step + 1 });
      }
      gap = { p: 0, step };
    }
    before = best;
  }
  return signs;
}

function likeliest(row: Float32Array): { readonly best: number; readonly p: number } {
  let [letter, drawing, drawn] = [0, DRAWINGS[0]!, 0];
  for (const i of DRAWINGS) {
    drawn += row[i]!;
    if (row[i]! > row[drawing]!) drawing = i;
  }
  for (let i = 1; i < row.length; i++) if (row[i]! > row[letter]! && !isDrawing(CLASSES[i]!)) letter = i;
  return drawn > row[letter]! ? { best: drawing, p: drawn } : { best: letter, p: row[letter]! };
}
