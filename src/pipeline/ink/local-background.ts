/**
 * The background behind the ink: for every pixel the mean colour of the known pixels in the box of `radius` px around it.
 * `known`: 1 where a pixel is certainly no ink. Pixels without any known neighbour get the mean of all known ones.
 */
export function localBackground(
  rgb: Float32Array,
  known: Uint8Array,
  width: number,
  height: number,
  radius: number,
): Float32Array {
  const stride = width + 1;
  const size = stride * (height + 1);
  const sums = [0, 1, 2, 3].map(() => new Float64Array(size)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let y = 0; y < height; y++) {
    const row = [0, 0, 0, 0];
    for (let x = 0; x < width; x++) {
      const p = y * width + x;
      if (known[p]) {
        for (let c = 0; c < 3; c++) row[c]! += rgb[3 * p + c]!;
        row[3]!++;
      }
      const at = (y + 1) * stride + x + 1;
      for (let c = 0; c < 4; c++) sums[c]![at] = sums[c]![at - stride]! + row[c]!;
    }
  }
  const all = sums.map((sum) => sum[size - 1]!);
  const background = new Float32Array(rgb.length);
  for (let y = 0; y < height; y++) {
    const top = Math.max(0, y - radius) * stride;
    const bottom = Math.min(height, y + radius + 1) * stride;
    for (let x = 0; x < width; x++) {
      const left = Math.max(0, x - radius);
      const right = Math.min(width, x + radius + 1);
      const inBox = (sum: Float64Array) =>
        sum[bottom + right]! - sum[top + right]! - sum[bottom + left]! + sum[top + left]!;
      const count = inBox(sums[3]);
      for (let c = 0; c < 3; c++)
        background[3 * (y * width + x) + c] = count > 0 ? inBox(sums[c]!) / count : all[c]! / Math.max(1, all[3]!);
    }
  }
  return background;
}
