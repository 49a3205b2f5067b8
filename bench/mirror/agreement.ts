import { heightOf } from '../../src/pipeline/geometry/frame';
import { apart } from '../../src/pipeline/style/colours';
import type { Point, Quad, Rgb } from '../../src/pipeline/types';
import { type Label, readLabels } from './labels';
import type { Measured } from './print-mirror';

/** Weights that look alike. */
const SAME_WEIGHT = 150;
/** Euclidean, grey levels. */
const SAME_COLOUR = 60;

type Block = Measured['blocks'][number];

/** How blocks and styles agree with labels.tsv: prints nothing for pictures that are not in it. */
export function printAgreement(measured: readonly Measured[]): void {
  const labels = readLabels();
  const pairs = { expected: 0, got: 0, right: 0 };
  const exact = { all: 0, right: 0 };
  const style = new Map<string, { all: number; right: number }>();
  const count = (what: string, isRight: boolean) => {
    const counts = style.get(what) ?? { all: 0, right: 0 };
    counts.all++;
    if (isRight) counts.right++;
    style.set(what, counts);
  };
  for (const { file, blocks, width, height } of measured) {
    const known = labels.get(file);
    if (!known) continue;
    const labelOf = matchLines(known, width, height);
    const lines = blocks.flatMap((block, i) =>
      block.lines.flatMap((line) => ({ block: i, label: labelOf(line.quad) })),
    );
    const placed = lines.filter(({ label }) => label >= 0);
    for (const [i, a] of placed.entries())
      for (const b of placed.slice(i + 1)) {
        const [together, found] = [a.label === b.label, a.block === b.block];
        if (together) pairs.expected++;
        if (found) pairs.got++;
        if (together && found) pairs.right++;
      }
    for (const [i, label] of known.entries()) {
      const own = placed.filter((line) => line.label === i);
      if (own.length === 0) continue;
      const block = own[0]!.block;
      const isExact =
        own.every((line) => line.block === block) && placed.every((line) => line.block !== block || line.label === i);
      exact.all++;
      if (isExact) exact.right++;
      else console.log(`  grouping  ${file}: ${blocks[block]!.text.slice(0, 60)}`);
      compareStyle(file, label, blocks[block]!, count);
    }
  }
  const share = (part: number, all: number) => (part / Math.max(1, all)).toFixed(3);
  console.log(
    `pairs of lines: F1 ${share(2 * pairs.right, pairs.expected + pairs.got)} (recall ${share(pairs.right, pairs.expected)}, precision ${share(pairs.right, pairs.got)}); exact blocks ${share(exact.right, exact.all)} of ${exact.all}`,
  );
  console.table(
    Object.fromEntries([...style].map(([what, { all, right }]) => [what, { agree: share(right, all), of: all }])),
  );
}

/** Which label's line a quad stands on: the nearest middle, within half a line; −1: none. */
function matchLines(labels: readonly Label[], width: number, height: number) {
  const points = labels.flatMap(({ lines }, label) =>
    lines.map(([x, y]) => ({ label, at: [(x * width) / 1000, (y * height) / 1000] as Point })),
  );
  return (quad: Quad): number => {
    const middle = [0, 1].map((axis) => quad.reduce((sum, point) => sum + point[axis as 0]!, 0) / 4);
    const off = ({ at }: (typeof points)[number]) => Math.hypot(at[0] - middle[0]!, at[1] - middle[1]!);
    const best = points.reduce((a, b) => (off(b) < off(a) ? b : a));
    return off(best) < 0.7 * heightOf(quad) + 0.003 * width ? best.label : -1;
  };
}

function compareStyle(
  file: string,
  label: Label,
  { style, text }: Block,
  count: (what: string, isRight: boolean) => void,
): void {
  const check = (what: string, wanted: unknown, found: unknown, isRight = wanted === found) => {
    count(what, isRight);
    if (!isRight) console.log(`  ${what.padEnd(9)} ${file}: ${text.slice(0, 40)}: ${wanted} → ${found}`);
  };
  check('class', label.letterClass, style.letterClass);
  check('weight', label.weight, style.weight, Math.abs(label.weight - style.weight) <= SAME_WEIGHT);
  check('italic', label.italic, style.italic);
  check('outline', label.outline, style.outline !== null);
  check('shadow', label.shadow, style.shadow !== null);
  check('align', sideOf(label.align), sideOf(style.align));
  const wanted = hex(label.colour);
  check('colour', wanted, style.ink, apart(wanted, style.ink) < SAME_COLOUR);
}

/** Justified text begins at the left. */
const sideOf = (align: Label['align']) => (align === 'justify' ? 'left' : align);

const hex = (colour: string): Rgb =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as unknown as Rgb;
