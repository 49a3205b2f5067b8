import type { LanguageCode } from '../../../languages';
import { adaptEnd } from './end-marks';
import { fillSlots } from './fill-slots';
import { indexKeys, type SurenessOf } from './find-similar';
import { matchKey, NAME_SLOT, wordKey, wordsOf } from './match-key';
import { isKnownName } from './names';
import { parseCorpus, type Unit } from './parse-corpus';

/** Looks one text up; null when the memory does not know it. */
export type LookUp = (text: string, surenessOf?: SurenessOf) => string | null;

/** The corpus of one language, ready to be asked. */
export function indexCorpus(tsv: string, to: LanguageCode): LookUp {
  const byKey = new Map<string, Unit[]>();
  const byName = new Map<string, Unit>();
  for (const unit of parseCorpus(tsv, to)) {
    const key = matchKey(unit.source);
    const same = byKey.get(key);
    if (same) same.push(unit);
    else byKey.set(key, [unit]);
    if (unit.name) byName.set(keyWithName(unit.source, unit.name), unit);
  }
  const similar = indexKeys([...byKey.keys()]);

  /** The unit that needs the least put into it. */
  function translate(key: string, text: string): string | null {
    const same = wordsOf(text).join(' ').toLowerCase();
    const candidates = byKey.get(key) ?? [];
    const exact = candidates.filter(({ source }) => wordsOf(source).join(' ').toLowerCase() === same);
    for (const unit of [...exact, ...candidates]) {
      const target = fillSlots(unit, text, null, to);
      if (target !== null) return adaptEnd(text, unit.source, target, to);
    }
    return null;
  }

  function translateWithName(text: string): string | null {
    for (const word of wordsOf(text)) {
      const unit = isKnownName(word) && byName.get(keyWithName(text, word));
      const target = unit && fillSlots(unit, text, word, to);
      if (target) return adaptEnd(text, unit.source, target, to);
    }
    return null;
  }

  return (text, surenessOf) => {
    const key = matchKey(text);
    if (key === '') return null;
    const known = translate(key, text) ?? translateWithName(text);
    if (known !== null) return known;
    const near = similar.find(text, surenessOf);
    return near === null ? null : translate(near, text);
  };
}

const keyWithName = (text: string, name: string): string =>
  wordsOf(text)
    .map((word) => (word === name ? NAME_SLOT : wordKey(word)))
    .join(' ');
