import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { deflateSync, inflateSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import type { Picture } from '../../src/pipeline/types';
import { drawPair, type Pair } from './draw-pairs';
import type { ErasingCase } from './erasing-cases';
import { readLines } from './residual-words';
import { boxOf, flatFill, loadCv, seedsWay, teleaTrueMask } from './rivals';

/** All that does not depend on our own eraser. */
export interface PreparedCase {
  readonly pair: Pair;
  readonly rivals: Readonly<Record<'the seed' | 'Telea, true mask' | 'flat', Picture>>;
  /** What Tesseract reads of the lines before erasing, and after the seed's. */
  readonly read: { readonly written: readonly string[]; readonly seed: readonly string[] };
}

const FOLDER = join(tmpdir(), 'palimpsest-erasing');

/** As it was prepared the last time, if the case has not changed since: drawing, rivals and reading take longer than our own erasing. */
export async function prepareCase(browser: () => Promise<Browser>, drawn: ErasingCase): Promise<PreparedCase> {
  const file = join(FOLDER, createHash('sha256').update(JSON.stringify(drawn)).digest('hex').slice(0, 20));
  if (existsSync(file)) return deserialize(inflateSync(readFileSync(file)));
  const pair = await drawPair(await browser(), drawn);
  const { written, touched } = pair;
  const lines = pair.blocks.flat();
  const cv = await loadCv();
  const seed = seedsWay(cv, written, pair.words.map(boxOf));
  const prepared: PreparedCase = {
    pair,
    rivals: {
      'the seed': seed,
      'Telea, true mask': teleaTrueMask(cv, written, touched),
      flat: flatFill(
        written,
        lines.map(({ quad }) => boxOf(quad)),
        touched,
      ),
    },
    read: { written: readLines(written, lines), seed: readLines(seed, lines) },
  };
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(file, deflateSync(serialize(prepared), { level: 1 }));
  return prepared;
}
