import { type Box, boxIn, quadOf } from '../geometry/frame';
import type { Picture, Quad, TranslatedBlock } from '../types';
import { type Growing, growBox, insidePicture, type Side, sampleGround } from './grow-box';
import { ownBox } from './own-box';

/** Where a block may be written, in the frame turned by its angle. */
export interface Room {
  /** The old text's own box. */
  readonly own: Box;
  /** With the free room around it that is safe. */
  readonly whole: Box;
  readonly foot: Foot | null;
}

/** A narrower part below the whole room, along its left or right side. */
export interface Foot extends Box {
  readonly side: 'left' | 'right';
}

export interface Aim {
  /** The side that a foot is of use on: where lines begin. */
  readonly foot: Foot['side'] | null;
  /** u up to which the room shall grow on its right, if it can; and up to which it goes before its neighbours. */
  readonly reach: number;
  readonly claim: number;
}

// In heights of a capital letter.
const STEP = 0.25;
const BORDER = 0.35;
const BETWEEN = 0.6;
const INSET = 0.45;
/** Growth to a side: at least so much, and this share of the block. */
const SIDEWAYS = { heights: 10, share: 0.6 };
/** A foot lies under at least this share of the old text, and is at least so high. */
const LEAST_FOOT = 0.4;
const LEAST_FOOT_HEIGHT = 0.4;
/** Standard deviation of the luminance that no panel has, grey levels. */
const BUSY = 6;
const UPWARDS = { heights: 1.6, share: 0.35 };
/** No farther: the picture's subject is there, though the letters could be read on it. */
const OVER_PHOTOGRAPH = 0.6;

/**
 * Free room of every block that will be written and has any in the picture; rooms do not overlap. `erased`: the picture without the old
 * texts. `aimOf`: what a block will do with its room.
 */
export function roomsFor(
  erased: Picture,
  written: readonly TranslatedBlock[],
  all: readonly TranslatedBlock[],
  aimOf: (block: TranslatedBlock) => Aim,
): Map<TranslatedBlock, Room> {
  const rooms = new Map<TranslatedBlock, Room>();
  const taken = new Map<TranslatedBlock, readonly Quad[]>();
  const asides = all.flatMap(({ lines }) => lines).flatMap(({ before, after }) => [before ?? [], after ?? []].flat());
  for (const block of written) {
    const others = all.filter((other) => other !== block);
    const { angle } = block.style;
    const obstacles = others.flatMap((other) => {
      const quads = taken.get(other);
      // Who comes later may grow as well: half of the gap is left to it.
      const share = !quads && written.includes(other) ? 0.5 : 1;
      return (quads ?? [other.quad]).map((quad) => ({ box: boxIn(quad, angle), share }));
    });
    for (const { quad } of asides) obstacles.push({ box: boxIn(quad, angle), share: 1 });
    const room = roomFor(erased, block, obstacles, aimOf(block));
    if (!room) continue;
    rooms.set(block, room);
    taken.set(
      block,
      [room.whole, ...(room.foot ? [room.foot] : [])].map((box) => quadOf(box, angle)),
    );
  }
  return rooms;
}

interface Obstacle {
  readonly box: Box;
  /** How much of the gap to it may be used. */
  readonly share: number;
}

