import type { Rewritten } from './page';

export interface Measured extends Rewritten {
  readonly file: string;
  /** Share of written words that our reader reads again, and of lines that it reads as one line; null: not asked. */
  readonly again: number | null;
  readonly breaks: number | null;
}

/** A row per picture, worst first, and all together. */
export function printMirror(measured: readonly Measured[]): void {
  const scored = measured.filter(({ score }) => score !== null).toSorted((a, b) => a.score!.coarse - b.score!.coarse);
  const number = (value: number | null, digits = 2) => (value === null ? ' –  ' : value.toFixed(digits));
  for (const one of scored) {
    const { fine, coarse, chroma, outside } = one.score!;
    const numbers = [fine, coarse, chroma].map((value) => number(value)).join('  ');
    console.log(
      `${one.file.padEnd(40)} fine coarse chroma ${numbers}  words ${number(one.again)} breaks ${number(one.breaks)} size ${number(sizeOf(one))} outside ${number(100 * outside, 1)} %  ${one.warnings.join(' ')}`,
    );
  }
  const row = (values: readonly number[]) => ({
    mean: number(mean(values), 3),
    median: number(quantile(values, 0.5), 3),
    'tenth percentile': number(quantile(values, 0.1), 3),
  });
  const some = (values: readonly (number | null)[]) => values.filter((value) => value !== null);
  console.table({
    fine: row(scored.map(({ score }) => score!.fine)),
    coarse: row(scored.map(({ score }) => score!.coarse)),
    chroma: row(scored.map(({ score }) => score!.chroma)),
    'words again': row(some(scored.map(({ again }) => again))),
    'line breaks kept': row(some(scored.map(({ breaks }) => breaks))),
    size: row(scored.map(sizeOf)),
    'changed outside, %': row(scored.map(({ score }) => 100 * score!.outside)),
  });
  const ms = (stage: keyof Measured['timings']) => number(mean(scored.map(({ timings }) => timings[stage] ?? 0)), 0);
  console.log(`${scored.length} pictures; ms: group, ink, style ${ms('grouping')}, erase ${ms('erasing')}, write ${ms('typesetting')}`); // biome-ignore format: one line
}

const sizeOf = ({ blocks }: Measured): number => mean(blocks.flatMap(({ size }) => size ?? []));

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}
