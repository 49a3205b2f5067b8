import type { Picture, Point, Quad } from '../../pipeline/types';
import type { Network } from '../network';
import { binarise } from './binarise';
import { type MaskedStrip, moveMask, shows } from './move-mask';
import { ownInk } from './own-ink';
import { refineQuads } from './refine-quads';
import { cutStrip } from './strip';

/**
 * The finder's boxes of lines without descenders are lower than a line's; what shows all of the corrected box need not be binarised
 * again. Times the height.
 */
const TALLER = 1.14;

/**
 * How a found line may be cut out, the likeliest way first: as its ink corrects the box, and as it was found (what lies around can mislead
 * the correction). Two lines or more where the ink says so, none where the box has no area.
 */
export async function cutsOf(picture: Picture, found: Quad, network: Network): Promise<MaskedStrip[][]> {
  const here = await maskedStrip(picture, taller(found), network);
  if (!here) return [];
  const corrected = refineQuads(here.mask, here.strip);
  if (!corrected) return [[here]];
  const cuts: MaskedStrip[][] = [];
  for (const quad of corrected) {
    const moved = await correctedStrip(picture, quad, here, network);
    if (moved) cuts.push(corrected.length === 1 ? [moved, here] : [moved]);
  }
  return cuts;
}

function taller([a, b, c, d]: Quad): Quad {
  const more = (TALLER - 1) / 2;
  const away = (from: Point, to: Point): Point => [to[0] + more * (to[0] - from[0]), to[1] + more * (to[1] - from[1])];
  return [away(d, a), away(c, b), away(b, c), away(a, d)];
}

async function maskedStrip(picture: Picture, quad: Quad, network: Network): Promise<MaskedStrip | null> {
  const strip = cutStrip(picture, quad);
  if (!strip) return null;
  return { strip, mask: ownInk(await binarise(strip, network), strip.width) };
}

async function correctedStrip(
  picture: Picture,
  quad: Quad,
  from: MaskedStrip,
  network: Network,
): Promise<MaskedStrip | null> {
  const strip = shows(from, quad) ? cutStrip(picture, quad) : null;
  return strip ? { strip, mask: moveMask(from, strip) } : maskedStrip(picture, quad, network);
}
