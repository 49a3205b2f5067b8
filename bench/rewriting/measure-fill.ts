import type { Picture } from '../../src/pipeline/types';

export interface Likeness {
  /** Sum of squared differences over the area and the colour channels, and how many values were summed. */
  readonly squares: number;
  readonly values: number;
  /** Mean structural similarity of the luminance over the area (Wang 2004, uniform window of 7 px). */
  readonly ssim: number;
}

const WINDOW = 3;
/** Similarity is measured at every third pixel each way. */
const STEP = 3;
const [C1, C2] = [(0.01 * 255) ** 2, (0.03 * 255) ** 2];

export const psnr = (squares: number, values: number): number =>
  10 * Math.log10((255 * 255) / Math.max(1e-4, squares / values));

/** How like the clean picture another one is, inside an area (1 = counts). */
export function measureFill(filled: Picture, clean: Picture, area: Uint8Array): Likeness {
  const { width, height } = clean;
  let [squares, values] = [0, 0];
  for (let i = 0; i < area.length; i++) {
    if (!area[i]) continue;
    for (let c = 0; c < 3; c++) squares += (filled.data[4 * i + c]! - clean.data[4 * i + c]!) ** 2;
    values += 3;
  }
  return { squares, values, ssim: meanSsim(luminance(filled), luminance(clean), width, height, area) };
}

const luminance = ({ data }: Picture): Float32Array =>
  Float32Array.from(
    { length: data.length / 4 },
    (_, i) => 0.299 * data[4 * i]! + 0.587 * data[4 * i + 1]! + 0.114 * data[4 * i + 2]!,
  );

function meanSsim(a: Float32Array, b: Float32Array, width: number, height: number, area: Uint8Array): number {
  let [total, count] = [0, 0];
  for (let y = 0; y < height; y += STEP)
    for (let x = 0; x < width; x += STEP) {
      if (!area[y * width + x]) continue;
      let [n, sa, sb, saa, sbb, sab] = [0, 0, 0, 0, 0, 0];
      for (let v = Math.max(0, y - WINDOW); v <= Math.min(height - 1, y + WINDOW); v++)
        for (let u = Math.max(0, x - WINDOW); u <= Math.min(width - 1, x + WINDOW); u++) {
          const [p, q] = [a[v * width + u]!, b[v * width + u]!];
          n++;
          sa += p;
          sb += q;
          saa += p * p;
          sbb += q * q;
          sab += p * q;
        }
      const [ma, mb] = [sa / n, sb / n];
      const [va, vb, covariance] = [saa / n - ma * ma, sbb / n - mb * mb, sab / n - ma * mb];
      total += ((2 * ma * mb + C1) * (2 * covariance + C2)) / ((ma * ma + mb * mb + C1) * (va + vb + C2));
      count++;
    }
  return count === 0 ? 1 : total / count;
}
