import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NO_HUB, openJobPage, translateFile } from '../../scripts/translate-files';
import type { Report } from '../../src/shared/job-port';
import { type House, openHouse } from '../e2e/harness';

// Each folder: source.png → translated.de.png and expected.json (what was read and translated). UPDATE_GOLDEN=1 writes them anew:
// then open the pictures. Rasterising differs a little between browser versions, so the pictures are compared with
// tolerance and the words exactly.

const HERE = import.meta.dirname;
const OUT = join(HERE, '../../out/golden');
const cases = readdirSync(HERE, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const updating = process.env.UPDATE_GOLDEN === '1';
/** Mean difference per channel, 0–255, that nobody sees. */
const TOLERANCE = 1.5;

let house: House;
let page: Page;
beforeAll(async () => {
  house = await openHouse();
  page = await openJobPage(house);
});
afterAll(() => house.close());

const summary = ({ blocks, warnings }: Report) => ({
  blocks: blocks.map(({ text, translation }) => ({
    text,
    translation: translation?.text ?? null,
    by: translation?.by ?? null,
  })),
  warnings,
});

describe.each(cases)('%s', (name) => {
  const file = (base: string) => join(HERE, name, base);

  test('is read, translated and redrawn as before', async () => {
    const outcome = await translateFile(page, file('source.png'), { from: 'en', to: 'de' }, NO_HUB);
    if (outcome.type === 'failed') throw new Error(outcome.failure.message);
    const got = summary(outcome.report);
    const png = outcome.type === 'done' ? outcome.png : null;
    if (updating) {
      writeFileSync(file('expected.json'), `${JSON.stringify(got, null, 2)}\n`);
      if (png) writeFileSync(file('translated.de.png'), png);
      return;
    }
    expect(got).toEqual(JSON.parse(readFileSync(file('expected.json'), 'utf8')));
    expect(png !== null).toBe(existsSync(file('translated.de.png')));
    if (!png) return;
    const difference = meanDifference(png, readFileSync(file('translated.de.png')));
    if (difference > TOLERANCE) {
      mkdirSync(OUT, { recursive: true });
      writeFileSync(join(OUT, `${name}.png`), png);
    }
    expect(difference).toBeLessThan(TOLERANCE);
  });

  test('changes nothing outside the text', async () => {
    const outcome = await translateFile(page, file('source.png'), { from: 'en', to: 'de' }, NO_HUB);
    if (outcome.type !== 'done') return;
    const boxes = outcome.report.blocks.map(({ quad }) => boxAround(quad));
    expect(changedOutside(outcome.png, readFileSync(file('source.png')), boxes)).toBe(0);
  });
});

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** The block, and around it, where it is calm, where a longer translation may stand. */
function boxAround(quad: readonly (readonly [number, number])[]): Box {
  const xs = quad.map(([x]) => x);
  const ys = quad.map(([, y]) => y);
  const [width, height] = [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)];
  const sideways = height + 0.6 * width;
  return {
    left: Math.min(...xs) - sideways,
    top: Math.min(...ys) - height / 2,
    right: Math.max(...xs) + sideways,
    bottom: Math.max(...ys) + height / 2,
  };
}

function meanDifference(a: Buffer, b: Buffer): number {
  const [left, right] = [PNG.sync.read(a).data, PNG.sync.read(b).data];
  if (left.length !== right.length) return 255;
  let sum = 0;
  for (let i = 0; i < left.length; i++) sum += Math.abs((left[i] ?? 0) - (right[i] ?? 0));
  return sum / left.length;
}

function changedOutside(a: Buffer, b: Buffer, boxes: readonly Box[]): number {
  const [left, right] = [PNG.sync.read(a), PNG.sync.read(b)];
  let changed = 0;
  for (let i = 0; i < left.data.length; i += 4) {
    const x = (i / 4) % left.width;
    const y = Math.floor(i / 4 / left.width);
    if (boxes.some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)) continue;
    if (left.data.readUInt32BE(i) !== right.data.readUInt32BE(i)) changed++;
  }
  return changed;
}
