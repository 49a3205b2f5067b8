import { describe, expect, it } from 'vitest';
import { findInks } from '../../../../src/pipeline/ink/find-inks';
import type { Mask, Picture, Point, Rgb, TextBlock } from '../../../../src/pipeline/types';

const [WIDTH, HEIGHT] = [200, 90];
/** A row of six "letters": frames of 16 × 28 px with strokes of 4 px, at (30, 30). */
const isStroke = (x: number, y: number): boolean => {
  const [u, v] = [(x - 30) % 22, y - 30];
  if (x < 30 || x >= 162 || v < 0 || v >= 28 || u >= 16) return false;
  return u < 4 || u >= 12 || v < 4 || v >= 24;
};

const pictureOf = (colourAt: (x: number, y: number) => Rgb): Picture => {
  const data = new Uint8ClampedArray(4 * WIDTH * HEIGHT);
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) data.set([...colourAt(x, y), 255], 4 * (y * WIDTH + x));
  return { width: WIDTH, height: HEIGHT, data };
};

/** Capitals of 28 px are those of a font of 39 px; its line reaches from 29 px above the baseline to 9 px below. */
const quad: [Point, Point, Point, Point] = [
  [30, 29],
  [156, 29],
  [156, 67],
  [30, 67],
];
const block = (hint?: Mask): TextBlock => ({
  quad,
  lines: [{ quad, text: 'OOOOOO', confidence: 90, words: [], ...(hint && { ink: { fill: hint, halo: hint } }) }],
  text: 'OOOOOO',
});

/** The strokes as a reader marks them. */
const strokeMask: Mask = {
  x: 0,
  y: 0,
  width: WIDTH,
  height: HEIGHT,
  data: Uint8Array.from({ length: WIDTH * HEIGHT }, (_, i) => (isStroke(i % WIDTH, Math.floor(i / WIDTH)) ? 255 : 0)),
};

const valueAt = ({ x, y, width, height, data }: Mask, column: number, row: number): number =>
  column < x || row < y || column >= x + width || row >= y + height ? 0 : data[(row - y) * width + column - x]!;

/** How many stroke pixels the mask lacks, and how many pixels it holds. */
function compare(mask: Mask) {
  let [missed, held] = [0, 0];
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) {
      const value = valueAt(mask, x, y);
      if (value) held++;
      else if (isStroke(x, y)) missed++;
    }
  return { missed, held };
}

const strokes = (() => {
  let count = 0;
  for (let y = 0; y < HEIGHT; y++) for (let x = 0; x < WIDTH; x++) if (isStroke(x, y)) count++;
  return count;
})();

const findInk = (picture: Picture, block: TextBlock) => findInks(picture, [block])[0]!;

