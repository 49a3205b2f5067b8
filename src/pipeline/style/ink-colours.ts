import { distanceTo } from '../ink/distance';
import type { Ink, Mask, Picture, Rgb, Style } from '../types';

/** Colours must differ this much (Euclidean, grey levels) for an outline to be one. */
const OUTLINE_CONTRAST = 70;

/** The median colour of the strokes' inside, where neither antialiasing nor compression blurs it. */
export function inkColour(picture: Picture, { fill }: Ink): Rgb {
  const core = medianColour(picture, fill, (at) => isCore(fill, at));
  return core ?? medianColour(picture, fill, (at) => fill.data[at] !== 0) ?? [0, 0, 0];
}

/** A rim of another colour around the strokes, unlike both the ink and the background. Width in px. */
export function findOutline(picture: Picture, { fill, halo }: Ink, ink: Rgb, fontSize: number): Style['outline'] {
  const { width, height } = fill;
  const cap = Math.max(8, Math.ceil(0.35 * fontSize));
  const distance = distanceTo(fill.data, width, height, cap);
  const between = (from: number, to: number) => (at: number) => distance[at]! > from && distance[at]! <= to;
  const near = Math.max(1.5, 0.05 * fontSize);
  const rim = medianColour(picture, fill, between(near - 0.75, near + 0.75));
  const beyond = medianColour(picture, fill, (at) => halo.data[at] === 0 && distance[at]! < cap);
  if (!rim || !beyond) return null;
  if (apart(rim, ink) < OUTLINE_CONTRAST || apart(rim, beyond) < OUTLINE_CONTRAST) return null;
  let edge = Math.ceil(near);
  while (edge < cap) {
    const colour = medianColour(picture, fill, between(edge, edge + 1));
    if (!colour || apart(colour, rim) > apart(colour, beyond)) break;
    edge++;
  }
  return { colour: rim, width: edge };
}

const apart = (a: Rgb, b: Rgb): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

function isCore({ data, width }: Mask, at: number): boolean {
  return Boolean(data[at] && data[at - 1] && data[at + 1] && data[at - width] && data[at + width]);
}

/** Channel by channel; null when fewer than 8 pixels are chosen. */
function medianColour(picture: Picture, mask: Mask, chosen: (at: number) => boolean): Rgb | null {
  const counts = [new Uint32Array(256), new Uint32Array(256), new Uint32Array(256)] as const;
  let total = 0;
  for (let at = 0; at < mask.data.length; at++) {
    if (!chosen(at)) continue;
    const from = 4 * ((mask.y + Math.floor(at / mask.width)) * picture.width + mask.x + (at % mask.width));
    for (const [c, count] of counts.entries()) count[picture.data[from + c]!]!++;
    total++;
  }
  if (total < 8) return null;
  const [r, g, b] = counts.map((count) => {
    let seen = 0;
    return count.findIndex((number) => {
      seen += number;
      return seen >= total / 2;
    });
  });
  return [r ?? 0, g ?? 0, b ?? 0];
}
