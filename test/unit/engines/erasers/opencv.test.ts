import { describe, expect, it, vi } from 'vitest';
import { createOpenCvEraser } from '../../../../src/engines/erasers/opencv';
import type { Mask, Picture } from '../../../../src/pipeline/types';

const loadOpenCv = vi.hoisted(() => vi.fn());
vi.mock('../../../../src/engines/erasers/open-cv', () => ({ loadOpenCv }));

const SIZE = 60;
const signal = new AbortController().signal;

const pictureOf = (valueAt: (x: number, y: number, channel: number) => number): Picture => {
  const data = new Uint8ClampedArray(4 * SIZE * SIZE);
  for (let i = 0; i < data.length; i++) {
    const at = Math.floor(i / 4);
    data[i] = i % 4 === 3 ? 200 : valueAt(at % SIZE, Math.floor(at / SIZE), i % 4);
  }
  return { width: SIZE, height: SIZE, data };
};

/** A cross of 10 × 10 px in a mask of 12 × 12 at (x, y). */
const crossAt = (x: number, y: number): Mask => {
  const data = new Uint8Array(144);
  for (let i = 1; i < 11; i++) data[12 * i + 6] = data[12 * 6 + i] = 255;
  return { x, y, width: 12, height: 12, data };
};
const covers = (mask: Mask, x: number, y: number): boolean =>
  x >= mask.x && y >= mask.y && x < mask.x + 12 && y < mask.y + 12 && !!mask.data[(y - mask.y) * 12 + x - mask.x];

describe('createOpenCvEraser', () => {
  it('fits smooth backgrounds without OpenCV, and leaves all other pixels and the alpha channel as they are', async () => {
    const masks = [crossAt(10, 10), crossAt(24, 12)];
    const ground = (x: number, y: number, c: number) => 60 + x + 2 * y * (c === 1 ? 0.5 : 1);
    const picture = pictureOf((x, y, c) => (masks.some((mask) => covers(mask, x, y)) ? 255 : ground(x, y, c)));
    const patches = await createOpenCvEraser().erase(picture, masks, signal);
    expect(patches.map(({ mask }) => mask)).toEqual(masks);
    for (const { mask, data } of patches)
      for (let i = 0; i < 144; i++) {
        const [x, y] = [mask.x + (i % 12), mask.y + Math.floor(i / 12)];
        expect(data[4 * i + 3]).toBe(200);
        for (let c = 0; c < 3; c++) {
          if (mask.data[i]) expect(Math.abs(data[4 * i + c]! - ground(x, y, c))).toBeLessThanOrEqual(1);
          else expect(data[4 * i + c]).toBe(picture.data[4 * (y * SIZE + x) + c]);
        }
      }
    expect(loadOpenCv).not.toHaveBeenCalled();
  });

  it('says that the engine failed when OpenCV cannot be loaded', async () => {
    const cause = new Error('no such file');
    loadOpenCv.mockRejectedValueOnce(cause);
    const rough = pictureOf((x, y, c) => (x * 73 + y * 151 + c * 37) % 251);
    await expect(createOpenCvEraser().erase(rough, [crossAt(10, 10)], signal)).rejects.toMatchObject({
      code: 'engine-failed',
      stage: 'erasing',
      cause,
    });
  });

  it('stops when it is told to', async () => {
    const picture = pictureOf(() => 9);
    await expect(createOpenCvEraser().erase(picture, [crossAt(10, 10)], AbortSignal.abort())).rejects.toThrow();
  });

  it.each([
    ['auto', 'NS'],
    ['navier-stokes', 'NS'],
    ['telea', 'TELEA'],
  ] as const)('inpaints by %s and gives every Mat back', async (method, flag) => {
    let alive = 0;
    const used: string[] = [];
    class Mat {
      data: Uint8Array;
      constructor(rows = 0, columns = 0, channels = 0) {
        alive++;
        this.data = new Uint8Array(rows * columns * channels);
      }
      delete() {
        alive--;
      }
    }
    const inpaint = (tile: Mat, _holes: Mat, filled: Mat, _radius: number, how: string) => {
      used.push(how);
      filled.data = tile.data.map(() => 77);
    };
    loadOpenCv.mockResolvedValueOnce({
      Mat,
      inpaint,
      CV_8UC3: 3,
      CV_8UC1: 1,
      INPAINT_NS: 'NS',
      INPAINT_TELEA: 'TELEA',
    });
    const rough = pictureOf((x, y, c) => (x * 73 + y * 151 + c * 37) % 251);
    const mask = crossAt(10, 10);
    const [patch] = await createOpenCvEraser({ method }).erase(rough, [mask], signal);
    expect(used).toEqual([flag]);
    expect(alive).toBe(0);
    mask.data.forEach((ink, i) => {
      if (ink) expect([...patch!.data.subarray(4 * i, 4 * i + 4)]).toEqual([77, 77, 77, 200]);
    });
  });
});
