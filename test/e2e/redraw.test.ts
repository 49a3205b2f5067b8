import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NO_HUB, openJobPage, translateFile } from '../../scripts/translate-files';
import type { Request } from '../../src/pipeline/types';
import { type House, openHouse } from './harness';

// A picture that was translated a moment ago, with corrections: the same job again, and only what they change is done again.

const PICTURE = resolve(import.meta.dirname, '../golden/list-items/source.png');
const NOT_AGAIN = ['finding', 'reading', 'grouping', 'erasing'];

let house: House;
let page: Page;
beforeAll(async () => {
  house = await openHouse();
  page = await openJobPage(house);
});
afterAll(() => house.close());

async function translate(request: Partial<Request> = {}) {
  const outcome = await translateFile(page, PICTURE, { from: 'en', to: 'de', ...request }, NO_HUB);
  if (outcome.type !== 'done') throw new Error(outcome.type);
  const done = Object.keys(outcome.report.timings);
  return {
    ...outcome.report,
    pixels: PNG.sync.read(outcome.png),
    again: NOT_AGAIN.filter((stage) => done.includes(stage)),
  };
}

test('corrections are drawn without finding, reading and erasing again, and change nothing else', async () => {
  const first = await translate();
  expect(first.again).toEqual(NOT_AGAIN);
  const { quad, size = 0 } = first.blocks[0]!;
  const corrections = [{ block: 0, translation: 'Korrigiert', ink: [255, 0, 0], size: size / 2 }] as const;
  const second = await translate({ corrections });
  expect(second.again).toEqual([]);
  expect(second.blocks[0]).toMatchObject({ translation: { text: 'Korrigiert', by: 'given' }, size: size / 2 });
  const [xs, ys] = [quad.map(([x]) => x), quad.map(([, y]) => y)];
  const changed = differing(first.pixels, second.pixels);
  expect(changed.length).toBeGreaterThan(50);
  const margin = 0.5 * (Math.max(...ys) - Math.min(...ys));
  for (const [x, y] of changed) {
    expect(x).toBeGreaterThanOrEqual(Math.min(...xs) - margin);
    expect(y).toBeGreaterThanOrEqual(Math.min(...ys) - margin);
    expect(y).toBeLessThanOrEqual(Math.max(...ys) + margin);
  }
  const isRed = (at: number) => second.pixels.data[at]! > 200 && second.pixels.data[at + 1]! < 60;
  expect(changed.some(([x, y]) => isRed(4 * (y * second.pixels.width + x)))).toBe(true);
});

test('another language is translated and written alone', async () => {
  const { again, to, blocks } = await translate({ to: 'fr' });
  expect(again).toEqual([]);
  expect([to, blocks.some(({ translation }) => translation !== null)]).toEqual(['fr', true]);
});

test('a corrected text is translated anew', async () => {
  const { blocks, again } = await translate({ corrections: [{ block: 0, text: 'Good morning' }] });
  expect(again).toEqual([]);
  expect(blocks[0]).toMatchObject({ text: 'Good morning', translation: { by: 'memory' } });
});

test('when the engine room has gone, all is done again, with the same result', async () => {
  const corrections = [{ block: 0, translation: 'Noch einmal' }];
  const before = await translate({ corrections });
  await (await house.background()).evaluate(() => chrome.offscreen.closeDocument());
  const after = await translate({ corrections });
  expect(after.again).toEqual(NOT_AGAIN);
  expect(differing(before.pixels, after.pixels)).toEqual([]);
});

function differing(a: PNG, b: PNG): (readonly [x: number, y: number])[] {
  const places: (readonly [number, number])[] = [];
  for (let i = 0; i < a.width * a.height; i++)
    if (a.data.readUInt32BE(4 * i) !== b.data.readUInt32BE(4 * i)) places.push([i % a.width, Math.floor(i / a.width)]);
  return places;
}
