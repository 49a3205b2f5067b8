/**
 * Erasing, measured on drawn pictures whose clean background is known: `npx tsx bench/rewriting/erasing.ts [EACH] [SEED]`, EACH pictures
 * of every ground and lettering. Everything is measured on the same pixels: our mask and all that the words touched.
 */
import { chromium } from 'playwright-core';
import { createPatchworkEraser } from '../../src/engines/erasers/patchwork';
import { findInks } from '../../src/pipeline/ink/find-inks';
import type { Mask, Picture, Quad, TextBlock } from '../../src/pipeline/types';
import { applyPatches } from '../../src/pipeline/typeset/apply-patches';
import { drawPair, jitter, type Pair } from './draw-pairs';
import { erasingCases, GROUNDS, LETTERINGS, randomFrom } from './erasing-cases';
import { type Likeness, measureFill, psnr } from './measure-fill';
import { residualWords } from './residual-words';
import { type Box, flatFill, loadCv, seedsWay, teleaTrueMask } from './rivals';

const WAYS = ['ours', 'the seed', 'Telea, true mask', 'flat'] as const;
type Way = (typeof WAYS)[number];

const [each = '1', seed = '1'] = process.argv.slice(2);
const signal = new AbortController().signal;
const eraser = createPatchworkEraser();
const cv = await loadCv();

const fills = new Map<string, Likeness[]>();
const words = new Map<string, { before: number; after: number }>();
const masks = { touched: 0, missed: 0, covered: 0 };
const times = { pictures: 0, lines: 0, mask: 0, erase: 0 };
let changedOutside = 0;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  chromiumSandbox: false,
});
try {
  for (const drawn of erasingCases(Number(each), Number(seed))) {
    const pair = await drawPair(browser, drawn);
    const ours = await eraseOurs(pair);
    const area = areaOf(pair, ours.masks);
    const lineBoxes = pair.blocks.flat().map(({ quad }) => boxOf(quad));
    const erased: Readonly<Record<Way, Picture>> = {
      ours: ours.erased,
      'the seed': seedsWay(cv, pair.written, pair.words.map(boxOf)),
      'Telea, true mask': teleaTrueMask(cv, pair.written, pair.touched),
      flat: flatFill(pair.written, lineBoxes, area),
    };
    for (const way of WAYS) {
      const likeness = measureFill(erased[way], pair.clean, area);
      for (const group of [drawn.ground, drawn.lettering]) push(fills, `${group}/${way}`, likeness);
    }
    for (const way of ['ours', 'the seed'] as const) {
      const { before, after } = residualWords(pair.written, erased[way], pair.blocks.flat());
      const sum = words.get(way) ?? { before: 0, after: 0 };
      words.set(way, { before: sum.before + before, after: sum.after + after });
    }
  }
} finally {
  await browser.close();
}

print('Ground', GROUNDS);
print('Lettering', LETTERINGS);
console.log('\nResidual words: share of the words that Tesseract reads before erasing and still reads after it');
for (const [way, { before, after }] of words)
  console.log(`  ${way.padEnd(10)} ${after} of ${before} (${percent(after / before)})`);
console.log(
  `\nMask: ${percent(masks.missed / masks.touched)} of what the words touched (by more than 4 levels) is left out; it covers ${(
    masks.covered / masks.touched
  ).toFixed(2)} times their area. Pixels changed outside the mask: ${changedOutside}`,
);
console.log(
  `Warm, per picture of ${(times.lines / times.pictures).toFixed(1)} lines: mask ${ms(times.mask)}, erase ${ms(times.erase)} (CPU time)`,
);

function print(title: string, groups: readonly string[]): void {
  console.log(`\n| ${title.padEnd(20)} | ${WAYS.map((way) => way.padEnd(16)).join(' | ')} |   PSNR (dB) / SSIM`);
  for (const group of groups) {
    const cells = WAYS.map((way) => {
      const all = fills.get(`${group}/${way}`) ?? [];
      const squares = all.reduce((sum, one) => sum + one.squares, 0);
      const values = all.reduce((sum, one) => sum + one.values, 0);
      const ssim = all.reduce((sum, one) => sum + one.ssim, 0) / all.length;
      return `${psnr(squares, values).toFixed(1)} / ${ssim.toFixed(3)}`.padEnd(16);
    });
    console.log(`| ${group.padEnd(20)} | ${cells.join(' | ')} |`);
  }
}

async function eraseOurs({ written, blocks }: Pair) {
  const random = randomFrom(77);
  const found: TextBlock[] = blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => ({
      quad: lines[0]!.quad,
      text: lines.map(({ text }) => text).join(' '),
      lines: lines.map(({ text, quad }) => ({ text, quad: jitter(quad, random), confidence: 90, words: [] })),
    }));
  const start = process.cpuUsage();
  const halos = findInks(written, found).map(({ halo }) => halo);
  const masked = process.cpuUsage(start).user;
  const patches = await eraser.erase(written, halos, signal);
  const all = process.cpuUsage(start).user;
  const erased = applyPatches(written, patches);
  countChangesOutside(written, erased, halos);
  // The first pictures find the code cold.
  if (times.pictures++ > 2) {
    times.mask += masked / 1000;
    times.erase += (all - masked) / 1000;
  }
  times.lines += found.reduce((sum, { lines }) => sum + lines.length, 0);
  return { masks: halos, erased };
}

function countChangesOutside(written: Picture, erased: Picture, halos: readonly Mask[]): void {
  const covered = coveredBy(halos, written);
  for (let i = 0; i < erased.data.length; i++)
    if (!covered[i >> 2] && erased.data[i] !== written.data[i]) changedOutside++;
}

function coveredBy(halos: readonly Mask[], picture: Picture): Uint8Array {
  const covered = new Uint8Array(picture.width * picture.height);
  for (const { x, y, width, height, data } of halos)
    for (let i = 0; i < width * height; i++)
      if (data[i]) covered[(y + Math.floor(i / width)) * picture.width + x + (i % width)] = 1;
  return covered;
}

function areaOf({ written, touched }: Pair, halos: readonly Mask[]): Uint8Array {
  const covered = coveredBy(halos, written);
  const area = new Uint8Array(touched);
  for (let i = 0; i < area.length; i++) {
    if (touched[i]) masks.touched++;
    if (touched[i] && !covered[i]) masks.missed++;
    if (covered[i]) masks.covered++;
    area[i] = covered[i] || touched[i] ? 1 : 0;
  }
  return area;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

function boxOf(quad: Quad): Box {
  const [xs, ys] = [quad.map(([x]) => x), quad.map(([, y]) => y)];
  return {
    left: Math.floor(Math.min(...xs)),
    top: Math.floor(Math.min(...ys)),
    right: Math.ceil(Math.max(...xs)),
    bottom: Math.ceil(Math.max(...ys)),
  };
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}

function ms(sum: number): string {
  return `${(sum / Math.max(1, times.pictures - 3)).toFixed(0)} ms`;
}