function roomFor(
  erased: Picture,
  { style, quad }: TranslatedBlock,
  obstacles: readonly Obstacle[],
  aim: Aim,
): Room | null {
  const { angle, capHeight } = style;
  const own = ownBox(quad, style, erased);
  if (!own) return null;
  const ground = sampleGround(erased, own, angle);
  const growing: Growing = {
    erased,
    angle,
    ground,
    // Outlined letters on a photograph, as memes have them: outlined so that what lies behind does not matter.
    anywhere: style.outline !== null && ground.deviation > BUSY,
    step: Math.max(1, STEP * capHeight),
    border: freeBorder(erased, own, angle, BORDER * capHeight + (style.outline?.width ?? 0)),
    inset: INSET * capHeight,
  };
  const between = BETWEEN * capHeight;
  let whole = own;
  const grow = (side: Side, most: number): void => {
    const limit = Math.min(most, ...obstacles.map((obstacle) => gapTo(obstacle, own, whole, side, between, aim)));
    whole = growBox(growing, own, whole, side, limit);
  };
  const sideways = Math.max(SIDEWAYS.heights * capHeight, SIDEWAYS.share * (own.right - own.left));
  const upwards = growing.anywhere
    ? OVER_PHOTOGRAPH * capHeight
    : Math.max(UPWARDS.heights * capHeight, UPWARDS.share * (own.bottom - own.top));
  grow('left', sideways);
  grow('right', Math.max(sideways, aim.reach - own.right));
  grow('top', upwards);
  grow('bottom', upwards);
  const foot = footOf(growing, own, whole, obstacles, between, upwards);
  const holdsLine = foot?.side === aim.foot && foot.bottom - foot.top >= LEAST_FOOT_HEIGHT * capHeight;
  return { own, whole, foot: holdsLine ? foot : null };
}

/**
 * Below the room, beside what stands in its way there: in a bubble the last line runs on to the left of the hour. Free of everything, also
 * of what would only take its share of a gap. null: too narrow or too low.
 */
function footOf(
  growing: Growing,
  own: Box,
  whole: Box,
  obstacles: readonly Obstacle[],
  between: number,
  most: number,
): Foot | null {
  const deepest = own.bottom + most;
  const below = obstacles.filter(
    ({ box }) =>
      box.top < deepest + between / 3 &&
      box.bottom > whole.bottom &&
      box.left < whole.right + between &&
      box.right > whole.left - between,
  );
  if (below.length === 0) return null;
  const ends = Math.min(...below.map(({ box }) => box.left)) - between;
  const begins = Math.max(...below.map(({ box }) => box.right)) + between;
  const side = ends - whole.left > whole.right - begins ? 'left' : 'right';
  const sides = side === 'left' ? { left: whole.left, right: ends } : { left: begins, right: whole.right };
  const under = Math.min(own.right, sides.right) - Math.max(own.left, sides.left);
  if (under < LEAST_FOOT * (own.right - own.left)) return null;
  const start = { ...sides, top: whole.bottom, bottom: whole.bottom };
  const box = growBox(growing, start, start, 'bottom', deepest - whole.bottom);
  return box.bottom > box.top ? { ...box, side } : null;
}

/** What can be kept free along the picture's border: no more than the text itself keeps, else it could not grow along it. */
function freeBorder(picture: Picture, own: Box, angle: number, wished: number): number {
  const shares = [1, 0.75, 0.5, 0.25];
  return wished * (shares.find((share) => insidePicture(picture, own, angle, share * wished)) ?? 0);
}

/** How far a side may move before the box meets the obstacle. Measured from the text's own box. */
function gapTo(
  { box: other, share }: Obstacle,
  own: Box,
  now: Box,
  side: Side,
  margin: number,
  { claim }: Aim,
): number {
  const across = side === 'left' || side === 'right';
  const meets = across
    ? other.top < now.bottom + margin / 2 && other.bottom > now.top - margin / 2
    : other.left < now.right + margin && other.right > now.left - margin;
  const gap =
    side === 'left' ? own.left - other.right : side === 'right' ? other.left - own.right : side === 'top' ? own.top - other.bottom : other.top - own.bottom; // biome-ignore format: four cases
  const claimed = side === 'right' ? claim - own.right : 0;
  const beyond = gap > -Math.min(margin, 0.5 * (across ? own.right - own.left : own.bottom - own.top));
  return meets && beyond
    ? Math.max(0, Math.min(Math.max(share * gap, claimed), gap - (across ? margin : margin / 3)))
    : Number.POSITIVE_INFINITY;
}
