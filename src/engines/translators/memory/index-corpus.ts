import type { LanguageCode } from '../../../languages';
import { adaptEnd } from './end-marks';
import { indexKeys } from './find-similar';
import { matchKey, NAME_SLOT, numbersOf, wordKey, wordsOf } from './match-key';
import { parseCorpus, type Unit, withNumbers } from './parse-corpus';

/** Looks one text up; null when the memory does not know it. */
export type LookUp = (text: string) => string | null;

/** The corpus of one language, ready to be asked. */
export function indexCorpus(tsv: string, to: LanguageCode): LookUp {
  const units = parseCorpus(tsv, to);
  const byKey = new Map<string, Unit[]>();
  const byName = new Map<string, Unit>();
  for (const unit of units) {
    const key = matchKey(unit.source);
    byKey.set(key, [...(byKey.get(key) ?? []), unit]);
    if (unit.name) byName.set(keyWithName(unit.source, unit.name), unit);
  }
  const vocabulary = new Set([...byKey.keys()].flatMap((key) => key.split(' ')));
  const similar = indexKeys([...byKey.keys()]);

  /** The unit with the same numbers, else one that others can be put into. */
  function translate(key: string, text: string): string | null {
    const numbers = numbersOf(text);
    const candidates = byKey.get(key) ?? [];
    const same = candidates.find(({ source }) => numbersOf(source).join() === numbers.join());
    for (const unit of same ? [same] : candidates) {
      const target = withNumbers(unit, numbers);
      if (target !== null) return adaptEnd(text, unit.source, target, to);
    }
    return null;
  }

  function translateWithName(text: string): string | null {
    for (const word of wordsOf(text).slice(1)) {
      if (!/^\p{Lu}\p{Ll}+$/u.test(word) || vocabulary.has(wordKey(word))) continue;
      const unit = byName.get(keyWithName(text, word));
      const target = unit && withNumbers(unit, numbersOf(text));
      if (unit?.name && target) return adaptEnd(text, unit.source, target.replace(unit.name, word), to);
    }
    return null;
  }

  return (text) => {
    const key = matchKey(text);
    if (key === '') return null;
    return translate(key, text) ?? translateWithName(text) ?? translateSimilar(key, text);
  };

  function translateSimilar(key: string, text: string): string | null {
    const near = similar.find(key);
    return near === null ? null : translate(near, text);
  }
}

const keyWithName = (text: string, name: string): string =>
  wordsOf(text)
    .map((word) => (word === name ? NAME_SLOT : wordKey(word)))
    .join(' ');
