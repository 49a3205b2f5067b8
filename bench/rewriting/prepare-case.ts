import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { deflateSync, inflateSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { randomFrom } from '../../src/pipeline/random-from';
import type { Line, Picture, TextBlock } from '../../src/pipeline/types';
import { binarisedInk } from './binarised-ink';
import { drawPair, jitter, type Pair } from './draw-pairs';
import type { ErasingCase } from './erasing-cases';
import { readLines } from './residual-words';
import { boxOf, grownMask, loadCv, seedsWay, telea } from './rivals';

/** What does not depend on our own eraser. */
export interface PreparedCase {
  readonly pair: Pair;
  /** Telea's inpainting of exactly what the words changed, and one pixel more around it. */
  readonly telea: Picture;
}

/** What takes long, and is only asked for together with the words: the seed's way, and what Tesseract reads of the lines before and after it. */
export interface SeedsCase {
  readonly erased: Picture;
  readonly read: { readonly written: readonly string[]; readonly seed: readonly string[] };
}

const FOLDER = join(tmpdir(), 'palimpsest-erasing');

export const prepareCase = (browser: () => Promise<Browser>, drawn: ErasingCase): Promise<PreparedCase> =>
  kept('pair', drawn, async () => {
    const pair = await drawPair(await browser(), drawn);
    const { written, touched } = pair;
    return { pair, telea: telea(await loadCv(), written, grownMask(written, touched)) };
  });

/** The blocks as finder and reader give them: boxes a little off, and what the binariser takes for ink. */
export const prepareBlocks = (drawn: ErasingCase, { written, blocks }: Pair): Promise<TextBlock[]> =>
  kept('blocks', drawn, async () => {
    const random = randomFrom(77);
    const found: TextBlock[] = [];
    for (const block of blocks) {
      const lines: Line[] = [];
      for (const { text, quad } of block) {
        const off = jitter(quad, random);
        const ink = await binarisedInk(written, off);
        lines.push({ text, quad: off, confidence: 90, words: [], ...(ink && { ink }) });
      }
      const [first] = lines;
      if (first) found.push({ quad: first.quad, text: lines.map(({ text }) => text).join(' '), lines });
    }
    return found;
  });

export const prepareSeeds = (drawn: ErasingCase, { written, words, blocks }: Pair): Promise<SeedsCase> =>
  kept('seed', drawn, async () => {
    const erased = seedsWay(await loadCv(), written, words.map(boxOf));
    const lines = blocks.flat();
    return { erased, read: { written: readLines(written, lines), seed: readLines(erased, lines) } };
  });

/** As it was made the last time, if the case has not changed since. */
async function kept<T>(kind: string, drawn: ErasingCase, make: () => Promise<T>): Promise<T> {
  const name = createHash('sha256').update(JSON.stringify(drawn)).digest('hex').slice(0, 20);
  const file = join(FOLDER, `${name}.${kind}`);
  if (existsSync(file)) return deserialize(inflateSync(readFileSync(file)));
  const made = await make();
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(file, deflateSync(serialize(made), { level: 1 }));
  return made;
}
