import { confidenceOf, type StripWord } from './strip-words';
import { type MaskedStrip, turnStrip } from './turn-strip';

/** The words of a strip: by the mask of its strokes, by the same with leaning letters set upright (none where none lean), by its luminance. */
export interface StripReader {
  readonly byMask: (cut: MaskedStrip) => Promise<StripWord[]>;
  readonly byUpright: (cut: MaskedStrip) => Promise<StripWord[]>;
  readonly byGrey: (cut: MaskedStrip) => Promise<StripWord[]>;
}

export type ReadStrip = MaskedStrip & { readonly words: StripWord[] };

// 0–100, chosen on the development pictures: each further reading takes as long as the first.
/** Below this a reading is doubted: the strip is read in other ways as well, and in other cuts of the line. */
const DOUBTFUL = 80;
/** Below this a line may stand on its head, which the finder's direction does not tell; it does when it reads so much better turned. */
const ON_ITS_HEAD = 65;
const BETTER_TURNED = 15;
/** Probability: only what surely is text is worth a second reading. The network gives it to nearly every line. */
const SURELY_TEXT = 0.94;

/** The best of what can be read of one line, and where. `cuts`: the likelier one first. */
export async function readStrip(cuts: readonly MaskedStrip[], reader: StripReader): Promise<ReadStrip> {
  const [first, ...others] = cuts;
  const rest = others.filter(isSurelyText);
  let best = await readBest(first!, reader);
  for (const cut of rest) {
    if (sureness(best) >= DOUBTFUL) break;
    best = better(best, await readBest(cut, reader));
  }
  if (sureness(best) >= ON_ITS_HEAD) return best;
  const least = Math.max(ON_ITS_HEAD, sureness(best) + BETTER_TURNED);
  for (const cut of cuts.filter(isSurelyText)) {
    const turned = turnStrip(cut);
    const read = { ...turned, words: await reader.byMask(turned) };
    if (sureness(read) > least) best = better(best, read);
  }
  return best;
}

async function readBest(cut: MaskedStrip, { byMask, byUpright, byGrey }: StripReader): Promise<ReadStrip> {
  let best: ReadStrip = { ...cut, words: await byMask(cut) };
  if (!isSurelyText(cut)) return best;
  for (const read of [byUpright, byGrey]) {
    if (sureness(best) >= DOUBTFUL) break;
    best = better(best, { ...cut, words: await read(cut) });
  }
  return best;
}

const isSurelyText = ({ mask }: MaskedStrip): boolean => mask.text >= SURELY_TEXT;

const sureness = ({ words }: ReadStrip): number => confidenceOf(words);

const better = (a: ReadStrip, b: ReadStrip): ReadStrip => (sureness(b) > sureness(a) ? b : a);
