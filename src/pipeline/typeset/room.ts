import { type Box, boxIn, fromFrame } from '../geometry/frame';
import type { Picture, Quad, TranslatedBlock } from '../types';

/** Where a block may be written, in the frame turned by its angle. */
export interface Room {
  /** The old text's own box. */
  readonly own: Box;
  /** With the free room around it that is safe. */
  readonly whole: Box;
}

// In heights of a capital letter.
const STEP = 0.25;
const BORDER = 0.35;
const BETWEEN = 0.6;
const INSET = 0.45;
/** Growth to a side: at least so much, and this share of the block. */
const SIDEWAYS = { heights: 10, share: 0.6 };
const UPWARDS = { heights: 1.6, share: 0.35 };

/** Free room of every block that will be written and has any in the picture; rooms do not overlap. `erased`: the picture without the old texts. */
export function roomsFor(
  erased: Picture,
  written: readonly TranslatedBlock[],
  all: readonly TranslatedBlock[],
): Map<TranslatedBlock, Room> {
  const rooms = new Map<TranslatedBlock, Room>();
  const taken = new Map<TranslatedBlock, Quad>();
  for (const block of written) {
    const others = all.filter((other) => other !== block);
    const obstacles = others.map((other) => {
      const quad = taken.get(other);
      // Who comes later may grow as well: half of the gap is left to it.
      const share = !quad && written.includes(other) ? 0.5 : 1;
      return { box: boxIn(quad ?? other.quad, block.style.angle), share };
    });
    const room = roomFor(erased, block, obstacles);
    if (!room) continue;
    rooms.set(block, room);
    const { left, top, right, bottom } = room.whole;
    const corners = [[left, top], [right, top], [right, bottom], [left, bottom]] as const; // biome-ignore format: a box
    taken.set(block, corners.map((corner) => fromFrame(corner, block.style.angle)) as unknown as Quad);
  }
  return rooms;
}

interface Obstacle {
  readonly box: Box;
  /** How much of the gap to it may be used. */
  readonly share: number;
}

type Side = keyof Box;

function roomFor(erased: Picture, { style, quad }: TranslatedBlock, obstacles: readonly Obstacle[]): Room | null {
  const { angle, capHeight } = style;
  const own = clip(boxIn(quad, angle), erased, angle);
  if (!own) return null;
  const margin = BORDER * capHeight + (style.outline?.width ?? 0);
  const step = Math.max(1, STEP * capHeight);
  const ground = sample(erased, own, angle);
  let box = own;
  const grow = (side: Side, most: number): void => {
    const outwards = side === 'left' || side === 'top' ? -1 : 1;
    const limit = Math.min(most, ...obstacles.map((obstacle) => gapTo(obstacle, own, box, side, BETWEEN * capHeight)));
    let before = ground.mean;
    for (let grown = 0; grown + step <= limit; grown += step) {
      const edge = own[side] + outwards * grown;
      const next = edge + outwards * step;
      const strip = { ...box, [OPPOSITE[side]]: edge, [side]: next };
      if (!insidePicture(erased, strip, angle, margin)) return;
      const { mean, deviation } = sample(erased, strip, angle);
      const calm =
        deviation < 1.25 * ground.deviation + 10 &&
        apart(mean, before) < 12 + 0.5 * ground.deviation &&
        apart(mean, ground.mean) < 45 + ground.deviation;
      if (!calm) {
        // Not quite up to the edge of a panel.
        const kept = Math.max(0, grown - INSET * capHeight);
        box = { ...box, [side]: own[side] + outwards * kept };
        return;
      }
      before = mean;
      box = { ...box, [side]: next };
    }
  };
  const sideways = Math.max(SIDEWAYS.heights * capHeight, SIDEWAYS.share * (own.right - own.left));
  const upwards = Math.max(UPWARDS.heights * capHeight, UPWARDS.share * (own.bottom - own.top));
  grow('left', sideways);
  grow('right', sideways);
  grow('top', upwards);
  grow('bottom', upwards);
  return { own, whole: box };
}

/** The part of a box that lies in the picture; null: too little to write on. */
function clip(box: Box, picture: Picture, angle: number): Box | null {
  let { left, top, right, bottom } = box;
  for (let step = 0; step < 60 && !insidePicture(picture, { left, top, right, bottom }, angle, 0); step++) {
    if (angle === 0) {
      [left, right] = [Math.max(0, left), Math.min(picture.width, right)];
      [top, bottom] = [Math.max(0, top), Math.min(picture.height, bottom)];
      break;
    }
    // Turned boxes draw in towards their middle.
    const [across, down] = [0.02 * (right - left), 0.02 * (bottom - top)];
    [left, right, top, bottom] = [left + across, right - across, top + down, bottom - down];
  }
  const clipped = { left, top, right, bottom };
  const enough = right - left >= LEAST_PX && bottom - top >= LEAST_PX;
  return enough && insidePicture(picture, clipped, angle, 0) ? clipped : null;
}

const LEAST_PX = 4;

const OPPOSITE = { left: 'right', right: 'left', top: 'bottom', bottom: 'top' } as const;

/** How far a side may move before the box meets the obstacle. Measured from the text's own box. */
function gapTo({ box: other, share }: Obstacle, own: Box, now: Box, side: Side, margin: number): number {
  const across = side === 'left' || side === 'right';
  const meets = across
    ? other.top < now.bottom + margin / 2 && other.bottom > now.top - margin / 2
    : other.left < now.right + margin && other.right > now.left - margin;
  const gap =
    side === 'left' ? own.left - other.right : side === 'right' ? other.left - own.right : side === 'top' ? own.top - other.bottom : other.top - own.bottom; // biome-ignore format: four cases
  const beyond = gap > -Math.min(margin, 0.5 * (across ? own.right - own.left : own.bottom - own.top));
  return meets && beyond
    ? Math.max(0, Math.min(share * gap, gap - (across ? margin : margin / 3)))
    : Number.POSITIVE_INFINITY;
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
function sample({ width, height, data }: Picture, box: Box, angle: number): { mean: Colour; deviation: number } {
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
