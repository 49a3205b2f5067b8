import { type LanguageCode, languageOf } from '../../languages';
import type { TranslatedBy, Translation } from '../types';
import { keptIn, replaceKept } from './kept-parts';
import { adaptEndMark, restyleMarks } from './plain-marks';
import { type Part, planText } from './plan-text';
import { raiseAs } from './raise-capitals';
import { restoreKept } from './restore-kept';

/** Plain English sentences → translations, one for each, in order; '' where there is none. */
export type TranslateSentences = (sentences: readonly string[]) => Promise<readonly string[]>;

/**
 * What a picture says goes into a sentence translator as plain sentences, and comes out as the picture had it: its capitals, quotes,
 * emoji, names, numbers and addresses. At most three calls, the second and third only for sentences that lost something to be kept.
 * null: the text stays as it is.
 */
export async function translateTexts(
  texts: readonly string[],
  to: LanguageCode,
  by: TranslatedBy,
  translate: TranslateSentences,
): Promise<(Translation | null)[]> {
  const plans = texts.map(planText);
  const parts = plans.flatMap((plan) => plan ?? []).filter(({ sentence }) => sentence !== null);
  const sentences = parts.map(({ sentence }) => sentence!);
  const translated = await keepingParts(sentences, translate);
  const byPart = new Map<Part, string>(parts.map((part, i) => [part, translated[i]!]));
  return plans.map((plan) => plan && finish(plan, byPart, to, by));
}

function finish(
  plan: readonly Part[],
  byPart: ReadonlyMap<Part, string>,
  to: LanguageCode,
  by: TranslatedBy,
): Translation | null {
  if (!plan.some((part) => byPart.get(part))) return null;
  const spaceless = /^(?:Hans|Hant|Jpan)$/.test(languageOf(to).script);
  const text = plan.map((part) => {
    const translation = byPart.get(part);
    const gap = translation && spaceless ? part.gap.replaceAll(' ', '') : part.gap;
    return (translation ? finishSentence(translation, part, to) : part.source) + gap;
  });
  return { text: text.join('').trim(), by };
}

/** A sentence's translation with the capitals and marks that the picture has. */
export const finishSentence = (translation: string, { source, letterCase }: Part, to: LanguageCode): string =>
  raiseAs(letterCase, restyleMarks(adaptEndMark(translation, source), source, languageOf(to)), to);

/** Translations in which every kept part stands just as in the sentence. */
async function keepingParts(sentences: readonly string[], translate: TranslateSentences): Promise<string[]> {
  const results: (string | null)[] = sentences.map(() => null);
  // First as they are, because the words around a number depend on what it is; then with numbers in their place, which models
  // copy; then the pieces between them.
  for (const attempt of [asItIs, asNumbers, asPieces]) {
    const open = sentences.flatMap((sentence, i) => (results[i] === null ? [{ i, ...attempt(sentence) }] : []));
    if (open.length === 0) break;
    const inputs = open.flatMap(({ ask }) => ask);
    const outputs = inputs.length > 0 ? await translate(inputs) : [];
    let from = 0;
    for (const { i, ask, read } of open) {
      results[i] = read(outputs.slice(from, from + ask.length));
      from += ask.length;
    }
  }
  return results.map((result) => result ?? '');
}

interface Attempt {
  readonly ask: readonly string[];
  /** null: something is missing. */
  readonly read: (answers: readonly string[]) => string | null;
}

const asItIs = (sentence: string): Attempt => ({
  ask: [sentence],
  read: ([answer = '']) => (answer === '' ? '' : restoreKept(answer, keptIn(sentence))),
});

/** Two digits that are not in the sentence, one number for each kept part. */
function asNumbers(sentence: string): Attempt {
  const kept = keptIn(sentence);
  const numbers = Array.from({ length: 89 }, (_, i) => String(i + 11)).filter((number) => !sentence.includes(number));
  if (kept.length > numbers.length) return { ask: [], read: () => null };
  return {
    ask: [replaceKept(sentence, (_, i) => numbers[i]!)],
    read: ([answer = '']) => {
      const restored = restoreKept(answer, numbers.slice(0, kept.length));
      return restored && kept.reduce((text, part, i) => text.replace(numbers[i]!, () => part), restored);
    },
  };
}

function asPieces(sentence: string): Attempt {
  const kept = keptIn(sentence);
  const pieces: string[] = [];
  let from = 0;
  replaceKept(sentence, (part) => {
    const at = sentence.indexOf(part, from);
    pieces.push(sentence.slice(from, at));
    from = at + part.length;
    return part;
  });
  pieces.push(sentence.slice(from));
  const isWords = (piece: string) => /\p{L}{2}/u.test(piece);
  return {
    ask: pieces.filter(isWords).map((piece) => piece.trim()),
    read(answers) {
      let next = 0;
      return pieces
        .map((piece, i) => (isWords(piece) ? inPlaceOf(piece, answers[next++] ?? '') : piece) + (kept[i] ?? ''))
        .join('');
    },
  };
}

/** With the white space of the piece, small where it was small, and no number of its own. */
function inPlaceOf(piece: string, answer: string): string {
  const [, before = '', after = ''] = /^(\s*).*?(\s*)$/su.exec(piece) ?? [];
  const words = adaptEndMark(answer.replace(/\p{Nd}+/gu, '').trim(), piece);
  const small = /^\p{Ll}/u.test(piece.trim()) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
  return before + small + after;
}
