import { describe, expect, test } from 'vitest';
import { binarise, type StripMask } from '../../../../src/engines/readers/binarise';
import { cutStrip, LINE, MARGIN, STRIP_HEIGHT, type Strip } from '../../../../src/engines/readers/strip';
import { inkInPicture } from '../../../../src/engines/readers/strip-ink';
import { toLines } from '../../../../src/engines/readers/to-lines';
import { PLACEHOLDER } from '../../../../src/pipeline/text/placeholder';
import type { Picture, Quad, Rgb } from '../../../../src/pipeline/types';

function pictureOf(width: number, height: number, colourAt: (x: number, y: number) => Rgb): Picture {
  const data = new Uint8ClampedArray(4 * width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) data.set([...colourAt(x, y), 255], 4 * (y * width + x));
  return { width, height, data };
}

/** A box of this size whose top left corner is at (x, y), turned clockwise by `angle`. */
function turned(x: number, y: number, width: number, height: number, angle: number): Quad {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const at = (u: number, v: number) => [x + u * cos - v * sin, y + u * sin + v * cos] as const;
  return [at(0, 0), at(width, 0), at(width, height), at(0, height)];
}

const ANGLE = 0.35;
const quad = turned(80, 60, 240, 48, ANGLE);
/** Black bars across the line, every 24 px, 8 px wide; in the line's own frame. */
const inFrame = (x: number, y: number) => {
  const [dx, dy] = [x + 0.5 - 80, y + 0.5 - 60];
  return [dx * Math.cos(ANGLE) + dy * Math.sin(ANGLE), dy * Math.cos(ANGLE) - dx * Math.sin(ANGLE)] as const;
};
const isBar = (x: number, y: number) => {
  const [u, v] = inFrame(x, y);
  return u >= 0 && u < 240 && v >= 8 && v < 40 && u % 24 < 8;
};
const picture = pictureOf(400, 260, (x, y) => (isBar(x, y) ? [10, 10, 10] : [200, 220, 240]));
const strip = cutStrip(picture, quad)!;
const luma = (strip: Strip, column: number, row: number) => strip.rgb[row * strip.width + column]!;
/** A perfect binariser, for dark letters. */
const perfect = ({ rgb, width }: Strip): StripMask => {
  const fill = Float32Array.from(rgb.subarray(0, width * STRIP_HEIGHT), (red) =>
    Math.min(1, Math.max(0, (0.78 - red) / 0.74)),
  );
  return { fill, ink: fill, text: 1 };
};

describe('a strip', () => {
  test('is the line made straight, at one height', () => {
    expect(strip.width).toBe(240 / 1.5 + 2 * MARGIN);
    const middle = MARGIN + LINE / 2;
    for (let bar = 0; bar < 10; bar++) {
      expect(luma(strip, Math.round(MARGIN + bar * 16 + 2.2), middle)).toBeLessThan(0.15);
      expect(luma(strip, Math.round(MARGIN + bar * 16 + 10), middle)).toBeGreaterThan(0.7);
    }
  });

  test('reaches beyond the picture as the picture ends', () => {
    const edge = cutStrip(picture, turned(-10, 2, 100, 32, 0))!;
    expect(luma(edge, 0, 0)).toBeCloseTo(200 / 255);
  });

  test('of no area is none', () => expect(cutStrip(picture, turned(10, 10, 0, 20, 0))).toBeNull());

  test('is bounded, however long its line', () => {
    expect(cutStrip(picture, turned(0, 100, 400, 2, 0))!.width).toBeLessThanOrEqual(4096 + 2 * MARGIN);
  });
});

describe('binarising', () => {
  test('pads a strip to a width that the network takes, and cuts the masks to the strip', async () => {
    const widths: number[] = [];
    const odd = cutStrip(picture, turned(80, 60, 63, 48, ANGLE))!;
    expect(odd.width % 16).not.toBe(0);
    for (const one of [strip, odd]) {
      const mask = await binarise(one, async ({ strips }) => {
        const [, , height, width] = strips!.dims as [number, number, number, number];
        widths.push(width);
        const fill = strips!.data.slice(0, height * width);
        expect(fill[width - 1]).toBe(fill[one.width - 1]);
        const dims = [1, 1, height, width];
        return {
          fill: { data: fill, dims },
          ink: { data: fill, dims },
          letters: { data: Float32Array.from([...Array(10).fill(0), 0.875]), dims: [1, 11] },
        };
      });
      expect(mask.fill).toEqual(one.rgb.slice(0, one.width * STRIP_HEIGHT));
      expect(mask.text).toBe(0.875);
    }
    expect(widths.every((width) => width % 16 === 0)).toBe(true);
  });
});

describe('the ink', () => {
  test('comes back to where it is in the picture', () => {
    const { fill, halo } = inkInPicture(picture, strip, perfect(strip), [{ from: 0, to: strip.width }])!;
    let [bars, hits, strays, covered] = [0, 0, 0, 0];
    for (let y = 0; y < fill.height; y++)
      for (let x = 0; x < fill.width; x++) {
        const bar = isBar(fill.x + x, fill.y + y);
        const marked = fill.data[y * fill.width + x] === 255;
        if (bar) bars++;
        if (bar && marked) hits++;
        if (!bar && marked) strays++;
        if (bar && halo.data[y * fill.width + x]) covered++;
      }
    expect(bars).toBeGreaterThan(2000);
    expect(hits / bars).toBeGreaterThan(0.9);
    expect(strays / bars).toBeLessThan(0.1);
    expect(covered).toBe(bars);
    expect([halo.x, halo.y, halo.width, halo.height]).toEqual([fill.x, fill.y, fill.width, fill.height]);
  });

  test('of a line beyond the picture is none', () => {
    const beyond = cutStrip(picture, turned(900, 900, 100, 30, 0))!;
    expect(inkInPicture(picture, beyond, perfect(beyond), [{ from: 0, to: beyond.width }])).toBeNull();
  });
});

