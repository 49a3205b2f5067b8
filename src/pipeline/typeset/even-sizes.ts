import { linesAt } from './fit';
import type { Plan } from './typeset';

/** Originals whose letters differ by less count as the same size. */
const SIBLINGS = 1.15;
/** A sibling is not made smaller than this share of what would fit: one long text must not shrink a whole list. */
const LEAST_SHARE = 0.72;

/** Blocks that had the same size get the same size again: the smallest among them, within reason. */
export function evenSizes(plans: readonly Plan[]): Plan[] {
  return plans.map((plan) => {
    const sizes = plans.filter((other) => areSiblings(plan, other)).map((other) => other.fit.size);
    const size = Math.min(...sizes.filter((size) => size >= LEAST_SHARE * plan.fit.size));
    const lines = size < plan.fit.size ? linesAt(plan.request, size) : null;
    return lines ? { ...plan, fit: { ...plan.fit, size, lines } } : plan;
  });
}

function areSiblings(a: Plan, b: Plan): boolean {
  const [small, large] = [a.block.style.capHeight, b.block.style.capHeight].toSorted((x, y) => x - y) as [
    number,
    number,
  ];
  return large < SIBLINGS * small && a.block.style.weight === b.block.style.weight;
}
