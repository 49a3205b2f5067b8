import type { LetterClass, SeenLettering } from '../../pipeline/types';

/** In the order of the recogniser's output (training/reader/style_faces.py). */
const CLASSES: readonly LetterClass[] = ['sans', 'serif', 'display', 'condensed', 'script', 'hand', 'slab', 'mono'];

/** `style`: probabilities of the classes, that of a slanted face, the CSS weight. */
export function decodeStyle(style: Float32Array): SeenLettering {
  if (style.length !== CLASSES.length + 2) throw new Error(`The recogniser says ${style.length} things of a face`);
  const classes = Object.fromEntries(CLASSES.map((name, i) => [name, style[i]!])) as Record<LetterClass, number>;
  return { classes, italic: style[CLASSES.length]!, weight: style[CLASSES.length + 1]! };
}
