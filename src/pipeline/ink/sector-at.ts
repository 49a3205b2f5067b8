/** Halos are measured in so many directions (clockwise from +x): a shadow falls to one side. */
export const SECTORS = 8;
/** The slope at which one of them ends and the next begins. */
const BORDER = Math.tan(Math.PI / SECTORS);

/** The direction in which a pixel lies from its nearest stroke: the slope of the distance, to the nearest eighth of a turn. */
export function sectorAt(distance: Float32Array, at: number, width: number, height: number): number {
  const y = Math.floor(at / width);
  const x = at - y * width;
  const dx = distance[x < width - 1 ? at + 1 : at]! - distance[x > 0 ? at - 1 : at]!;
  const dy = distance[y < height - 1 ? at + width : at]! - distance[y > 0 ? at - width : at]!;
  if (Math.abs(dy) <= BORDER * Math.abs(dx)) return dx >= 0 ? 0 : 4;
  if (Math.abs(dx) <= BORDER * Math.abs(dy)) return dy >= 0 ? 2 : 6;
  return dy > 0 ? (dx > 0 ? 1 : 3) : dx < 0 ? 5 : 7;
}
