import type { OpenCv } from './open-cv';
import type { Tile } from './tile';

/** Of what OpenCV looks at around a pixel, px: about the width of a stroke. */
const [LEAST_RADIUS, MOST_RADIUS] = [3, 9];

/** OpenCV's inpainting (Telea 2004) of all holes of a tile, alpha as well: in time that grows with the holes' area alone. */
export function inpaint(cv: OpenCv, { width, height, channels, pixels, hole }: Tile): void {
  const holes = new cv.Mat(height, width, cv.CV_8UC1);
  holes.data.set(hole.map((unknown) => 255 * unknown));
  const radius = Math.min(MOST_RADIUS, Math.max(LEAST_RADIUS, Math.round(strokeWidth(hole, width))));
  try {
    fill(cv, holes, radius, cv.CV_8UC3, [0, 1, 2]);
    if (channels === 4) fill(cv, holes, radius, cv.CV_8UC1, [3]);
  } finally {
    holes.delete();
  }

  function fill(cv: OpenCv, holes: InstanceType<OpenCv['Mat']>, radius: number, type: number, some: number[]): void {
    const source = new cv.Mat(height, width, type);
    const filled = new cv.Mat();
    try {
      for (let i = 0; i < hole.length; i++)
        for (const [j, c] of some.entries()) source.data[some.length * i + j] = Math.round(pixels[channels * i + c]!);
      cv.inpaint(source, holes, filled, radius, cv.INPAINT_TELEA);
      for (let i = 0; i < hole.length; i++)
        if (hole[i]) for (const [j, c] of some.entries()) pixels[channels * i + c] = filled.data[some.length * i + j]!;
    } finally {
      source.delete();
      filled.delete();
    }
  }
}

/** Twice the area over the length of the edge, px. */
function strokeWidth(hole: Uint8Array, width: number): number {
  let [area, edge] = [0, 0];
  for (let i = 0; i < hole.length; i++) {
    if (!hole[i]) continue;
    area++;
    if (!hole[i - 1] || !hole[i + 1] || !hole[i - width] || !hole[i + width]) edge++;
  }
  return (2 * area) / Math.max(1, edge);
}
