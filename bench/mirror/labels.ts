import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Alignment, LetterClass, Point } from '../../src/pipeline/types';

/** How somebody who looked at a picture would group and set one of its texts. */
export interface Label {
  /** Middles of its lines, thousandths of the picture's width and height. */
  readonly lines: readonly Point[];
  readonly letterClass: LetterClass;
  readonly weight: number;
  readonly italic: boolean;
  readonly allCaps: boolean;
  readonly colour: string;
  readonly outline: boolean;
  readonly shadow: boolean;
  readonly align: Alignment;
}

const TABLE = join(import.meta.dirname, 'labels.tsv');

/** By file name. The pictures themselves are not ours to keep: the table holds numbers and labels alone. */
export function readLabels(): Map<string, Label[]> {
  const labels = new Map<string, Label[]>();
  if (!existsSync(TABLE)) return labels;
  const [, ...rows] = readFileSync(TABLE, 'utf8').trim().split('\n');
  for (const row of rows) {
    const [file = '', , lines = '', letterClass, weight, italic, caps, colour = '', outline, shadow, align] =
      row.split('\t');
    const label: Label = {
      lines: lines.split(' ').map((point) => point.split(',').map(Number) as unknown as Point),
      letterClass: letterClass as LetterClass,
      weight: Number(weight),
      italic: italic === '1',
      allCaps: caps === '1',
      colour,
      outline: outline === '1',
      shadow: shadow === '1',
      align: align as Alignment,
    };
    labels.set(file, [...(labels.get(file) ?? []), label]);
  }
  return labels;
}
