import { type LanguageCode, languageOf } from '../../languages';
import type { LetterCase } from './sentence-case';

/** Scripts that have capitals. */
const CASED: ReadonlySet<string> = new Set(['Latn', 'Cyrl', 'Grek']);

/** Into capitals by the language's own rules; scripts without capitals stay as they are. */
export function raiseCapitals(text: string, language: LanguageCode): string {
  if (!CASED.has(languageOf(language).script)) return text;
  return language === 'ga' ? raiseIrish(text) : text.toLocaleUpperCase(language);
}

/** After these, h before a vowel is no letter of the word. */
const BEFORE_H = /(?:^|\s)(?:a|á|na|go|le|chomh|trí|sé|dara|ní)\s$/iu;
/** Letters that grammar puts before a word: they stay small. No Irish word begins with these pairs by itself. */
const MUTATION =
  /^(?:[nth]-(?=\p{L})|h(?=[AEIOUÁÉÍÓÚ])|t(?=[AEIOUÁÉÍÓÚ]|s\p{L}|S)|bh(?=f)|m(?=b)|g(?=c)|n(?=[dg])|b(?=p)|d(?=t))/u;

/** "na hÉireann" → "NA hÉIREANN", "i bpáirc" → "I bPÁIRC". */
function raiseIrish(text: string): string {
  return text.replace(/[\p{L}'’-]+/gu, (word, at: number) => {
    const isPrefixed = /^h[aeiouáéíóú]/u.test(word) && BEFORE_H.test(text.slice(0, at));
    const mutation = MUTATION.exec(word) ?? MUTATION.exec(word.slice(0, 1) + word.slice(1).toLocaleLowerCase('ga'));
    const small = isPrefixed ? 1 : /^\p{Lu}/u.test(word) ? 0 : (mutation?.[0].length ?? 0);
    return word.slice(0, small) + word.slice(small).toLocaleUpperCase('ga');
  });
}

/** The letters of a translation as those of its source were: in capitals, or as titles are written in the language. */
export function raiseAs(letterCase: LetterCase, text: string, language: LanguageCode): string {
  const { titleCase } = languageOf(language);
  if (letterCase === 'caps') return raiseCapitals(text, language);
  if (letterCase === 'plain' || !titleCase) return text;
  return text.replace(/(?<![\p{L}'’])\p{L}[\p{L}'’]*/gu, (word, at: number) =>
    at > 0 && titleCase.small.includes(word) ? word : word[0]!.toLocaleUpperCase(language) + word.slice(1),
  );
}
