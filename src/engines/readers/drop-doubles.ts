import { angleOf, type Box, boxIn } from '../../pipeline/geometry/frame';
import type { Line, Quad } from '../../pipeline/types';

/** Share of the smaller core from which two readings claim the same place. */
const SAME_PLACE = 0.45;
/** Boxes of lines set tightly overlap, their middle halves do not. */
const CORE = 0.5;
/** A letter read at this confidence is worth nothing. */
const GUESS = 60;

/** A line that was found twice is one: where two readings claim the same place, the better one stays. The rest keep their order. */
export function dropDoubles(lines: readonly Line[]): Line[] {
  const kept: Line[] = [];
  for (const line of lines.toSorted((a, b) => worth(b) - worth(a)))
    if (!kept.some((other) => overlap(line.quad, other.quad) > SAME_PLACE)) kept.push(line);
  return lines.filter((line) => kept.includes(line));
}

const worth = ({ text, confidence }: Line): number => text.replace(/[^\p{L}\d]/gu, '').length * (confidence - GUESS);

/** Share of the smaller core that the other covers, in the frame of the first. */
function overlap(a: Quad, b: Quad): number {
  const [one, two] = [coreIn(a, angleOf(a)), coreIn(b, angleOf(a))];
  const width = Math.min(one.right, two.right) - Math.max(one.left, two.left);
  const height = Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top);
  if (width <= 0 || height <= 0) return 0;
  const area = ({ left, right, top, bottom }: Box) => Math.max(1, (right - left) * (bottom - top));
  return (width * height) / Math.min(area(one), area(two));
}

function coreIn(quad: Quad, angle: number): Box {
  const box = boxIn(quad, angle);
  const cut = ((1 - CORE) / 2) * (box.bottom - box.top);
  return { ...box, top: box.top + cut, bottom: box.bottom - cut };
}
