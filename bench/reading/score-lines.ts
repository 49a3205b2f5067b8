import type { Quad } from '../../src/pipeline/types';
import { iou } from './overlap';

const SAME_LINE = 0.5;

/** Pairs of lines that are the same, best first, each used once: for each true line the index of the found one, or -1. */
export function matchLines(truth: readonly Quad[], found: readonly Quad[]): number[] {
  const pairs = truth
    .flatMap((quad, i) => found.map((other, j) => ({ i, j, value: iou(quad, other) })))
    .filter(({ value }) => value >= SAME_LINE)
    .toSorted((a, b) => b.value - a.value);
  const matched = truth.map(() => -1);
  const taken = new Set<number>();
  for (const { i, j } of pairs)
    if (matched[i] === -1 && !taken.has(j)) {
      matched[i] = j;
      taken.add(j);
    }
  return matched;
}

/**
 * Grouping, told by pairs of lines that were both found: in one block in truth, and in the result. And by whole blocks: all of their
 * lines and no other.
 */
export function scoreGroups(trueBlocks: readonly number[], foundBlocks: readonly number[]) {
  const pairs = { expected: 0, got: 0, right: 0 };
  for (let i = 0; i < trueBlocks.length; i++)
    for (let j = 0; j < i; j++) {
      const expected = trueBlocks[i] === trueBlocks[j];
      const got = foundBlocks[i] === foundBlocks[j];
      pairs.expected += expected ? 1 : 0;
      pairs.got += got ? 1 : 0;
      pairs.right += expected && got ? 1 : 0;
    }
  const [a, b] = [memberships(trueBlocks), memberships(foundBlocks)];
  const right = [...a].filter((members) => b.has(members)).length;
  return { pairs, blocks: { expected: a.size, got: b.size, right } };
}

function memberships(blocks: readonly number[]): Set<string> {
  const members = new Map<number, number[]>();
  for (const [line, block] of blocks.entries()) members.set(block, [...(members.get(block) ?? []), line]);
  return new Set([...members.values()].map((lines) => lines.join()));
}
