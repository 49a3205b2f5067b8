import { type Box, fromFrame } from '../geometry/frame';
import type { Picture } from '../types';

export interface Ground {
  readonly mean: Colour;
  /** Standard deviation of the luminance, grey levels. */
  readonly deviation: number;
}

/** How an upright box of the frame turned by `angle` may grow. Lengths in px. */
export interface Growing {
  readonly erased: Picture;
  readonly angle: number;
  /** What the text stands on. */
  readonly ground: Ground;
  /** The letters can be read on anything. */
  readonly anywhere: boolean;
  readonly step: number;
  /** Kept free along the picture's border, and before the edge of a panel. */
  readonly border: number;
  readonly inset: number;
}

export type Side = keyof Box;
const OPPOSITE = { left: 'right', right: 'left', top: 'bottom', bottom: 'top' } as const;

/** The box with one side moved outwards from where `own` has it, over ground like the text's own, by `limit` px at most. */
export function growBox(
  { erased, angle, ground, anywhere, step, border, inset }: Growing,
  own: Box,
  box: Box,
  side: Side,
  limit: number,
): Box {
  const outwards = side === 'left' || side === 'top' ? -1 : 1;
  let grownBox = box;
  let before = ground.mean;
  for (let grown = 0; limit - grown >= 1; grown += step) {
    const edge = own[side] + outwards * grown;
    const next = edge + outwards * Math.min(step, limit - grown);
    const strip = { ...box, [OPPOSITE[side]]: edge, [side]: next };
    if (!insidePicture(erased, strip, angle, border)) break;
    const { mean, deviation } = sampleGround(erased, strip, angle);
    const calm =
      anywhere ||
      (deviation < 1.25 * ground.deviation + 10 &&
        apart(mean, before) < 12 + 0.5 * ground.deviation &&
        apart(mean, ground.mean) < 45 + ground.deviation);
    // Not quite up to the edge of a panel.
    if (!calm) return { ...box, [side]: own[side] + outwards * Math.max(0, grown - inset) };
    before = mean;
    grownBox = { ...box, [side]: next };
  }
  return grownBox;
}

export function insidePicture(
  { width, height }: Pick<Picture, 'width' | 'height'>,
  { left, top, right, bottom }: Box,
  angle: number,
  border: number,
): boolean {
  return (
    [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ] as const
  ).every((corner) => {
    const [x, y] = fromFrame(corner, angle);
    return x >= border && y >= border && x <= width - border && y <= height - border;
  });
}

type Colour = readonly [number, number, number];

const apart = (a: Colour, b: Colour): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

/** Samples along the longer side, at most; fine rules must not slip through. */
const LENGTHWISE = 96;
const CROSSWISE = 12;

/** Mean colour, and standard deviation of the luminance, on a grid over the box; see-through pixels over white. */
export function sampleGround({ width, height, data }: Picture, box: Box, angle: number): Ground {
  const [across, down] = [box.right - box.left, box.bottom - box.top];
  const count = (length: number, most: number) => Math.max(2, Math.min(most, Math.round(length)));
  const [columns, rows] = [
    count(across, across > down ? LENGTHWISE : CROSSWISE),
    count(down, across > down ? CROSSWISE : LENGTHWISE),
  ];
  let [r, g, b, lumas, squares, seen] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < columns; i++)
    for (let j = 0; j < rows; j++) {
      const point = [box.left + ((i + 0.5) / columns) * across, box.top + ((j + 0.5) / rows) * down] as const;
      const [x, y] = fromFrame(point, angle).map(Math.floor) as [number, number];
      if (x < 0 || y < 0 || x >= width || y >= height) continue;
      const at = 4 * (y * width + x);
      const [alpha, white] = [data[at + 3]! / 255, 255 - data[at + 3]!];
      const [red, green, blue] = [
        data[at]! * alpha + white,
        data[at + 1]! * alpha + white,
        data[at + 2]! * alpha + white,
      ];
      const luma = 0.299 * red + 0.587 * green + 0.114 * blue;
      r += red;
      g += green;
      b += blue;
      lumas += luma;
      squares += luma * luma;
      seen++;
    }
  const all = Math.max(1, seen);
  return { mean: [r / all, g / all, b / all], deviation: Math.sqrt(Math.max(0, squares / all - (lumas / all) ** 2)) };
}
