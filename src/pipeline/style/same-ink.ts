import type { Line } from '../types';
import { apart } from './colours';

/** Euclidean, grey levels: the reader's colours of thin letters are blurred. */
const SAME_INK = 80;

/** Whether two lines were written in one colour, as far as the reader saw. Unknown colours are no reason to part lines. */
export const sameInk = ({ colour: a }: Line, { colour: b }: Line): boolean => !a || !b || apart(a, b) < SAME_INK;
