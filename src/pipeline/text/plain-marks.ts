import type { Language } from '../../languages/language';

/** Typographic quotes and ellipses as translation models have mostly seen them. */
export const plainMarks = (text: string): string =>
  text
    .replace(/[‘’‚‛`´]/g, "'")
    .replace(/[“”„‟«»]|''/g, '"')
    .replace(/…/g, '...')
    .replace(/(?<=[\p{L}\d,.!?]) ?--+ ?(?=[\p{L}\d])/gu, ' — ');

/** Typographic marks where the source has them, as the target language writes them. */
export function restyleMarks(translation: string, source: string, { quotes }: Language): string {
  let text = translation;
  if (/[“”„«»]/.test(source)) {
    let open = false;
    text = text.replace(/["“”„«»]\s?|\s?["“”„«»]/gu, (mark) => {
      open = !open;
      const space = open ? (/^\s/.exec(mark)?.[0] ?? '') : (/\s$/.exec(mark)?.[0] ?? '');
      return open ? space + quotes[0] : quotes[1] + space;
    });
  }
  if (/[‘’]/.test(source)) text = text.replace(/(?<=\p{L})'/gu, '’');
  if (source.includes('…')) text = text.replace(/\.{3}/g, '…');
  return text;
}

const END_MARK = /\s*[.。।](["'”’»“]?)$/u;

/** Models like to end with a full stop: none where the source has no mark at its end. */
export const adaptEndMark = (translation: string, source: string): string =>
  /[\p{L}\p{N}"'”’)]$/u.test(source.trim()) && !/[.!?…]["'”’)]*$/.test(source.trim()) && !/\.{3}$/.test(translation)
    ? translation.replace(END_MARK, '$1')
    : translation;
