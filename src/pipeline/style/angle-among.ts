import { commonAngle, turnBetween } from '../geometry/frame';
import type { Quad, TextBlock } from '../types';

/** Radians. A finder is no surer of one short word, … */
const UNSURE = (5 * Math.PI) / 180;
/** … and less is no turn. */
const TURNED = (1.5 * Math.PI) / 180;

/**
 * The direction of a block's lines, radians. Of a short word alone nobody can tell whether it is meant level or a little turned; where
 * another block of the picture is turned in about the same way, it is turned like that one.
 */
export function angleAmong(block: TextBlock, blocks: readonly TextBlock[]): number {
  const own = commonAngle(quadsOf(block));
  const found = foundAngle(quadsOf(block));
  if (Math.abs(turnBetween(own, found)) < TURNED) return own;
  const others = blocks
    .filter((other) => other !== block)
    .map((other) => commonAngle(quadsOf(other)))
    .filter((angle) => Math.abs(turnBetween(angle, own)) > TURNED && Math.abs(turnBetween(angle, found)) < UNSURE);
  return others.length > 0
    ? others.reduce((a, b) => (Math.abs(turnBetween(b, found)) < Math.abs(turnBetween(a, found)) ? b : a))
    : own;
}

const quadsOf = ({ lines }: TextBlock): Quad[] => lines.map(({ quad }) => quad);

/** Their mean as it was found, weighted by their widths. */
const foundAngle = (quads: readonly Quad[]): number => {
  const sum = (axis: 0 | 1) => quads.reduce((total, [a, b]) => total + b[axis] - a[axis], 0);
  return Math.atan2(sum(1), sum(0));
};
