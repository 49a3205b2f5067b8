import { describe, expect, test } from 'vitest';
import { findOutline } from '../../../../src/pipeline/style/find-outline';
import { findShades } from '../../../../src/pipeline/style/find-shades';
import { findShadow } from '../../../../src/pipeline/style/find-shadow';
import { inkColour } from '../../../../src/pipeline/style/ink-colours';
import { innerStrokes } from '../../../../src/pipeline/style/inner-strokes';
import { takeSample } from '../../../../src/pipeline/style/sample';
import { softnessOf } from '../../../../src/pipeline/style/softness';
import type { Ink, Picture, Rgb } from '../../../../src/pipeline/types';
import { plainPicture } from '../plain-block';

const [WIDTH, HEIGHT, SIZE] = [300, 100, 50];
const GROUND: Rgb = [40, 60, 90];
const BOX = { left: 20, top: 30, right: 280, bottom: 66 };

/** Letters that are bars of 6 px, 15 px apart, between the rows 30 and 66. */
const inLetter = (x: number, y: number): boolean => x >= 20 && x < 280 && y >= 30 && y < 66 && (x - 20) % 21 < 6;

function paint(picture: Picture, colourAt: (x: number, y: number) => Rgb | null): void {
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) {
      const colour = colourAt(x, y);
      if (colour) picture.data.set(colour, 4 * (y * WIDTH + x));
    }
}

const near = (x: number, y: number, reach: number): boolean => {
  for (let dy = -reach; dy <= reach; dy++)
    for (let dx = -reach; dx <= reach; dx++) if (inLetter(x + dx, y + dy)) return true;
  return false;
};

function inkOf(halo: number): Ink {
  const mask = (reach: number) => ({
    x: 0,
    y: 0,
    width: WIDTH,
    height: HEIGHT,
    data: Uint8Array.from({ length: WIDTH * HEIGHT }, (_, at) => (near(at % WIDTH, Math.floor(at / WIDTH), reach) ? 255 : 0)), // biome-ignore format: one mask
  });
  return { fill: mask(0), halo: mask(halo) };
}

const draw = (ink: (x: number, y: number) => Rgb, behind: (x: number, y: number) => Rgb | null = () => null) => {
  const picture = plainPicture(WIDTH, HEIGHT, GROUND);
  paint(picture, behind);
  paint(picture, (x, y) => (inLetter(x, y) ? ink(x, y) : null));
  const sample = takeSample(picture, inkOf(4), BOX, 0, SIZE)!;
  return { picture, sample };
};
const CREAM: Rgb = [245, 239, 224];

describe('ink', () => {
  test('keeps its exact colour: cream is not white', () => {
    const { picture, sample } = draw(() => CREAM);
    expect(sample.ground).toEqual(GROUND);
    expect(inkColour(picture, sample)).toEqual(CREAM);
  });

  test('that shades from top to bottom is told by both ends', () => {
    const shade = (y: number): Rgb => [250 - 3 * (y - 30), 200, 60];
    const { picture } = draw((_, y) => shade(y));
    const { above, below } = findShades(picture, inkOf(4).fill, 0, [[30, 66]]).gradient!;
    expect(Math.abs(above[0] - 250)).toBeLessThan(6);
    expect(Math.abs(below[0] - shade(66)[0])).toBeLessThan(6);
    const flat = draw(() => CREAM);
    expect(findShades(flat.picture, inkOf(4).fill, 0, [[30, 66]]).gradient).toBeNull();
    // A part of a photograph that was taken for ink.
    const half = draw((x, y) => (x < 150 ? CREAM : shade(y)));
    expect(findShades(half.picture, inkOf(4).fill, 0, [[30, 66]]).gradient).toBeNull();
  });

  // The bars as two lines, one above the other.
  const LINES = [[30, 46], [50, 66]] as const; // biome-ignore format: two lines
  const whole = inkOf(4).fill;
  const isBetween = (at: number) => at >= 46 * WIDTH && at < 50 * WIDTH;
  const fill = { ...whole, data: whole.data.map((value, at) => (isBetween(at) ? 0 : value)) };
  const inLines = (shade: (y: number) => Rgb) => draw((_, y) => (y < 46 || y >= 50 ? shade(y) : GROUND)).picture;

  test('that shades anew in every line is told from one that shades over all of them', () => {
    const each = inLines((y) => [250 - 9 * ((y - 30) % 20), 200, 60]);
    const anew = findShades(each, fill, 0, LINES);
    expect(anew.shades).toBe('line');
    expect(Math.abs(anew.gradient!.above[0] - 250)).toBeLessThan(12);
    expect(Math.abs(anew.gradient!.below[0] - (250 - 9 * 16))).toBeLessThan(12);
    const once = findShades(inLines((y) => [250 - 3 * (y - 30), 200, 60]), fill, 0, LINES); // biome-ignore format: one call
    expect(once.shades).toBe('block');
    expect(Math.abs(once.gradient!.below[0] - (250 - 3 * 36))).toBeLessThan(12);
    expect(
      findShades(
        inLines(() => CREAM),
        fill,
        0,
        LINES,
      ).gradient,
    ).toBeNull();
    // Two lines of two colours.
    expect(findShades(inLines((y) => (y < 48 ? CREAM : [90, 60, 30])), fill, 0, LINES).gradient).toBeNull(); // biome-ignore format: one call
  });
});

