import type { Measured, MeasuredBlock } from './measure-case';

const percentile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(part * values.length))] ?? Number.NaN;
const round = (value: number): number => Math.round(1000 * value) / 1000;
const share = <T>(items: readonly T[], fits: (item: T) => boolean): string =>
  `${((100 * items.filter(fits).length) / Math.max(1, items.length)).toFixed(1)} %`;

/** Prints what the pictures have come to. */
export function tabulate(all: readonly Measured[]): void {
  const blocks = all.flatMap((measured) => measured.blocks);
  const written = blocks.filter(({ size }) => size > 0);
  const spread = (of: (block: MeasuredBlock) => number, some = blocks) => {
    const values = some.map(of);
    return { median: round(percentile(values, 0.5)), 'p90': round(percentile(values, 0.9)), worst: round(Math.max(...values)) }; // biome-ignore format: a row
  };
  console.log(`${all.length} pictures, ${blocks.length} blocks, ${written.length} written`);
  console.table({
    'blocks over the border': { count: written.filter(({ overflowPx }) => overflowPx > 0).length, px: sum(written, 'overflowPx') }, // biome-ignore format: a row
    'blocks over another': { count: written.filter(({ overlapPx }) => overlapPx > 0).length, px: sum(written, 'overlapPx') }, // biome-ignore format: a row
    'with a warning': { count: written.filter(({ tooSmall }) => tooSmall).length },
  });
  console.table({
    'size over original': { p10: round(percentile(written.map(({ size }) => size), 0.1)), ...spread(({ size }) => size, written) }, // biome-ignore format: a row
    'cap height found / true': spread(({ capHeight }) => capHeight),
    'cap height, relative error': spread(({ capHeight }) => Math.abs(capHeight - 1)),
    'ink, ΔE 2000': spread(({ ink }) => ink),
    'angle, degrees': spread(({ angle }) => angle),
    'weight, units': spread(({ weight: [truth, found], letterClass }) => (letterClass[0] === 'condensed' ? 0 : Math.abs(truth - found))), // biome-ignore format: a row
  });
  const several = blocks.filter(({ lines }) => lines > 1);
  const one = blocks.filter(({ lines }) => lines === 1);
  console.table({
    'letter class': { agree: share(blocks, ({ letterClass: [a, b] }) => a === b), 'our faces': share(blocks.filter(({ ours }) => ours), ({ letterClass: [a, b] }) => a === b), 'other faces': share(blocks.filter(({ ours }) => !ours), ({ letterClass: [a, b] }) => a === b) }, // biome-ignore format: a row
    'bold or not': { agree: share(blocks.filter(({ letterClass }) => letterClass[0] !== 'condensed'), ({ weight: [a, b] }) => a >= 600 === b >= 540) }, // biome-ignore format: a row
    italic: { agree: share(blocks, ({ italic: [a, b] }) => a === b) },
    'alignment, several lines': { agree: share(several, ({ align: [a, b] }) => a === b) },
    'alignment, one line': { agree: share(one, ({ align: [a, b] }) => a === b) },
    outline: { agree: share(blocks, ({ outlined: [a, b] }) => a === b) },
    shadow: { agree: share(blocks.filter(({ outlined }) => !outlined[0]), ({ shadowed: [a, b] }) => a === b) }, // biome-ignore format: a row
    'no gradient invented': { agree: share(blocks, ({ shaded }) => !shaded) },
    'no opacity invented': { agree: share(blocks, ({ seeThrough }) => !seeThrough) },
  });
  confusions(blocks);
  const backgrounds = [...new Set(all.map(({ background }) => background))];
  console.table(
    backgrounds.map((background) => {
      const some = all.filter((measured) => measured.background === background).flatMap((measured) => measured.blocks);
      return { background, blocks: some.length, 'ΔE median': round(percentile(some.map(({ ink }) => ink), 0.5)), 'size median': round(percentile(some.filter(({ size }) => size > 0).map(({ size }) => size), 0.5)), class: share(some, ({ letterClass: [a, b] }) => a === b) }; // biome-ignore format: a row
    }),
  );
  const ms = (stage: keyof Measured['ms']) => all.map((measured) => measured.ms[stage]);
  console.table(
    (['style', 'fit', 'draw'] as const).map((stage) => ({ stage, 'ms median': round(percentile(ms(stage), 0.5)), 'ms p90': round(percentile(ms(stage), 0.9)) })), // biome-ignore format: a row
  );
}

const sum = (blocks: readonly MeasuredBlock[], of: 'overflowPx' | 'overlapPx'): number =>
  blocks.reduce((total, block) => total + block[of], 0);

/** Original class by row, what it was taken for by column. */
function confusions(blocks: readonly MeasuredBlock[]): void {
  const rows: Record<string, Record<string, number>> = {};
  for (const { letterClass, face } of blocks) {
    const name = `${letterClass[0]}: ${face}`;
    rows[name] = { ...rows[name], [letterClass[1]]: (rows[name]?.[letterClass[1]] ?? 0) + 1 };
  }
  console.table(Object.fromEntries(Object.entries(rows).toSorted()));
}
