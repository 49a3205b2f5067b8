import type { LanguageCode } from '../../../languages';
import type { Part } from '../../../pipeline/text/plan-text';
import { finishSentence } from '../../../pipeline/text/translate-texts';
import type { LookUp } from './index-corpus';

/**
 * A planned text from the memory alone: the longest runs of its sentences that are known, one after the other, with what stands between
 * them. null when a sentence is left over.
 */
export function recall(plan: readonly Part[], lookUp: LookUp, to: LanguageCode): string | null {
  let text = '';
  for (let from = 0; from < plan.length; ) {
    const part = plan[from]!;
    if (part.sentence === null) {
      text += part.source + part.gap;
      from++;
      continue;
    }
    const run = longestRun(plan.slice(from), lookUp, to);
    if (!run) return null;
    text += run.text;
    from += run.length;
  }
  return text.trim() || null;
}

/** No row of the corpus has more. */
const MOST_SENTENCES = 4;

function longestRun(plan: readonly Part[], lookUp: LookUp, to: LanguageCode): { length: number; text: string } | null {
  const end = plan.findIndex(({ sentence }) => sentence === null);
  for (let length = Math.min(MOST_SENTENCES, end < 0 ? plan.length : end); length > 0; length--) {
    const run = plan.slice(0, length);
    const known = lookUp(join(run, ({ sentence }) => sentence!));
    if (known === null) continue;
    const whole = { ...run[0]!, source: join(run, ({ source }) => source) };
    return { length, text: finishSentence(known, whole, to) + run.at(-1)!.gap };
  }
  return null;
}

const join = (run: readonly Part[], textOf: (part: Part) => string): string =>
  run
    .map((part) => textOf(part) + part.gap)
    .join('')
    .trim();
