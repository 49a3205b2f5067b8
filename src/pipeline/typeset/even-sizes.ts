import { fitText } from './fit';
import type { Fitted, Plan } from './plan';

/** Originals whose letters differ by less count as the same size. */
const SIBLINGS = 1.15;
const SAME_WEIGHT = 160;
/** A sibling is not made smaller than this share of what would fit: one long text must not shrink a whole list … */
const LEAST_SHARE = 0.86;
/** … but two or three that belong together, as over and under a picture, shall match. */
const FEW = 3;
const LEAST_SHARE_OF_FEW = 0.75;

/** Blocks that had the same size get the same size again: the smallest among them, within reason. What the user sized stands alone. */
export function evenSizes(all: readonly Fitted[]): Fitted[] {
  const free = all.filter(({ plan }) => plan.block.wish?.size === undefined);
  return all.map(({ plan, fit }) => {
    if (plan.block.wish?.size !== undefined) return { plan, fit };
    const scales = free.filter((other) => areSiblings(plan, other.plan)).map((other) => other.fit.scale);
    const least = scales.length <= FEW ? LEAST_SHARE_OF_FEW : LEAST_SHARE;
    const scale = Math.min(...scales.filter((scale) => scale >= least * fit.scale));
    if (!(scale < 0.995 * fit.scale)) return { plan, fit };
    const smaller = fitText({ ...plan.request, largest: scale });
    return { plan, fit: smaller ?? fit };
  });
}

function areSiblings(a: Plan, b: Plan): boolean {
  const [one, other] = [a.block.style, b.block.style];
  const ratio = Math.max(one.capHeight, other.capHeight) / Math.min(one.capHeight, other.capHeight);
  return (
    ratio < SIBLINGS &&
    Math.abs(one.weight - other.weight) <= SAME_WEIGHT &&
    one.letterClass === other.letterClass &&
    one.allCaps === other.allCaps
  );
}