describe('what was read', () => {
  const word = (text: string, left: number, right: number) => ({
    kind: 'letter' as const,
    text,
    confidence: 90,
    left,
    right,
  });

  test('becomes one line with its words in place', () => {
    const [line, ...more] = toLines(picture, strip, perfect(strip), [word('Good', 8, 60), word('day', 70, 160)]);
    expect(more).toEqual([]);
    expect(line).toMatchObject({ text: 'Good day', confidence: 90 });
    // As high as it was found, as wide as its ink: the last bar ends at 224.
    const corners = turned(80, 60, 224, 48, ANGLE);
    for (const [i, [x, y]] of line!.quad.entries())
      expect(Math.hypot(x - corners[i]![0], y - corners[i]![1])).toBeLessThan(2);
    const [u] = inFrame(line!.words[1]!.quad[0][0] - 0.5, line!.words[1]!.quad[0][1] - 0.5);
    expect(u).toBeCloseTo((70 - MARGIN) * 1.5);
  });

  test('reaches to the end of its last word where the binariser missed a letter of it, but not for a pixel', () => {
    const whole = perfect(strip);
    const cut = (columns: number) => {
      const blank = (plane: Float32Array) => plane.map((value, at) => (at % strip.width >= columns ? 0 : value));
      return { ...whole, fill: blank(whole.fill), ink: blank(whole.ink) };
    };
    const endOf = (columns: number): number => {
      const [line] = toLines(picture, strip, cut(columns), [word('Good', 8, 60), word('day!', 70, 160)]);
      return inFrame(line!.quad[1][0] - 0.5, line!.quad[1][1] - 0.5)[0]! / 1.5 + MARGIN;
    };
    expect(endOf(140)).toBeCloseTo(160, 0);
    expect(endOf(158)).toBeLessThan(159);
  });

  test.each([
    ['a bullet', { kind: 'mark', text: '', confidence: 99 }, 'mark'],
    ['an emoji', { kind: 'picture', text: '', confidence: 99 }, 'picture'],
    ['a word that could not be read', { kind: 'letter', text: 'xq', confidence: 12 }, 'unread'],
  ] as const)('has nothing of %s before it, neither in its words nor in its ink', (_, before, kind) => {
    const words = [{ ...before, left: 8, right: 14 }, word('Good', 40, 100), word('day', 110, 160)];
    const [line] = toLines(picture, strip, perfect(strip), words);
    expect(line).toMatchObject({ text: 'Good day' });
    expect(line!.before).toMatchObject({ kind });
    const [end] = inFrame(line!.before!.quad[1][0] - 0.5, line!.before!.quad[1][1] - 0.5);
    expect(end).toBeCloseTo((14 - MARGIN) * 1.5, 0);
    const [u] = inFrame(line!.quad[0][0] - 0.5, line!.quad[0][1] - 0.5);
    expect(u).toBeGreaterThan(30);
    const { fill } = line!.ink!;
    const first = fill.data.indexOf(255);
    const [inked] = inFrame(fill.x + (first % fill.width), fill.y + Math.floor(first / fill.width));
    expect(inked).toBeGreaterThan(30);
  });

  test('keeps the place of what stands among its words, and leaves its ink alone', () => {
    const heart = { kind: 'picture' as const, text: '', confidence: 99, left: 64, right: 84 };
    const [line] = toLines(picture, strip, perfect(strip), [word('I', 8, 60), heart, word('you', 90, 160)]);
    expect(line).toMatchObject({ text: `I ${PLACEHOLDER} you` });
    expect(line!.inner).toHaveLength(1);
    const { fill } = line!.ink!;
    const inked = new Set<number>();
    for (const [at, value] of fill.data.entries()) {
      const [u] = inFrame(fill.x + (at % fill.width), fill.y + Math.floor(at / fill.width));
      if (value) inked.add(Math.round(u / 6));
    }
    expect([...inked].some((u) => 6 * u > (66 - MARGIN) * 1.5 && 6 * u < (82 - MARGIN) * 1.5)).toBe(false);
  });

  test('becomes two lines where a column ends, each with its own ink', () => {
    const lines = toLines(picture, strip, perfect(strip), [word('left', 8, 50), word('right', 125, 168)]);
    expect(lines.map(({ text }) => text)).toEqual(['left', 'right']);
    const held = lines.map(({ ink }) => ink!.fill.data.filter(Boolean).length);
    expect(Math.min(...held)).toBeGreaterThan(0);
    const all = inkInPicture(picture, strip, perfect(strip), [{ from: 0, to: strip.width }])!.fill.data.filter(
      Boolean,
    ).length;
    expect(held[0]! + held[1]!).toBeLessThan(0.8 * all);
  });
});
