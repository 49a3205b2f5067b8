import type { Picture, Quad } from '../../pipeline/types';
import type { Network } from '../network';
import { type MaskedStrip, moveMask } from './move-mask';
import { type Recognised, recognise } from './recognise';
import { cutStrip } from './strip';
import { confidenceOf, type StripWord, toWords } from './strip-words';

export type ReadStrip = MaskedStrip & { readonly words: readonly StripWord[] } & Pick<Recognised, 'lettering'>;

// 0–100, chosen on six of the real pictures that bench/reading reads, with the weights of 30 November 2026, which are surer than earlier ones.
// Each further reading takes as long as the first.
/** Below this a reading is doubted: other cuts of the line are read as well. */
const DOUBTFUL = 96;
/** Below this a line may stand on its head or on its side, which the finder cannot always tell; it does when it reads so much better turned. */
const TURNED = 92;
const BETTER_TURNED = 4;
/** What is not longer than this, in heights, may be on its side as well: its shape does not tell. */
const SHORT = 3;

/** The best of what can be read of one line, and where. `cuts`: the likelier one first. */
export async function readLine(picture: Picture, cuts: readonly MaskedStrip[], network: Network): Promise<ReadStrip> {
  const read = async (cut: MaskedStrip): Promise<ReadStrip> => {
    const { signs, ...seen } = await recognise(picture, cut.strip.quad, network);
    return { ...cut, ...seen, words: toWords(signs, cut.mask, cut.strip.width) };
  };
  let best = await read(cuts[0]!);
  for (const cut of cuts.slice(1)) {
    if (sureness(best) >= DOUBTFUL) break;
    best = better(best, await read(cut));
  }
  if (sureness(best) >= TURNED) return best;
  const least = sureness(best) + BETTER_TURNED;
  for (const quad of turnsOf(best.strip.quad)) {
    const strip = cutStrip(picture, quad);
    if (!strip) continue;
    const turned = await read({ strip, mask: moveMask(best, strip) });
    if (sureness(turned) > least) best = better(best, turned);
  }
  return best;
}

function turnsOf([a, b, c, d]: Quad): Quad[] {
  const half: Quad = [c, d, a, b];
  const isShort = Math.hypot(b[0] - a[0], b[1] - a[1]) < SHORT * Math.hypot(d[0] - a[0], d[1] - a[1]);
  return isShort ? [half, [b, c, d, a], [d, a, b, c]] : [half];
}

const sureness = ({ words }: ReadStrip): number => confidenceOf(words);

const better = (a: ReadStrip, b: ReadStrip): ReadStrip => (sureness(b) > sureness(a) ? b : a);
