import type { Picture } from '../../pipeline/types';
import type { Network, Tensor } from '../network';
import { boundsOf, type LineBox } from './line-box';
import { type Part, scalePicture } from './scale-picture';

/** What the detector says of a picture: one value for every px of the scaled picture, row by row. */
export interface TextMap {
  readonly width: number;
  readonly height: number;
  /** Probability that the px lies in the core of a line (models/detector.md), 0–1. */
  readonly text: Float32Array;
}

// As the network was trained: channels in the order blue, green, red, less these means, over these deviations.
const MEAN = [0.485, 0.456, 0.406];
const DEVIATION = [0.229, 0.224, 0.225];
/** Largest side of what the network sees at once, scaled px: it bounds the memory, whatever the picture. */
const TILE = 960;
/** Tiles overlap by this; each gives its half of it to the map. Lines higher than this are for a coarser pass. */
const OVERLAP = 128;

/** What is looked at for the sake of a box reaches so far beyond it, scaled px. */
const AROUND = 64;

/**
 * The detector's map of the picture at this scale: of all of it, or of what lies around these boxes (px of the picture); elsewhere the map
 * is 0.
 */
export async function textMapOf(
  picture: Picture,
  scale: number,
  network: Network,
  signal: AbortSignal,
  near?: readonly LineBox[],
): Promise<TextMap> {
  const width = Math.max(1, Math.ceil(picture.width * scale));
  const height = Math.max(1, Math.ceil(picture.height * scale));
  const map = { width, height, text: new Float32Array(width * height) };
  const boxes = near?.map((box) => boundsOf(box, scale));
  for (const row of tiles(height))
    for (const column of tiles(width)) {
      const area = boxes ? around(boxes, column, row) : { across: column, down: row };
      if (!area) continue;
      const part = partOf(picture, area.across, area.down, 1 / scale);
      const { text } = await network({ picture: normalise(scalePicture(picture, part, scale)) });
      if (!text) throw new Error('The detector lacks its output');
      signal.throwIfAborted();
      paste(map, area.across, area.down, text.data, text.dims[3]!);
      // WASM holds the thread: lets a cancel come in between two tiles.
      await new Promise((resolve) => setTimeout(resolve));
      signal.throwIfAborted();
    }
  return map;
}

/** In place. */
function normalise(tensor: Tensor): Tensor {
  const { data } = tensor;
  const plane = data.length / 3;
  for (let blue = 2 * plane, red = 0; red < plane; blue++, red++) {
    const first = data[red]!;
    data[red] = data[blue]!;
    data[blue] = first;
  }
  for (let c = 0, at = 0; c < 3; c++) {
    const [mean, scale] = [MEAN[c]!, 1 / DEVIATION[c]!];
    for (const end = at + plane; at < end; at++) data[at] = (data[at]! - mean) * scale;
  }
  return tensor;
}

/** A tile along one axis, scaled px: where it begins and ends, and what of it goes into the map. */
interface Tile {
  readonly from: number;
  readonly to: number;
  readonly keepFrom: number;
  readonly keepTo: number;
}

/** Equal tiles of at most TILE px; a little more is still one tile, so that no thin rest is looked at alone. */
function tiles(side: number): Tile[] {
  const count = side <= 1.25 * TILE ? 1 : Math.ceil((side - OVERLAP) / (TILE - OVERLAP));
  const length = Math.ceil((side + (count - 1) * OVERLAP) / count);
  return Array.from({ length: count }, (_, i) => {
    const from = i * (length - OVERLAP);
    const to = Math.min(side, from + length);
    return {
      from,
      to,
      keepFrom: i === 0 ? 0 : from + OVERLAP / 2,
      keepTo: i === count - 1 ? side : to - OVERLAP / 2,
    };
  });
}

type Bounds = ReturnType<typeof boundsOf>;

/** The part of a tile that holds what it must say about the boxes; null when that is none. */
function around(
  boxes: readonly Bounds[],
  across: Tile,
  down: Tile,
): { readonly across: Tile; readonly down: Tile } | null {
  const own = boxes.filter(
    ({ left, right, top, bottom }) =>
      right > across.keepFrom && left < across.keepTo && bottom > down.keepFrom && top < down.keepTo,
  );
  if (own.length === 0) return null;
  const least = (side: 'left' | 'top') => Math.floor(Math.min(...own.map((box) => box[side])) - AROUND);
  const most = (side: 'right' | 'bottom') => Math.ceil(Math.max(...own.map((box) => box[side])) + AROUND);
  return { across: crop(across, least('left'), most('right')), down: crop(down, least('top'), most('bottom')) };
}

function crop(tile: Tile, least: number, most: number): Tile {
  const [from, to] = [Math.max(tile.from, least), Math.min(tile.to, most)];
  return { from, to, keepFrom: Math.max(tile.keepFrom, from), keepTo: Math.min(tile.keepTo, to) };
}

/** `px`: of the picture, for one scaled px. */
function partOf(picture: Picture, across: Tile, down: Tile, px: number): Part {
  const [x, y] = [Math.floor(across.from * px), Math.floor(down.from * px)];
  return {
    x,
    y,
    width: Math.max(1, Math.min(picture.width, Math.round(across.to * px)) - x),
    height: Math.max(1, Math.min(picture.height, Math.round(down.to * px)) - y),
  };
}

function paste(map: TextMap, across: Tile, down: Tile, text: Float32Array, tileWidth: number): void {
  for (let y = down.keepFrom; y < down.keepTo; y++) {
    const from = (y - down.from) * tileWidth + across.keepFrom - across.from;
    map.text.set(text.subarray(from, from + across.keepTo - across.keepFrom), y * map.width + across.keepFrom);
  }
}
