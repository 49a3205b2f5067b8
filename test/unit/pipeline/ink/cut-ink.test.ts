import { expect, test } from 'vitest';
import { cutInk } from '../../../../src/pipeline/ink/cut-ink';
import { unionMasks } from '../../../../src/pipeline/ink/union-masks';

const mask = (x: number, y: number, width: number, ...data: number[]) => ({
  x,
  y,
  width,
  height: width === 0 ? 0 : data.length / width,
  data: Uint8Array.from(data),
});

test('a bullet’s ink is left out, along the line’s own direction', () => {
  const ink = mask(10, 5, 3, 255, 255, 255);
  expect(cutInk({ fill: ink, halo: ink }, 12, 0).fill.data).toEqual(Uint8Array.of(0, 0, 255));
  const down = mask(10, 5, 1, 255, 255, 255);
  expect(cutInk({ fill: down, halo: down }, 6, Math.PI / 2).halo.data).toEqual(Uint8Array.of(0, 255, 255));
});

test('one mask covers several', () => {
  expect(unionMasks([mask(2, 1, 1, 255), mask(0, 0, 2, 0, 90)])).toEqual(mask(0, 0, 3, 0, 90, 0, 0, 0, 255));
  expect(unionMasks([])).toEqual(mask(0, 0, 0));
});
