import type { Picture } from '../../pipeline/types';
import type { Network } from '../network';
import type { CoreMap } from './decode-lines';
import { type Part, scalePicture } from './scale-picture';

/** Scaled px for one cell of the map. */
export const CELL = 2;
/** Largest side of what the network sees at once, scaled px: it bounds the memory, whatever the picture. */
const TILE = 1024;
/** Tiles overlap by this; each gives its half of it to the map. Lines higher than this are for a coarser pass. */
const OVERLAP = 128;

/**
 * The finder's map of the whole picture at this scale. `wanted` says, for a part of the picture (px), whether to look there at all;
 * elsewhere the map is 0.
 */
export async function coreMapOf(
  picture: Picture,
  scale: number,
  network: Network,
  signal: AbortSignal,
  wanted: (part: Part) => boolean = () => true,
): Promise<CoreMap> {
  const width = Math.max(1, Math.ceil((picture.width * scale) / CELL));
  const height = Math.max(1, Math.ceil((picture.height * scale) / CELL));
  const size = width * height;
  const map = { width, height, core: new Float32Array(size), cos: new Float32Array(size), sin: new Float32Array(size) };
  for (const down of tiles(height))
    for (const across of tiles(width)) {
      const part = partOf(picture, across, down, CELL / scale);
      if (!wanted(part)) continue;
      const { core, direction } = await network({ picture: scalePicture(picture, part, scale) });
      if (!core || !direction) throw new Error('The finder lacks an output');
      signal.throwIfAborted();
      paste(map, across, down, core.data, direction.data, core.dims[3]!);
      // WASM holds the thread: lets a cancel come in between two tiles.
      await new Promise((resolve) => setTimeout(resolve));
      signal.throwIfAborted();
    }
  return map;
}

/** A tile along one axis, cells: where it begins and ends, and what of it goes into the map. */
interface Tile {
  readonly from: number;
  readonly to: number;
  readonly keepFrom: number;
  readonly keepTo: number;
}

/** Equal tiles of at most TILE px; a little more is still one tile, so that no thin rest is looked at alone. */
function tiles(cells: number): Tile[] {
  const [most, overlap] = [TILE / CELL, OVERLAP / CELL];
  const count = cells <= 1.25 * most ? 1 : Math.ceil((cells - overlap) / (most - overlap));
  const length = Math.ceil((cells + (count - 1) * overlap) / count);
  return Array.from({ length: count }, (_, i) => {
    const from = i * (length - overlap);
    const to = Math.min(cells, from + length);
    return {
      from,
      to,
      keepFrom: i === 0 ? 0 : from + overlap / 2,
      keepTo: i === count - 1 ? cells : to - overlap / 2,
    };
  });
}

function partOf(picture: Picture, across: Tile, down: Tile, cell: number): Part {
  const [x, y] = [Math.floor(across.from * cell), Math.floor(down.from * cell)];
  return {
    x,
    y,
    width: Math.max(1, Math.min(picture.width, Math.round(across.to * cell)) - x),
    height: Math.max(1, Math.min(picture.height, Math.round(down.to * cell)) - y),
  };
}

function paste(
  map: CoreMap,
  across: Tile,
  down: Tile,
  core: Float32Array,
  direction: Float32Array,
  tileWidth: number,
): void {
  const plane = core.length;
  for (let y = down.keepFrom; y < down.keepTo; y++) {
    const from = (y - down.from) * tileWidth + across.keepFrom - across.from;
    const to = y * map.width + across.keepFrom;
    const count = across.keepTo - across.keepFrom;
    map.core.set(core.subarray(from, from + count), to);
    map.cos.set(direction.subarray(from, from + count), to);
    map.sin.set(direction.subarray(plane + from, plane + from + count), to);
  }
}