describe('findInks', () => {
  it.each<[string, Rgb, (x: number, y: number) => Rgb]>([
    ['dark on light', [20, 20, 20], () => [240, 235, 220]],
    ['light on dark', [250, 200, 60], () => [20, 30, 60]],
    ['light on a gradient', [255, 255, 255], (x, y) => [200 - x * 0.8, 40 + y, 90]],
  ])('marks the strokes and their halo: %s', (_, ink, groundAt) => {
    const { fill, halo } = findInk(
      pictureOf((x, y) => (isStroke(x, y) ? ink : groundAt(x, y))),
      block(),
    );
    expect(compare(fill)).toEqual({ missed: 0, held: strokes });
    expect(compare(halo).missed).toBe(0);
    expect(compare(halo).held).toBeGreaterThan(strokes);
    expect([halo.x, halo.y, halo.width, halo.height]).toEqual([fill.x, fill.y, fill.width, fill.height]);
    expect(valueAt(halo, 10, 45)).toBe(0);
  });

  it("leaves a neighbour's ink alone", () => {
    const rule = (y: number) => y >= 74 && y < 78;
    const { halo } = findInk(
      pictureOf((x, y) => (isStroke(x, y) || rule(y) ? [0, 0, 0] : [255, 255, 255])),
      block(),
    );
    for (let x = 0; x < WIDTH; x++) expect(valueAt(halo, x, 76)).toBe(0);
  });

  it('takes the colour of the ink from where the finder saw ink', () => {
    // Stripes of a stronger colour than the letters lie in the quad: only the hint tells which are letters.
    const isStripe = (x: number, y: number) => !isStroke(x, y) && y >= 40 && y < 46 && x < 180;
    const picture = pictureOf((x, y) =>
      isStroke(x, y) ? [150, 150, 150] : isStripe(x, y) ? [0, 0, 0] : [250, 250, 250],
    );
    const { halo } = findInk(picture, block(strokeMask));
    expect(compare(halo).missed).toBe(0);
  });

  it.each([
    [0, 0],
    [7, 255],
  ])('takes a soft shadow along where there is one: %i px', (length, marked) => {
    const shadowAt = (x: number, y: number) => {
      for (let reach = 0; reach < length; reach++) if (isStroke(x, y - reach)) return 1 - reach / length;
      return 0;
    };
    const { fill, halo } = findInk(
      pictureOf((x, y) => {
        const ground = 200 - 140 * shadowAt(x, y);
        return isStroke(x, y) ? [255, 255, 255] : [ground, ground, ground];
      }),
      block(strokeMask),
    );
    expect(compare(fill).missed).toBe(0);
    for (let x = 34; x < 40; x++) expect(valueAt(halo, x, 62)).toBe(marked);
  });

  it('keeps more of a textured ground, unless the letters glow', () => {
    const texture = (x: number, y: number) => 60 + ((Math.floor(x / 2) * 7349 + Math.floor(y / 2) * 9151) % 61);
    const halo = (glow: number, groundAt: (x: number, y: number) => number) => {
      const picture = pictureOf((x, y) => {
        const near = [-3, 0, 3].some((v) => [-3, 0, 3].some((u) => isStroke(x + u, y + v)));
        const ground = groundAt(x, y) * (near ? 1 - glow : 1);
        return isStroke(x, y) ? [255, 255, 255] : [ground, ground, ground];
      });
      return compare(findInk(picture, block(strokeMask)).halo);
    };
    const [calm, rough, glowing] = [halo(0, () => 90), halo(0, texture), halo(0.5, texture)];
    for (const { missed } of [calm, rough, glowing]) expect(missed).toBe(0);
    expect(rough.held).toBeLessThan(calm.held);
    expect(glowing.held).toBeGreaterThan(1.3 * rough.held);
  });

  it('leaves standing what only passes through the letters', () => {
    const isOutline = (x: number, y: number): boolean => Math.abs(y - 52 + x / 6) < 1.6;
    const drawn = pictureOf((x, y) => (isStroke(x, y) || isOutline(x, y) ? [20, 20, 30] : [190, 220, 240]));
    const [ink] = findInks(drawn, [block(strokeMask)]);
    expect(compare(ink!.halo).missed).toBe(0);
    let [kept, all] = [0, 0];
    for (let y = 0; y < HEIGHT; y++)
      for (let x = 0; x < WIDTH; x++) {
        if (!isOutline(x, y) || (x > 20 && x < 172)) continue;
        all++;
        if (!valueAt(ink!.halo, x, y)) kept++;
      }
    expect(all).toBeGreaterThan(50);
    expect(kept).toBe(all);
  });

  it('takes a full stop that the binariser missed', () => {
    const isStop = (x: number, y: number): boolean => x >= 141 && x < 146 && y >= 53 && y < 58;
    const isLetter = (x: number, y: number): boolean => x < 140 && isStroke(x, y);
    const drawn = pictureOf((x, y) => (isLetter(x, y) || isStop(x, y) ? [20, 20, 30] : [190, 220, 240]));
    const seen = { ...strokeMask, data: strokeMask.data.map((value, i) => (i % WIDTH < 140 ? value : 0)) };
    const [ink] = findInks(drawn, [block(seen)]);
    for (let y = 53; y < 58; y++) for (let x = 141; x < 146; x++) expect(valueAt(ink!.halo, x, y)).toBe(255);
  });

  it('sees no halo where only the ground changes its colour behind the letters', () => {
    const grounds: readonly Rgb[] = [
      [230, 200, 120],
      [120, 190, 230],
      [200, 120, 140],
    ];
    const drawn = pictureOf((x, y) => (isStroke(x, y) ? [20, 20, 30] : grounds[Math.floor((x + y / 2) / 47) % 3]!));
    const [ink] = findInks(drawn, [block(strokeMask)]);
    const { missed, held } = compare(ink!.halo);
    expect(missed).toBe(0);
    expect(held).toBeLessThan(1.7 * strokes);
  });

  it('sees letters on nothing at all', () => {
    const picture = pictureOf(() => [255, 255, 255]);
    for (let i = 0; i < WIDTH * HEIGHT; i++)
      if (!isStroke(i % WIDTH, Math.floor(i / WIDTH))) picture.data.fill(0, 4 * i, 4 * i + 4);
    expect(compare(findInk(picture, block()).fill)).toEqual({ missed: 0, held: strokes });
  });

  it('finds nothing in a quad beyond the picture', () => {
    const beyond = quad.map(([x, y]) => [x + 1000, y] as Point) as [Point, Point, Point, Point];
    const lines = [{ quad: beyond, text: 'O', confidence: 90, words: [] }];
    expect(
      findInk(
        pictureOf(() => [9, 9, 9]),
        { quad: beyond, lines, text: 'O' },
      ).halo.data,
    ).toHaveLength(0);
  });

  it.each<[string, [Point, Point, Point, Point]]>([
    [
      'without area',
      [
        [30, 30],
        [30, 30],
        [30, 30],
        [30, 30],
      ],
    ],
    [
      'without height',
      [
        [30, 30],
        [90, 30],
        [90, 30],
        [30, 30],
      ],
    ],
    [
      'that is no number',
      [
        [Number.NaN, 30],
        [90, 30],
        [90, 60],
        [30, 60],
      ],
    ],
    [
      'far larger than the picture',
      [
        [-9e5, -9e5],
        [9e5, -9e5],
        [9e5, 9e5],
        [-9e5, 9e5],
      ],
    ],
  ])('survives a quad %s', (_, odd) => {
    const lines = [{ quad: odd, text: 'O', confidence: 90, words: [] }];
    const { fill, halo } = findInk(
      pictureOf((x, y) => (isStroke(x, y) ? [0, 0, 0] : [255, 255, 255])),
      { quad: odd, lines, text: 'O' },
    );
    for (const mask of [fill, halo]) {
      expect(mask.data.length).toBe(mask.width * mask.height);
      expect(mask.x + mask.width).toBeLessThanOrEqual(WIDTH);
      expect(mask.y + mask.height).toBeLessThanOrEqual(HEIGHT);
    }
  });
});
