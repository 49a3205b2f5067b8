import { project } from '../../pipeline/geometry/homography';
import type { Ink, Mask, Picture, Point } from '../../pipeline/types';
import { between } from './between';
import type { StripMask } from './binarise';
import { STRIP_HEIGHT, type Strip } from './strip';

/** Erasing takes so much more than the network marks: what compression and rounding have smeared; px of the picture. */
const SMEAR = 2;
/** Probability from which a pixel counts as stroke. */
const FILL_FROM = 0.5;
/** And as ink: shadows and glows fade away slowly, and what is forgotten of them is seen. Below 0.2 only the area grew, on development pictures. */
const INK_FROM = 0.2;

/** Columns of a strip, px. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The masks of some columns of a strip, brought back into the picture. null when nothing of them lies in the picture. */
export function inkInPicture(picture: Picture, strip: Strip, mask: StripMask, spans: readonly Span[]): Ink | null {
  const own = new Uint8Array(strip.width + 1);
  for (const { from, to } of spans) own.fill(1, Math.max(0, Math.round(from)), Math.max(0, Math.round(to)));
  const [first, last] = [own.indexOf(1), own.lastIndexOf(1) + 1];
  const corners = [first, last].flatMap((x) => [0, STRIP_HEIGHT].map((y) => project(strip.toPicture, x, y)));
  const area = areaAround(corners, picture);
  if (area.width <= 0 || area.height <= 0) return null;
  const fill = { ...area, data: new Uint8Array(area.width * area.height) };
  const halo = { ...area, data: new Uint8Array(area.width * area.height) };
  for (let y = 0; y < area.height; y++)
    for (let x = 0; x < area.width; x++) {
      const [u, v] = project(strip.fromPicture, area.x + x + 0.5, area.y + y + 0.5);
      if (u < 0 || !own[Math.floor(u)] || v < 0 || v >= STRIP_HEIGHT) continue;
      const at = y * area.width + x;
      if (between(mask.fill, strip.width, u, v) >= FILL_FROM) fill.data[at] = 255;
      if (fill.data[at] || between(mask.ink, strip.width, u, v) >= INK_FROM) halo.data[at] = 255;
    }
  return { fill, halo: widen(halo, SMEAR) };
}

function areaAround(points: readonly Point[], { width, height }: Picture): Omit<Mask, 'data'> {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const x = Math.max(0, Math.floor(Math.min(...xs)) - SMEAR);
  const y = Math.max(0, Math.floor(Math.min(...ys)) - SMEAR);
  return {
    x,
    y,
    width: Math.min(width, Math.ceil(Math.max(...xs)) + SMEAR) - x,
    height: Math.min(height, Math.ceil(Math.max(...ys)) + SMEAR) - y,
  };
}

/** Everything within `reach` px, along rows and then along columns. */
function widen(mask: Mask, reach: number): Mask {
  const { width, height } = mask;
  const spread = (from: Uint8Array, step: number, length: number, position: (at: number) => number): Uint8Array => {
    const to = new Uint8Array(from.length);
    for (let at = 0; at < from.length; at++) {
      if (!from[at]) continue;
      const here = position(at);
      for (let i = Math.max(-reach, -here); i <= Math.min(reach, length - 1 - here); i++) to[at + i * step] = 255;
    }
    return to;
  };
  const across = spread(mask.data, 1, width, (at) => at % width);
  return { ...mask, data: spread(across, width, height, (at) => Math.floor(at / width)) };
}
