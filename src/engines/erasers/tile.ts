import type { Picture } from '../../pipeline/types';

/** A part of the picture that is worked on by itself. */
export interface Tile {
  /** Top left corner in the picture, px. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** 3: opaque. 4: with alpha, colours multiplied by it, so that see-through pixels mix as they look. */
  readonly channels: 3 | 4;
  /** `channels` values per pixel, 0–255, row by row. */
  readonly pixels: Float32Array;
  /** Per pixel: 1 where it is unknown. */
  readonly hole: Uint8Array;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  /** Exclusive. */
  readonly right: number;
  readonly bottom: number;
}

export function cutTile(picture: Picture, unknown: Uint8Array, { left, top, right, bottom }: Box): Tile {
  const [width, height] = [right - left, bottom - top];
  const { data } = picture;
  const hole = new Uint8Array(width * height);
  let opaque = true;
  for (let y = 0; y < height; y++) {
    const from = (top + y) * picture.width + left;
    hole.set(unknown.subarray(from, from + width), y * width);
    for (let at = 4 * from + 3, end = at + 4 * width; opaque && at < end; at += 4) if (data[at] !== 255) opaque = false;
  }
  const channels = opaque ? 3 : 4;
  const pixels = new Float32Array(channels * width * height);
  for (let y = 0, to = 0; y < height; y++) {
    const start = 4 * ((top + y) * picture.width + left);
    for (let from = start; from < start + 4 * width; from += 4) {
      const alpha = opaque ? 255 : data[from + 3]!;
      for (let c = 0; c < 3; c++, to++) pixels[to] = alpha === 255 ? data[from + c]! : (data[from + c]! * alpha) / 255;
      if (!opaque) pixels[to++] = alpha;
    }
  }
  return { x: left, y: top, width, height, channels, pixels, hole };
}

/** The pixel `at` of the tile as RGBA, into `data` at `to`. */
export function writePixel({ channels, pixels }: Tile, at: number, data: Uint8ClampedArray, to: number): void {
  const alpha = channels === 4 ? Math.round(Math.min(255, Math.max(0, pixels[4 * at + 3]!))) : 255;
  for (let c = 0; c < 3; c++) data[to + c] = alpha === 0 ? 0 : (pixels[channels * at + c]! * 255) / alpha;
  data[to + 3] = alpha;
}

/** A part of a tile, in which only the chosen pixels are unknown; `places`: where they are in it. */
export function cutOut({ x, y, width, height, channels, pixels }: Tile, chosen: readonly number[], context: number) {
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (const at of chosen) {
    left = Math.min(left, at % width);
    right = Math.max(right, at % width);
    top = Math.min(top, Math.floor(at / width));
    bottom = Math.max(bottom, Math.floor(at / width));
  }
  left = Math.max(0, left - context);
  top = Math.max(0, top - context);
  const across = Math.min(width, right + context + 1) - left;
  const down = Math.min(height, bottom + context + 1) - top;
  const part = new Float32Array(channels * across * down);
  for (let row = 0; row < down; row++) {
    const from = channels * ((top + row) * width + left);
    part.set(pixels.subarray(from, from + channels * across), channels * row * across);
  }
  const hole = new Uint8Array(across * down);
  const places = new Int32Array(chosen.length);
  chosen.forEach((at, k) => {
    places[k] = (Math.floor(at / width) - top) * across + (at % width) - left;
    hole[places[k]!] = 1;
  });
  const tile: Tile = { x: x + left, y: y + top, width: across, height: down, channels, pixels: part, hole };
  return { tile, places };
}
