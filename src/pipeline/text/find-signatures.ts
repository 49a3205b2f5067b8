import { boxIn } from '../geometry/frame';
import type { Quad } from '../types';
import { mayBeName } from './is-name';

interface Placed {
  readonly text: string;
  readonly quad: Quad;
  readonly lines: readonly unknown[];
}

const QUOTED = /^\s*["“„«‘]|["”“»’]\s*$/u;
/** Fewer words are a heading rather than something that somebody said. */
const LEAST_WORDS = 4;
/** How far below what they said, in heights of the name. */
const FARTHEST = 4;

/**
 * Blocks that say who said what stands above them: a line that may be a name, next below a text in quotation marks, or below the only
 * other text of the picture. Those stay as they are.
 */
export function findSignatures<B extends Placed>(blocks: readonly B[]): ReadonlySet<B> {
  return new Set(
    blocks.filter((block) => {
      if (block.lines.length !== 1 || !mayBeName(block.text)) return false;
      const above = nextAbove(block, blocks);
      if (!above || above.text.trim().split(/\s+/).length < LEAST_WORDS) return false;
      return QUOTED.test(above.text) || blocks.length === 2;
    }),
  );
}

function nextAbove<B extends Placed>(block: B, blocks: readonly B[]): B | undefined {
  const own = boxIn(block.quad, 0);
  const height = own.bottom - own.top;
  const gapTo = (other: B): number => own.top - boxIn(other.quad, 0).bottom;
  const isOver = (other: B): boolean => {
    const { left, right } = boxIn(other.quad, 0);
    return left < own.right && right > own.left && Math.abs(gapTo(other)) < FARTHEST * height;
  };
  return blocks
    .filter((other) => other !== block && boxIn(other.quad, 0).top < own.top && isOver(other))
    .toSorted((a, b) => gapTo(a) - gapTo(b))[0];
}
