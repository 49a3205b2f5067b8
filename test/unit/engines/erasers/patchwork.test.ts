import { describe, expect, it } from 'vitest';
import { createPatchworkEraser } from '../../../../src/engines/erasers/patchwork';
import type { Mask, Picture } from '../../../../src/pipeline/types';
import { applyPatches } from '../../../../src/pipeline/typeset/apply-patches';

const SIZE = 120;
const signal = new AbortController().signal;
type Paint = (x: number, y: number) => readonly [r: number, g: number, b: number, a?: number];

const pictureOf = (colourAt: Paint): Picture => {
  const data = new Uint8ClampedArray(4 * SIZE * SIZE);
  for (let i = 0; i < SIZE * SIZE; i++) {
    const [r, g, b, a = 255] = colourAt(i % SIZE, Math.floor(i / SIZE));
    data.set([r, g, b, a], 4 * i);
  }
  return { width: SIZE, height: SIZE, data };
};

/** A cross with arms of 3 px, in a mask of 24 × 24 at (x, y). */
const crossAt = (x: number, y: number): Mask => {
  const data = new Uint8Array(24 * 24);
  for (let i = 1; i < 23; i++) for (const j of [11, 12, 13]) data[24 * i + j] = data[24 * j + i] = 255;
  return { x, y, width: 24, height: 24, data };
};
const MASKS = [crossAt(30, 40), crossAt(56, 46)];
const isInk = (x: number, y: number): boolean =>
  MASKS.some(
    (mask) =>
      x >= mask.x && y >= mask.y && x < mask.x + 24 && y < mask.y + 24 && !!mask.data[(y - mask.y) * 24 + x - mask.x],
  );

/** The picture with crosses in red, erased; and the largest and the mean error inside the crosses. */
async function eraseCrosses(ground: Paint) {
  const written = pictureOf((x, y) => (isInk(x, y) ? [230, 20, 20] : ground(x, y)));
  const clean = pictureOf(ground);
  const patches = await createPatchworkEraser().erase(written, MASKS, signal);
  const erased = applyPatches(written, patches);
  let [largest, sum, count, changed] = [0, 0, 0, 0];
  for (let i = 0; i < erased.data.length; i++) {
    const at = i >> 2;
    const error = Math.abs(erased.data[i]! - clean.data[i]!);
    if (isInk(at % SIZE, Math.floor(at / SIZE))) {
      largest = Math.max(largest, error);
      sum += error;
      count++;
    } else if (erased.data[i] !== written.data[i]) changed++;
  }
  expect(changed).toBe(0);
  expect(patches.map(({ mask }) => mask)).toEqual(MASKS);
  return { erased, largest, mean: sum / count };
}

const noise = (x: number, y: number): number => ((x * 7349 + y * 9151 + x * y * 31) % 29) - 14;

