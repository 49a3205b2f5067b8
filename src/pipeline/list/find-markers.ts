import { fontSizeOf } from '../geometry/font-size';
import { type Box, boxIn } from '../geometry/frame';
import type { Marker } from '../known-picture';
import { apart } from '../style/colours';
import type { DescribedBlock, Mask, Picture, Rgb } from '../types';

// In font sizes.
/** Left of the text it is looked for so far, and above and below its first line. */
const REACH = 3.2;
const AROUND = 0.3;
/** Between marker and text. */
const GAP = { least: 0.12, most: 2.2 };
const SIZE = { least: 0.12, most: 1.6 };
/** Empty columns that part it from what stands left of it. */
const APART = 0.2;
/** Gaps inside of it. */
const TORN = 0.12;
/** Markers of one list stand above each other, and are equally large. */
const SAME_PLACE = 0.3;
const ALIKE = 1.3;
/** Grey levels by which it differs from what it stands on, and by which its blurred rim does. */
const CONTRAST = 40;
const RIM_CONTRAST = 12;
/** A row that is full to this share is a ruled line. */
const RULE = 0.8;

/**
 * Bullets, ticks and boxes before list items: something small to the left of a first line, apart from everything else, which stands in the
 * same way before another item. Only for level text that begins at the left. The reader leaves most of them out, so pixels tell.
 */
export function findMarkers(picture: Picture, blocks: readonly DescribedBlock[]): Marker[] {
  const found = blocks.flatMap((item, block) => {
    if (item.style.angle !== 0 || item.style.align === 'center' || item.style.align === 'right') return [];
    const box = lookBefore(picture, item, blocks);
    return box ? [{ block, box, fontSize: fontSizeOf(item.lines[0]!) }] : [];
  });
  return found
    .filter((one) => found.some((other) => other !== one && areAlike(one.box, other.box, one.fontSize)))
    .map(({ block, box, fontSize }) => ({
      block,
      mask: maskOf(picture, box, Math.max(2, Math.round(0.1 * fontSize))),
    }));
}

function areAlike(a: Box, b: Box, fontSize: number): boolean {
  const ratio = (one: number, other: number) => Math.max(one, other) / Math.min(one, other);
  return (
    Math.abs(a.left - b.left) < SAME_PLACE * fontSize &&
    ratio(a.right - a.left + 2, b.right - b.left + 2) < ALIKE &&
    ratio(a.bottom - a.top + 2, b.bottom - b.top + 2) < ALIKE
  );
}

/** What stands alone before the first line of a block, px; null: nothing, or nothing that a list would have there. */
function lookBefore(picture: Picture, item: DescribedBlock, blocks: readonly DescribedBlock[]): Box | null {
  const first = item.lines[0]!;
  const em = fontSizeOf(first);
  const line = boxIn(first.quad, 0);
  const area = {
    left: Math.max(0, Math.floor(line.left - REACH * em)),
    right: Math.min(picture.width, Math.floor(line.left - GAP.least * em)),
    top: Math.max(0, Math.floor(line.top - AROUND * em)),
    bottom: Math.min(picture.height, Math.ceil(line.bottom + AROUND * em)),
  };
  const [width, height] = [area.right - area.left, area.bottom - area.top];
  if (!(em >= 4) || width < 4 || height < 4) return null;
  const ink = inkIn(picture, area, width, height);
  if (!ink) return null;
  const isEmpty = (column: number) => {
    for (let row = 0; row < height; row++) if (ink[row * width + column]) return false;
    return true;
  };
  let to = width;
  while (to > 0 && isEmpty(to - 1)) to--;
  if (width - to + GAP.least * em > GAP.most * em) return null;
  let from = to;
  for (let empty = 0, at = to - 1; at >= 0 && empty <= Math.max(1, TORN * em); at--) {
    empty = isEmpty(at) ? empty + 1 : 0;
    if (empty === 0) from = at;
  }
  for (let at = from - 1; at >= Math.max(0, from - APART * em); at--) if (!isEmpty(at)) return null;
  const rows = Array.from({ length: height }, (_, row) =>
    ink.subarray(row * width + from, row * width + to).includes(1),
  );
  const [top, bottom] = [rows.indexOf(true), rows.lastIndexOf(true) + 1];
  const fits = (length: number) => length >= SIZE.least * em && length <= SIZE.most * em;
  const alone = top > 0 && bottom < height && from > 0;
  const middle = area.top + (top + bottom) / 2;
  if (!alone || !fits(to - from) || !fits(bottom - top) || middle < line.top || middle > line.bottom) return null;
  const box = { left: area.left + from, right: area.left + to, top: area.top + top, bottom: area.top + bottom };
  return blocks.some((other) => other !== item && meets(boxIn(other.quad, other.style.angle), box)) ? null : box;
}

const meets = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** 1 for what differs from the ground around, but for ruled lines; null where most does. */
function inkIn(picture: Picture, area: Box, width: number, height: number): Uint8Array | null {
  const ground = medianIn(picture, area);
  const ink = new Uint8Array(width * height);
  let count = 0;
  for (let row = 0; row < height; row++) {
    let inked = 0;
    for (let column = 0; column < width; column++) {
      if (apart(colourAt(picture, area.left + column, area.top + row), ground) < CONTRAST) continue;
      ink[row * width + column] = 1;
      inked++;
    }
    if (inked > RULE * width) ink.fill(0, row * width, (row + 1) * width);
    else count += inked;
  }
  return count > 0 && count < 0.5 * ink.length ? ink : null;
}

const colourAt = ({ width, data }: Picture, x: number, y: number): Rgb => {
  const at = 4 * (y * width + x);
  return [data[at]!, data[at + 1]!, data[at + 2]!];
};

function medianIn(picture: Picture, { left, top, right, bottom }: Box): Rgb {
  const counts = [new Uint32Array(256), new Uint32Array(256), new Uint32Array(256)] as const;
  for (let y = top; y < bottom; y++)
    for (let x = left, at = 4 * (y * picture.width + left); x < right; x++, at += 4)
      for (let c = 0; c < 3; c++) counts[c as 0]![picture.data[at + c]!]!++;
  const half = ((right - left) * (bottom - top)) / 2;
  const median = (count: Uint32Array): number => {
    let seen = 0;
    return count.findIndex((number) => {
      seen += number;
      return seen > half;
    });
  };
  return [median(counts[0]), median(counts[1]), median(counts[2])];
}

/** The marker with its blurred rim: all in its box that differs from the ground, and `rim` px around that. */
function maskOf(picture: Picture, box: Box, rim: number): Mask {
  const [x, y] = [Math.max(0, box.left - 2 * rim), Math.max(0, box.top - 2 * rim)];
  const width = Math.min(picture.width, box.right + 2 * rim) - x;
  const height = Math.min(picture.height, box.bottom + 2 * rim) - y;
  const around = { left: x, top: y, right: x + width, bottom: y + height };
  const ground = medianIn(picture, { ...around, bottom: box.top });
  const data = new Uint8Array(width * height);
  for (let row = rim; row < height - rim; row++)
    for (let column = rim; column < width - rim; column++) {
      const inside = x + column >= box.left && x + column < box.right && y + row >= box.top && y + row < box.bottom;
      if (!inside && apart(colourAt(picture, x + column, y + row), ground) < RIM_CONTRAST) continue;
      for (let dy = -rim; dy <= rim; dy++)
        data.fill(255, (row + dy) * width + column - rim, (row + dy) * width + column + rim + 1);
    }
  return { x, y, width, height, data };
}
