import { type LanguageCode, languageOf } from '../../languages';

/** Into capitals by the language's own rules; scripts without capitals stay as they are. */
export function raiseCapitals(text: string, language: LanguageCode): string {
  if (languageOf(language).script !== 'Latn') return text;
  return language === 'ga' ? raiseIrish(text) : text.toLocaleUpperCase(language);
}

/** Letters put before a word by grammar stay small, as the capital after them tells: "na hÉireann" → "NA hÉIREANN". */
function raiseIrish(text: string): string {
  return text.replace(/[\p{L}'’-]+/gu, (word) => {
    const prefix =
      /^(?:[nth]-(?=\p{L})|h(?=[AEIOUÁÉÍÓÚ])|t(?=[AEIOUÁÉÍÓÚS])|bh(?=F)|m(?=B)|g(?=C)|n(?=[DG])|b(?=P)|d(?=T))/u.exec(
        word,
      )?.[0] ?? '';
    return prefix + word.slice(prefix.length).toLocaleUpperCase('ga');
  });
}
