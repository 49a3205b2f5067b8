import type { Quad } from '../../src/pipeline/types';

/** NNN.json of a generated picture (training/finder/generate.py). */
export interface Truth {
  readonly group: string;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly TrueLine[];
}

export interface TrueLine {
  readonly quad: Quad;
  readonly text: string;
  /** Index of the block that the line belongs to. */
  readonly block: number;
}

/** The generator calls a whole list one block; each of its items is a text of its own. */
export function itemsApart(lines: readonly TrueLine[]): TrueLine[] {
  const items = new Map<number, number>();
  const blocks: string[] = [];
  return lines.map((line) => {
    if (LIST_ITEM.test(line.text)) items.set(line.block, (items.get(line.block) ?? 0) + 1);
    const key = `${line.block} ${items.get(line.block) ?? 0}`;
    if (!blocks.includes(key)) blocks.push(key);
    return { ...line, block: blocks.indexOf(key) };
  });
}

const LIST_ITEM = /^(?:[*•·-]|\d{1,2}[.)])\s/;
