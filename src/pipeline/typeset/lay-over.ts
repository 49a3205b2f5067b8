import type { Picture } from '../types';
import type { Layer } from './plan';

/** Puts a layer over the picture, in place: only pixels under it change; what lies beyond the picture is left out. Not premultiplied, as `ImageData` is. */
export function layOver({ width, height, data }: Picture, layer: Layer | null): void {
  if (!layer) return;
  const { x, y, image } = layer;
  for (let row = 0; row < image.height; row++)
    for (let column = 0; column < image.width; column++) {
      const from = 4 * (row * image.width + column);
      const over = image.data[from + 3]! / 255;
      if (over === 0 || x + column < 0 || x + column >= width || y + row < 0 || y + row >= height) continue;
      const to = 4 * ((y + row) * width + x + column);
      const under = (data[to + 3]! / 255) * (1 - over);
      const both = over + under;
      for (let c = 0; c < 3; c++) data[to + c] = (image.data[from + c]! * over + data[to + c]! * under) / both;
      data[to + 3] = 255 * both;
    }
}
