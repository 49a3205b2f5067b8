import type { StripWord } from './strip-words';
import { confidenceOf } from './strip-words';
import { type MaskedStrip, turnStrip } from './turn-strip';

/** The words of a strip: by the mask of its strokes, or by its own luminance. */
export interface StripReader {
  readonly byMask: (cut: MaskedStrip) => Promise<StripWord[]>;
  readonly byGrey: (cut: MaskedStrip) => Promise<StripWord[]>;
}

export type ReadStrip = MaskedStrip & { readonly words: StripWord[] };

// 0–100, chosen on the development pictures: each further reading takes as long as the first, and must be worth it.
/** Below this a reading is doubted: the strip itself is read as well as its mask, other cuts of the line, and the line on its head. */
const DOUBTFUL = 65;
/** A mask that was only moved into a corrected box is not doubted from here on. */
const SURE = 80;
/** A line stands on its head, which the finder's direction does not tell, when it reads so much better turned. */
const BETTER_TURNED = 15;
/** Probability: only what surely is text is worth a second reading. */
const SURELY_TEXT = 0.85;

/** The best of what can be read of one line, and where. `cuts`: the likelier one first. */
export async function readStrip(cuts: readonly MaskedStrip[], reader: StripReader): Promise<ReadStrip> {
  let best: ReadStrip | undefined;
  for (const cut of cuts) {
    const words = await readBest(cut, reader);
    if (!best || confidenceOf(words) > confidenceOf(best.words)) best = { ...cut, words };
    if (confidenceOf(best.words) >= DOUBTFUL) return best;
  }
  const turned = turnStrip(best!);
  const words = await readBest(turned, reader);
  const isBetter = confidenceOf(words) > Math.max(DOUBTFUL, confidenceOf(best!.words) + BETTER_TURNED);
  return isBetter ? { ...turned, words } : best!;
}

/**
 * Reads a line whose box was corrected: by the mask that was made in the found box (`moved`), and only where that does not do by one
 * made in the corrected box (null: it is no text there), and by the found one.
 */
export async function readCorrected(
  moved: MaskedStrip,
  anew: () => Promise<MaskedStrip | null>,
  found: MaskedStrip,
  reader: StripReader,
): Promise<ReadStrip | null> {
  const words = await reader.byMask(moved);
  if (confidenceOf(words) >= SURE) return { ...moved, words };
  const cut = await anew();
  return cut && readStrip([cut, found], reader);
}

async function readBest(cut: MaskedStrip, { byMask, byGrey }: StripReader): Promise<StripWord[]> {
  const words = await byMask(cut);
  if (confidenceOf(words) >= DOUBTFUL || cut.mask.text < SURELY_TEXT) return words;
  const others = await byGrey(cut);
  return confidenceOf(others) > confidenceOf(words) ? others : words;
}
