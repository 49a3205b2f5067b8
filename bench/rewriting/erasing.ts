/**
 * Erasing, measured on drawn pictures whose clean background is known:
 * `npx tsx bench/rewriting/erasing.ts [EACH] [SEED] [--ground NAME…] [--no-words]`, EACH pictures of every ground and lettering; without
 * words (and without the seed's way, which takes long) nothing is read. Drawn pictures are kept in the temporary folder, so that a second
 * run, or one that was broken off, goes on quickly.
 */
import { parseArgs } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { createPatchworkEraser } from '../../src/engines/erasers/patchwork';
import { findInks } from '../../src/pipeline/ink/find-inks';
import type { Mask, Picture, TextBlock } from '../../src/pipeline/types';
import { applyPatches } from '../../src/pipeline/typeset/apply-patches';
import { countMask, coveredBy } from './cover';
import type { Pair } from './draw-pairs';
import { type ErasingCase, erasingCases, LETTERINGS } from './erasing-cases';
import { GROUNDS } from './grounds';
import { type Likeness, measureFill, psnr } from './measure-fill';
import { prepareBlocks, prepareCase, prepareSeeds } from './prepare-case';
import { countResidual, readLines } from './residual-words';
import { grownMask, loadCv, telea } from './rivals';

const WAYS = ['ours', 'ours, true mask', 'Telea, true mask', 'Telea, our mask', 'the seed'] as const;
type Way = (typeof WAYS)[number];
/**
 * letters: what the words visibly changed, the same pixels for every way. all: these and our whole mask, where ways with smaller holes
 * keep pixels that ours invents: the harshest on ours.
 */
const AREAS = ['letters', 'all'] as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { ground: { type: 'string', multiple: true }, 'no-words': { type: 'boolean', default: false } },
});
const [each = '1', seed = '1'] = positionals;
const signal = new AbortController().signal;
const eraser = createPatchworkEraser();

/** Exactly the same would be infinite. */
const MOST_DB = 60;

const fills = new Map<string, Likeness[]>();
const words: Record<string, { before: number; left: number }> = {
  ours: { before: 0, left: 0 },
  'the seed': { before: 0, left: 0 },
};
/** Pixels by group: what the words changed, what of it our masks leave out, what they cover. */
const masks = new Map<string, { touched: number; missed: number; covered: number }[]>();
const times = { pictures: 0, lines: 0, mask: 0, erase: 0 };
let changedOutside = 0;

let launched: Promise<Browser> | undefined;
const browser = () => {
  launched ??= chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', chromiumSandbox: false });
  return launched;
};
try {
  for (const drawn of erasingCases(Number(each), Number(seed)))
    if (!values.ground || values.ground.includes(drawn.ground)) await measure(drawn);
} finally {
  await (await launched)?.close();
}
report();

async function measure(drawn: ErasingCase): Promise<void> {
  const prepared = await prepareCase(browser, drawn);
  const { pair } = prepared;
  const { written, clean, touched } = pair;
  const ours = await eraseOurs(pair, await prepareBlocks(drawn, pair));
  const seed = values['no-words'] ? null : await prepareSeeds(drawn, pair);
  const covered = coveredBy(ours.masks, written);
  const all = touched.map((is, i) => is | covered[i]!);
  const counts = countMask(touched, covered);
  for (const group of [drawn.ground, drawn.lettering, 'every one']) push(masks, group, counts);
  const whole: Mask = { x: 0, y: 0, width: written.width, height: written.height, data: grownMask(written, touched) };
  const erased: Readonly<Record<Way, Picture | undefined>> = {
    ours: ours.erased,
    'ours, true mask': applyPatches(written, await eraser.erase(written, [whole], signal)),
    'Telea, true mask': prepared.telea,
    'Telea, our mask': telea(await loadCv(), written, covered),
    'the seed': seed?.erased,
  };
  let line = `${drawn.name}:`;
  for (const way of WAYS) {
    const picture = erased[way];
    if (!picture) continue;
    for (const area of AREAS) {
      const likeness = measureFill(picture, clean, area === 'all' ? all : touched);
      for (const group of [drawn.ground, drawn.lettering, 'every one'])
        push(fills, `${area}/${group}/${way}`, likeness);
      line += area === 'letters' ? ` ${way} ${psnrOf(likeness).toFixed(1)}` : ` (${psnrOf(likeness).toFixed(1)}),`;
    }
  }
  if (seed) {
    const lines = pair.blocks.flat();
    for (const [way, texts] of Object.entries({ ours: readLines(ours.erased, lines), 'the seed': seed.read.seed })) {
      const { read: before, left } = countResidual(lines, seed.read.written, texts);
      words[way]!.before += before;
      words[way]!.left += left;
      line += ` words left by ${way} ${left} of ${before}`;
    }
  }
  console.error(line);
}

