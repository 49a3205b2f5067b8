import { expect, test, vi } from 'vitest';
import { findLineBoxes, mergePasses } from '../../../../src/engines/finders/find-line-boxes';
import type { LineBox } from '../../../../src/engines/finders/line-box';
import type { Network, Tensor } from '../../../../src/engines/network';
import type { Picture } from '../../../../src/pipeline/types';
import { coreOf } from './draw-core';

vi.setConfig({ testTimeout: 60_000 }); // networks on a busy machine

const never = new AbortController().signal;

/** White, with lines drawn as bars of pure red over their core: the network below sees nothing else. */
function draw(
  width: number,
  height: number,
  lines: readonly (readonly [x: number, y: number, w: number, h: number])[],
) {
  const picture: Picture = { width, height, data: new Uint8ClampedArray(4 * width * height).fill(255) };
  for (const [x, y, w, h] of lines) {
    const { long, thick } = coreOf({ length: w, height: h });
    for (let row = Math.round(y + (h - thick) / 2); row < y + (h + thick) / 2; row++)
      for (let column = Math.round(x + (w - long) / 2); column < x + (w + long) / 2; column++) {
        const at = 4 * (row * width + column);
        picture.data[at + 1] = picture.data[at + 2] = 0;
      }
  }
  return picture;
}

/** How red a pixel is says that it is text. Cores lower than `blind` px are seen but faintly. */
const redNetwork = (blind = 0) =>
  vi.fn<Network>(async ({ picture }) => {
    const { data, dims } = picture as Tensor;
    const [height, width] = [dims[2]!, dims[3]!];
    // Normalised, blue first: the means and deviations of text-map.ts.
    const text = Float32Array.from({ length: width * height }, (_, at) => 1 - (data[at]! * 0.229 + 0.485));
    for (let x = 0; x < width; x++)
      for (let y = 0; y < height; y++) {
        let n = 0;
        while (y + n < height && text[(y + n) * width + x]! > 0.5) n++;
        if (n > 0 && n < blind) for (let i = 0; i < n; i++) text[(y + i) * width + x] = 0.32;
        y += n;
      }
    return { text: { data: text, dims: [1, 1, height, width] } };
  });

const boxesOf = (boxes: readonly LineBox[]) =>
  boxes.map(({ x, y, length, height }) => [x - length / 2, y - height / 2, length, height].map(Math.round));

function expectBoxes(got: readonly LineBox[], wanted: readonly (readonly number[])[], tolerance: number): void {
  const boxes = boxesOf(got).sort((a, b) => a[1]! - b[1]! || a[0]! - b[0]!);
  expect(boxes).toHaveLength(wanted.length);
  for (const [i, box] of boxes.entries())
    for (const [k, value] of box.entries()) expect(Math.abs(value - wanted[i]![k]!)).toBeLessThan(tolerance);
}

test('lines of a picture that fits', async () => {
  const lines = [
    [100, 100, 400, 70],
    [100, 200, 500, 40],
  ] as const;
  const network = redNetwork();
  expectBoxes(await findLineBoxes(draw(800, 600, lines), network, never), lines, 8);
  expect(network).toHaveBeenCalledTimes(2); // and once from farther away: one of them is large
});

test('without large lines there is no look from farther away; with nothing at all there is', async () => {
  const network = redNetwork();
  const lines = [[100, 200, 500, 40]] as const;
  expectBoxes(await findLineBoxes(draw(800, 600, lines), network, never), lines, 8);
  expect(network).toHaveBeenCalledTimes(1);
  await findLineBoxes(draw(800, 600, []), network, never);
  expect(network).toHaveBeenCalledTimes(3);
});

test('a long strip is looked at in tiles, and a line across their seams is one line', async () => {
  const network = redNetwork();
  const lines = [[200, 60, 3400, 80]] as const;
  expectBoxes(await findLineBoxes(draw(4000, 200, lines), network, never), lines, 12);
  expect(network.mock.calls.length).toBeGreaterThan(2);
  for (const [{ picture }] of network.mock.calls)
    expect(picture!.dims[2]! * picture!.dims[3]!).toBeLessThanOrEqual(1312 ** 2);
});

test('where small text leaves a trace, a closer look finds it; and nowhere else', async () => {
  const network = redNetwork(7);
  const lines = [
    [200, 100, 700, 120],
    [200, 400, 300, 24],
  ] as const;
  expectBoxes(await findLineBoxes(draw(2048, 1400, lines), network, never), lines, 10);
  const closer = network.mock.calls.length - 1;
  expect(closer).toBeGreaterThan(0);
  expect(closer).toBeLessThan(4);
});

test.each([
  [1, 1],
  [3, 2000],
  [10_000, 200],
])('%d × %d px without text', async (width, height) => {
  expect(await findLineBoxes(draw(width, height, []), redNetwork(), never)).toEqual([]);
});

test('a cancel comes in between two tiles', async () => {
  const leaving = new AbortController();
  const network = redNetwork();
  const finding = findLineBoxes(draw(4000, 200, []), network, leaving.signal);
  leaving.abort(new Error('page left'));
  await expect(finding).rejects.toThrow('page left');
  expect(network).toHaveBeenCalledTimes(1);
});

test('of two passes the closer one answers for small lines, the other for large ones', () => {
  const box = (y: number, height: number, length = 200): LineBox => ({
    x: 200,
    y,
    angle: 0,
    length,
    height,
    score: 0.9,
  });
  const coarse = [box(50, 80), box(200, 14), box(300, 15)];
  const fine = [box(50, 20, 60), box(200, 12), box(50, 82)];
  expect(mergePasses(coarse, fine, 30)).toEqual([coarse[0], fine[1], coarse[2]]);
});

test('a closer look that saw but the end of a line does not take its place; two that saw all of it do', () => {
  const box = (x: number, length: number, height = 14): LineBox => ({ x, y: 50, angle: 0, length, height, score: 0.9 });
  const line = box(200, 200);
  expect(mergePasses([line], [box(260, 80, 12)], 30)).toEqual([line]);
  const halves = [box(150, 90, 12), box(250, 90, 12)];
  expect(mergePasses([line], halves, 30)).toEqual(halves);
});