describe('around the letters', () => {
  test('an outline is found with colour and width', () => {
    const { picture, sample } = draw(
      () => CREAM,
      (x, y) => (near(x, y, 3) ? [0, 0, 0] : null),
    );
    const outline = findOutline(picture, sample, CREAM, SIZE);
    expect(outline?.colour).toEqual([0, 0, 0]);
    expect(outline?.width).toBeGreaterThanOrEqual(3);
    expect(outline?.width).toBeLessThanOrEqual(4);
  });

  test('an outline is found where the ground has its colour in places, too; and none where it has it everywhere', () => {
    // A photograph: bright on the left, as dark as the outline on the right.
    const behind = (x: number, y: number): Rgb => (x < 170 ? [170 + ((7 * x + 3 * y) % 40), 150, 120] : [8, 8, 10]);
    const { picture, sample } = draw(
      () => CREAM,
      (x, y) => (near(x, y, 3) ? [0, 0, 0] : behind(x, y)),
    );
    expect(findOutline(picture, sample, CREAM, SIZE)?.colour).toEqual([0, 0, 0]);
    const dark = draw(
      () => CREAM,
      () => [8, 8, 10],
    );
    expect(findOutline(dark.picture, dark.sample, CREAM, SIZE)).toBeNull();
  });

  test('what is on one side only, or fades, is no outline', () => {
    const shadow = draw(
      () => CREAM,
      (x, y) => (inLetter(x - 3, y - 3) ? [0, 0, 0] : null),
    );
    expect(findOutline(shadow.picture, shadow.sample, CREAM, SIZE)).toBeNull();
    const glow = draw(
      () => CREAM,
      (x, y) => {
        const reach = [1, 2, 3, 4, 5, 6, 7, 8].find((by) => near(x, y, by));
        const dark = reach ? (9 - reach) / 9 : 0;
        return GROUND.map((value) => Math.round(value * (1 - dark) + 200 * dark)) as unknown as Rgb;
      },
    );
    expect(findOutline(glow.picture, glow.sample, CREAM, SIZE)).toBeNull();
  });

  test('letters with counters are not taken for outlines of their counters', () => {
    // Half of the letters are rings, as in "on a road", filled in the colour of their rim.
    const fill = inkOf(0).fill;
    const ringed = fill.data.map((value, at) => {
      const [x, y] = [at % WIDTH, Math.floor(at / WIDTH)];
      const letter = Math.floor((x - 20) / 21);
      const inRing = x >= 20 && x < 280 && y >= 40 && y < 66 && letter % 2 === 0 && (x - 20) % 21 < 18;
      const isCounter = inRing && (x - 20) % 21 >= 4 && (x - 20) % 21 < 14 && y >= 44 && y < 62;
      return letter % 2 === 0 ? (inRing && !isCounter ? 255 : 0) : value;
    });
    const picture = plainPicture(WIDTH, HEIGHT, GROUND);
    paint(picture, (x, y) => (near(x, y, 14) ? [0, 0, 0] : null));
    paint(picture, (x, y) => (ringed[y * WIDTH + x] ? CREAM : null));
    const ink = { fill: { ...fill, data: ringed }, halo: inkOf(16).halo };
    expect(innerStrokes(picture, ink)).toBe(ink);
  });

  test('where only the outline was taken for strokes, the letters are found in it', () => {
    const { picture } = draw(
      () => CREAM,
      (x, y) => (near(x, y, 3) ? [0, 0, 0] : null),
    );
    const ink = inkOf(3);
    const rim = ink.halo.data.map((value, at) => (ink.fill.data[at] ? 0 : value));
    const halo = inkOf(6).halo;
    expect(innerStrokes(picture, { fill: { ...ink.fill, data: rim }, halo }).fill.data).toEqual(ink.fill.data);
    // Letters that are as they should be stay so.
    const right = { fill: ink.fill, halo };
    expect(innerStrokes(picture, right)).toBe(right);
  });

  test('a shadow is found with its move, and is no outline', () => {
    const { picture, sample } = draw(
      () => CREAM,
      (x, y) => (inLetter(x - 4, y - 4) ? [10, 15, 22] : null),
    );
    const shadow = findShadow(picture, sample, CREAM, SIZE)!;
    expect(shadow.colour).toEqual([0, 0, 0]);
    expect(shadow.opacity).toBeGreaterThan(0.5);
    expect(Math.abs(shadow.dx - 4)).toBeLessThan(2.2);
    expect(Math.abs(shadow.dy - 4)).toBeLessThan(2.2);
    expect(findOutline(picture, sample, CREAM, SIZE)).toBeNull();
  });

  test('where there is nothing, nothing is found', () => {
    const { picture, sample } = draw(() => CREAM);
    expect(findShadow(picture, sample, CREAM, SIZE)).toBeNull();
    expect(findOutline(picture, sample, CREAM, SIZE)).toBeNull();
    expect(softnessOf(picture, sample, CREAM, GROUND)).toBe(0);
  });
});

test('edges blurred over several pixels are soft', () => {
  const picture = plainPicture(WIDTH, HEIGHT, GROUND);
  // A moving mean of 7 px: a blur with a standard deviation of 2 px.
  paint(picture, (x, y) => {
    const share = [-3, -2, -1, 0, 1, 2, 3].filter((by) => inLetter(x + by, y)).length / 7;
    return GROUND.map((from, c) => Math.round(from + share * (CREAM[c]! - from))) as unknown as Rgb;
  });
  const sample = takeSample(picture, inkOf(4), BOX, 0, SIZE)!;
  const softness = softnessOf(picture, sample, CREAM, GROUND);
  expect(softness).toBeGreaterThan(0.8);
  expect(softness).toBeLessThan(3.5);
});