async function eraseOurs({ written }: Pair, found: readonly TextBlock[]) {
  const start = process.cpuUsage();
  const halos = findInks(written, found).map(({ halo }) => halo);
  const masked = process.cpuUsage(start).user;
  const patches = await eraser.erase(written, halos, signal);
  const all = process.cpuUsage(start).user;
  const erased = applyPatches(written, patches);
  const covered = coveredBy(halos, written);
  for (let i = 0; i < erased.data.length; i++)
    if (!covered[i >> 2] && erased.data[i] !== written.data[i]) changedOutside++;
  // The first pictures find the code cold.
  if (times.pictures++ > 2) {
    times.mask += masked / 1000;
    times.erase += (all - masked) / 1000;
  }
  times.lines += found.reduce((sum, { lines }) => sum + lines.length, 0);
  return { masks: halos, erased };
}

function psnrOf({ squares, values }: Likeness): number {
  return Math.min(MOST_DB, psnr(squares, values));
}

/** Mean over the pictures, and of all their pixels together: there the worst picture weighs most. */
function levelsOf(all: readonly Likeness[]): { mean: number; pooled: number; ssim: number } {
  const sum = (of: (one: Likeness) => number) => all.reduce((total, one) => total + of(one), 0);
  const pooled = psnr(
    sum(({ squares }) => squares),
    sum(({ values }) => values),
  );
  return { mean: sum(psnrOf) / all.length, pooled, ssim: sum(({ ssim }) => ssim) / all.length };
}

function report(): void {
  for (const area of AREAS) {
    for (const groups of [GROUNDS, LETTERINGS, ['every one']]) print(area, groups);
  }
  if (!values['no-words']) {
    console.log('\nResidual words: share of the words that Tesseract reads before erasing and still reads after it');
    for (const [way, { before, left }] of Object.entries(words))
      console.log(`  ${way.padEnd(10)} ${left} of ${before} (${percent(left / before)})`);
  }
  console.log(
    '\nMask: share of what the words touched (by more than 4 levels) that it leaves out; how many times their area it covers',
  );
  for (const group of [...GROUNDS, ...LETTERINGS, 'every one']) {
    const counted = masks.get(group) ?? [];
    const total = (of: 'touched' | 'missed' | 'covered') => counted.reduce((sum, counts) => sum + counts[of], 0);
    if (counted.length > 0)
      console.log(
        `  ${group.padEnd(20)} ${percent(total('missed') / total('touched'))} ${(total('covered') / total('touched')).toFixed(2)}`,
      );
  }
  console.log(`Pixels changed outside the mask: ${changedOutside}`);
  console.log(
    `Warm, per picture of ${(times.lines / times.pictures).toFixed(1)} lines: mask ${ms(times.mask)}, erase ${ms(times.erase)} (CPU time)`,
  );
}

function print(area: string, groups: readonly string[]): void {
  console.log(
    `\n| ${`on ${area}`.padEnd(20)} | ${WAYS.map((way) => way.padEnd(19)).join(' | ')} |   PSNR in dB, mean (pooled) / SSIM`,
  );
  for (const group of groups) {
    const cells = WAYS.map((way) => {
      const measured = fills.get(`${area}/${group}/${way}`);
      if (!measured) return ''.padEnd(19);
      const { mean, pooled, ssim } = levelsOf(measured);
      return `${mean.toFixed(1)} (${pooled.toFixed(1)}) / ${ssim.toFixed(3)}`.padEnd(19);
    });
    if (fills.has(`${area}/${group}/ours`)) console.log(`| ${group.padEnd(20)} | ${cells.join(' | ')} |`);
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}

function ms(sum: number): string {
  return `${(sum / Math.max(1, times.pictures - 3)).toFixed(0)} ms`;
}
