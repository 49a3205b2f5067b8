import type { Drawing } from '../types';
import { flatDrawings } from './flat';
import { pictorialDrawings } from './pictorial';

/** Small cases, one difficulty each; `name` is the folder's name under test/golden. */
export const goldenDrawings: readonly Drawing[] = [...flatDrawings, ...pictorialDrawings];
