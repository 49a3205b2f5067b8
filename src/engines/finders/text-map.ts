import type { Picture } from '../../pipeline/types';
import type { Network, Tensor } from '../network';
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

/**
 * The detector's map of the whole picture at this scale. `wanted` says, for a part of the picture (px), whether to look there at all;
 * elsewhere the map is 0.
 */
export async function textMapOf(
  picture: Picture,
  scale: number,
  network: Network,
  signal: AbortSignal,
  wanted: (part: Part) => boolean = () => true,
): Promise<TextMap> {
  const width = Math.max(1, Math.ceil(picture.width * scale));
  const height = Math.max(1, Math.ceil(picture.height * scale));
  const map = { width, height, text: new Float32Array(width * height) };
  for (const down of tiles(height))
    for (const across of tiles(width)) {
      const part = partOf(picture, across, down, 1 / scale);
      if (!wanted(part)) continue;
      const { text } = await network({ picture: normalise(scalePicture(picture, part, scale)) });
      if (!text) throw new Error('The detector lacks its output');
      signal.throwIfAborted();
      paste(map, across, down, text.data, text.dims[3]!);
      // WASM holds the thread: lets a cancel come in between two tiles.
      await new Promise((resolve) => setTimeout(resolve));
      signal.throwIfAborted();
    }
  return map;
}

function normalise({ data, dims }: Tensor): Tensor {
  const plane = data.length / 3;
  const normal = new Float32Array(data.length);
  for (let c = 0; c < 3; c++)
    for (let at = 0; at < plane; at++)
      normal[c * plane + at] = (data[(2 - c) * plane + at]! - MEAN[c]!) / DEVIATION[c]!;
  return { data: normal, dims };
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
