import { type LanguageCode, languageOf, languages } from '../../../languages';
import { wordsOf } from './match-key';
import { isKnownName } from './names';

export interface Unit {
  readonly source: string;
  readonly target: string;
  /** A name that stands in the translation just as in the source: another may take its place. */
  readonly name: string | null;
}

const LATIN = (Object.keys(languages) as LanguageCode[]).filter((code) => languageOf(code).script === 'Latn');

/** The corpus (header `domain en de …`, tab separated) as units of one target language; none when it has no such column. */
export function parseCorpus(tsv: string, to: LanguageCode): Unit[] {
  const [header = '', ...rows] = tsv.split('\n');
  const columns = header.trimEnd().split('\t');
  const [source, target] = [columns.indexOf('en'), columns.indexOf(to)];
  if (source < 0 || target < 0) return [];
  const latin = LATIN.map((code) => columns.indexOf(code)).filter((column) => column >= 0);
  return rows
    .map((row) => row.trimEnd().split('\t'))
    .filter((cells) => cells[source] && cells[target])
    .map((cells) => ({
      source: cells[source]!,
      target: cells[target]!,
      name: findName(
        cells[source]!,
        cells[target]!,
        latin.map((column) => cells[column] ?? ''),
      ),
    }));
}

/** A first name inside the sentence that every Latin-script translation keeps as it is. */
function findName(source: string, target: string, translations: readonly string[]): string | null {
  const kept = wordsOf(source)
    .filter(isKnownName)
    .filter((word) => [target, ...translations].every((text) => count(text, word) === 1));
  return kept.length === 1 && count(source, kept[0]!) === 1 ? kept[0]! : null;
}

const count = (text: string, word: string): number =>
  text.split(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u')).length - 1;
