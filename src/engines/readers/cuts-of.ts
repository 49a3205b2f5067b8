import type { Picture, Quad } from '../../pipeline/types';
import type { Network } from '../network';
import { binarise } from './binarise';
import { type MaskedStrip, moveMask, shows } from './move-mask';
import { ownInk } from './own-ink';
import { refineQuads } from './refine-quads';
import { cutStrip } from './strip';

/**
 * How a found line may be cut out, the likeliest way first: as its ink corrects the box, and as it was found (what lies around can mislead
 * the correction). Two lines or more where the ink says so, none where the box has no area.
 */
export async function cutsOf(picture: Picture, found: Quad, network: Network): Promise<MaskedStrip[][]> {
  const here = await maskedStrip(picture, found, network);
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
  const strip = shows(from.strip, quad) ? cutStrip(picture, quad) : null;
  return strip ? { strip, mask: moveMask(from, strip) } : maskedStrip(picture, quad, network);
}
