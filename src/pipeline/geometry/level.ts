import type { Quad } from '../types';
import { angleOf, boxIn, quadOf } from './frame';

/** Radians: nobody turns text by less, but every measurement does. */
const LEVEL = 0.022;

/** A quad that is all but level, or all but upright, is made so, about its middle; others stay as they are. */
export function level(quad: Quad): Quad {
  const angle = angleOf(quad);
  const straight = (Math.PI / 2) * Math.round(angle / (Math.PI / 2));
  if (Math.abs(angle - straight) > LEVEL) return quad;
  const { left, right, top, bottom } = boxIn(quad, angle);
  const middle = (axis: 0 | 1) => quad.reduce((sum, corner) => sum + corner[axis], 0) / 4;
  const around = boxIn([[middle(0), middle(1)]], straight);
  const [halfLength, halfHeight] = [(right - left) / 2, (bottom - top) / 2];
  return quadOf(
    {
      left: around.left - halfLength,
      right: around.left + halfLength,
      top: around.top - halfHeight,
      bottom: around.top + halfHeight,
    },
    straight,
  );
}
