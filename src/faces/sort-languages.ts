import { type LanguageCode, languageOf, languages } from '../languages';
import { languageOfTag } from '../shared/settings-schema';

const CODES = Object.keys(languages) as LanguageCode[];

/** All languages: those that the browser is set to come first, in its order. */
export function likelyFirst(preferred: readonly string[]): LanguageCode[] {
  const likely = preferred.map(languageOfTag).filter((code) => code !== null);
  return [...new Set([...likely, ...CODES])];
}

/** Marks and case do not matter in a search. */
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * Those whose name begins a word with what was typed: in itself, in the interface's language, or in English.
 * "ban" → বাংলা; "türk" → Türkçe. Nothing typed: all.
 */
export function findLanguages(codes: readonly LanguageCode[], typed: string, spoken: string): LanguageCode[] {
  const wanted = fold(typed.trim());
  if (wanted === '') return [...codes];
  const names = [spoken, 'en'].map((locale) => new Intl.DisplayNames([locale], { type: 'language' }));
  return codes.filter((code) =>
    [languageOf(code).name, code, ...names.map((display) => display.of(code) ?? '')].some((name) =>
      fold(name)
        .split(/[\s(]+/)
        .concat(fold(name))
        .some((word) => word.startsWith(wanted)),
    ),
  );
}
