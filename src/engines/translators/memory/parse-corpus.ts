import { type LanguageCode, languageOf, languages } from '../../../languages';
import { numbersOf, wordsOf } from './match-key';

export interface Unit {
  readonly source: string;
  readonly target: string;
  /** A name that stands in the translation just as in the source: another may take its place. */
  readonly name: string | null;
}

const LATIN = (Object.keys(languages) as LanguageCode[]).filter((code) => languageOf(code).script === 'Latn');

/** The corpus (header `domain en de …`, tab separated) as units of one target language. Throws when that column is missing. */
export function parseCorpus(tsv: string, to: LanguageCode): Unit[] {
  const [header = '', ...rows] = tsv.split('\n');
  const columns = header.trimEnd().split('\t');
  const [source, target] = [columns.indexOf('en'), columns.indexOf(to)];
  if (source < 0 || target < 0) throw new Error(`The corpus has no column ${to}`);
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

/** A capitalised word inside the sentence that every Latin-script translation keeps as it is. */
function findName(source: string, target: string, translations: readonly string[]): string | null {
  const candidates = wordsOf(source)
    .slice(1)
    .filter((word) => /^\p{Lu}\p{Ll}{2,}$/u.test(word));
  const kept = candidates.filter((word) => [target, ...translations].every((text) => count(text, word) === 1));
  return kept.length === 1 && count(source, kept[0]!) === 1 ? kept[0]! : null;
}

const count = (text: string, word: string): number =>
  text.split(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u')).length - 1;

/** The translation with other numbers in it; null when it does not hold each number just as the source does. */
export function withNumbers({ source, target }: Unit, numbers: readonly string[]): string | null {
  const own = numbersOf(source);
  if (own.length !== numbers.length) return null;
  if (own.every((number, i) => number === numbers[i])) return target;
  if (
    new Set(own).size !== own.length ||
    own.some((number) => numbersOf(target).filter((other) => other === number).length !== 1)
  )
    return null;
  const replacement = new Map(own.map((number, i) => [number, numbers[i]!]));
  return target.replace(/\d+(?:[.,:/]\d+)*/g, (number) => replacement.get(number) ?? number);
}