describe('createPatchworkEraser', () => {
  it.each<[string, Paint]>([
    ['one colour', () => [240, 236, 220]],
    ['a slope', (x, y) => [60 + x, 20 + y, 200 - x]],
    ['a bowl', (x, y) => [120 + ((x - 60) ** 2 + (y - 50) ** 2) / 60, 90, 40]],
  ])('finds %s again', async (_, ground) => {
    expect((await eraseCrosses(ground)).largest).toBeLessThanOrEqual(1);
  });

  it('follows a smooth picture', async () => {
    const ground: Paint = (x, y) => [
      128 + 70 * Math.sin(x / 14) * Math.cos(y / 17),
      128 + 60 * Math.sin((x + y) / 20),
      90,
    ];
    const { largest, mean } = await eraseCrosses(ground);
    expect(mean).toBeLessThan(1);
    expect(largest).toBeLessThan(8);
  });

  it('continues grain instead of leaving bald letters', async () => {
    const { erased } = await eraseCrosses((x, y) => [150 + noise(x, y), 150 + noise(x, y), 150 + noise(x, y)]);
    let [sum, count] = [0, 0];
    for (let y = 0; y < SIZE; y++)
      for (let x = 0; x < SIZE; x++)
        if (isInk(x, y)) [sum, count] = [sum + (erased.data[4 * (y * SIZE + x)]! - 150) ** 2, count + 1];
    // The grain's own deviation is 8.4.
    expect(Math.sqrt(sum / count)).toBeGreaterThan(5);
    expect(Math.sqrt(sum / count)).toBeLessThan(12);
  });

  it('carries rules through', async () => {
    const { mean } = await eraseCrosses((_, y) => ((y + 3) % 17 < 2 ? [80, 110, 160] : [250, 250, 245]));
    expect(mean).toBeLessThan(3);
  });

  it('carries the outline between two flat colours through, sharp', async () => {
    const outline = (x: number, y: number): readonly [number, number, number] => {
      const off = y - 20 - 0.6 * x;
      return Math.abs(off) < 2 ? [20, 20, 20] : off < 0 ? [150, 200, 240] : [120, 190, 90];
    };
    expect((await eraseCrosses(outline)).mean).toBeLessThan(14);
  });

  it('brings no detail into the calm part of a hole that reaches out of a texture', async () => {
    const grain = (x: number, y: number) => (Math.floor(x / 3) * 7349 + Math.floor(y / 3) * 9151) % 97;
    const picture = pictureOf((x, y) => {
      const value = x < 60 ? 30 + 2 * grain(x, y) : 126 + 14 * Math.sin(x / 9) * Math.cos(y / 8);
      return [value, value, value];
    });
    const band: Mask = { x: 10, y: 48, width: 100, height: 24, data: new Uint8Array(100 * 24).fill(255) };
    const [patch] = await createPatchworkEraser().erase(picture, [band], signal);
    /** Mean difference of neighbours in these columns of the band. */
    const detail = (from: number, to: number): number => {
      let sum = 0;
      for (let y = 0; y < 24; y++)
        for (let x = from; x < to; x++)
          sum += Math.abs(patch!.data[4 * (100 * y + x)]! - patch!.data[4 * (100 * y + x + 1)]!);
      return sum / (24 * (to - from));
    };
    expect(detail(0, 40)).toBeGreaterThan(2);
    expect(detail(70, 98)).toBeLessThan(0.5);
  });

  it('makes a see-through picture see-through again', async () => {
    const { erased } = await eraseCrosses(() => [0, 0, 0, 0]);
    expect(erased.data.every((value) => value === 0)).toBe(true);
  });

  it('is a matter of the picture alone: the same every time', async () => {
    const ground: Paint = (x, y) => [noise(y, x) * 6 + 120, noise(x + 3, y) * 6 + 120, 90];
    expect((await eraseCrosses(ground)).erased.data).toEqual((await eraseCrosses(ground)).erased.data);
  });

  it('fills a picture that is covered wholly, and masks beyond the picture', async () => {
    const picture = pictureOf(() => [10, 90, 30]);
    const all = { x: 0, y: 0, width: SIZE, height: SIZE, data: new Uint8Array(SIZE * SIZE).fill(255) };
    const beyond = { ...crossAt(SIZE - 10, -12) };
    const patches = await createPatchworkEraser().erase(
      picture,
      [all, beyond, { x: 0, y: 0, width: 0, height: 0, data: new Uint8Array(0) }],
      signal,
    );
    expect([...patches[0]!.data.subarray(0, 4)]).toEqual([10, 90, 30, 255]);
    expect(applyPatches(picture, patches).data).toEqual(picture.data);
  });

  it('stops when it is told to', async () => {
    await expect(
      createPatchworkEraser().erase(
        pictureOf(() => [9, 9, 9]),
        MASKS,
        AbortSignal.abort(),
      ),
    ).rejects.toThrow();
  });
});

describe('more holes than a picture usually has', () => {
  it('are filled smoothly beyond a bound, the first ones with grain', async () => {
    const size = 1600;
    const data = new Uint8ClampedArray(4 * size * size).fill(255);
    for (let i = 0; i < size * size; i++)
      data.fill(128 + 0.5 * noise(i % size, Math.floor(i / size)), 4 * i, 4 * i + 3);
    const side = 1580;
    const dots: Mask = { x: 8, y: 8, width: side, height: side, data: new Uint8Array(side * side) };
    for (let y = 0; y < side; y += 24) for (let x = 0; x < side; x += 24) dots.data[y * side + x] = 255;
    const [patch] = await createPatchworkEraser().erase({ width: size, height: size, data }, [dots], signal);
    /** Mean square of what the filled dots of these rows are off their mean by. */
    const variance = (from: number, to: number): number => {
      const values: number[] = [];
      for (let i = from * side; i < to * side; i++) if (dots.data[i]) values.push(patch!.data[4 * i]!);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    };
    expect(variance(0, 300)).toBeGreaterThan(2 * variance(side - 300, side));
  }, 20_000);
});
