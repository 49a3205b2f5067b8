import type { LanguageCode } from '../../../languages';

const END = /\s*[.!।]$/u;

/** The translation with the picture's own end: nothing where the picture has nothing, "!" where it has "!". */
export function adaptEnd(written: string, known: string, translation: string, to: LanguageCode): string {
  const [now, was] = [endOf(written), endOf(known)];
  if (now === was || was === '?' || now === '?') return translation;
  if (now === '') return was === '.' ? translation.replace(END, '') : translation;
  if (now !== '!' || was !== '.' || !END.test(translation)) return translation;
  const body = translation.replace(END, '');
  switch (to) {
    case 'es':
      return /[.!?;:]/.test(body) ? translation : `¡${body}!`;
    case 'fr':
      return `${body} !`;
    default:
      return `${body}!`;
  }
}

const endOf = (text: string): string => /[.!?…]+(?=["'”’)\s\p{Extended_Pictographic}]*$)/u.exec(text)?.[0]?.[0] ?? '';
