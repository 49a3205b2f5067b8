import { angleOf, boxIn, quadOf, toFrame } from '../geometry/frame';
import { unionInks } from '../ink/union-masks';
import { poolLettering } from '../style/pool-lettering';
import { PLACEHOLDER } from '../text/placeholder';
import type { Line } from '../types';

/** Gap between parts of one line, in line heights. */
const LARGEST_GAP = 0.9;
/** Where something that is no word stands between them. */
const LARGEST_FILLED_GAP = 2.6;
const LEAST_OVERLAP = 0.6;
const LARGEST_RATIO = 1.6;

/** Readers sometimes return one line of text as several: parts that stand side by side are put together. `angle`: their direction. */
export function joinFragments(lines: readonly Line[], angle: number): Line[] {
  const joined: Line[] = [];
  const start = ({ quad }: Line) => toFrame(quad[0], angle)[0];
  for (const line of lines.toSorted((a, b) => start(a) - start(b))) {
    const at = joined.findIndex((other) => standSideBySide(other, line));
    if (at < 0) joined.push(line);
    else joined[at] = join(joined[at]!, line);
  }
  return joined;
}

function standSideBySide(a: Line, b: Line): boolean {
  const angle = angleOf(a.quad);
  const [left, right] = [boxIn(a.quad, angle), boxIn(b.quad, angle)];
  const [heightA, heightB] = [left.bottom - left.top, right.bottom - right.top];
  const [small, large] = [Math.min(heightA, heightB), Math.max(heightA, heightB)];
  const overlap = Math.min(left.bottom, right.bottom) - Math.max(left.top, right.top);
  const gap = right.left - left.right;
  const isFilled = a.after && b.before && b.before.kind !== 'mark';
  return (
    large < LARGEST_RATIO * small &&
    overlap > LEAST_OVERLAP * small &&
    gap > -0.5 * small &&
    gap < (isFilled ? LARGEST_FILLED_GAP : LARGEST_GAP) * small
  );
}

function join({ ink, after, ...a }: Line, b: Line): Line {
  const angle = angleOf(a.quad);
  const words = [...a.words, ...b.words];
  const between = after ?? b.before;
  const lettering = poolLettering([a, b]);
  const inner = [...(a.inner ?? []), ...(between ? [between.quad] : []), ...(b.inner ?? [])];
  return {
    ...a,
    words,
    ...(ink && b.ink && { ink: unionInks([ink, b.ink]) }),
    ...(b.after && { after: b.after }),
    ...(inner.length > 0 && { inner }),
    ...(lettering && { lettering }),
    text: between ? `${a.text} ${PLACEHOLDER} ${b.text}` : `${a.text} ${b.text}`,
    confidence: words.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, words.length),
    quad: quadOf(boxIn([...a.quad, ...b.quad], angle), angle),
  };
}
