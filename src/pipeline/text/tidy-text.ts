/** Control characters, direction marks, soft hyphens and the like: invisible, and poison to a tokenizer. Emoji keep their joiners. */
const INVISIBLE = /(?!\n|\u200C|\u200D|[\u{E0020}-\u{E007F}])[\p{Cc}\p{Cf}\uFFFD]/gu;

/** One form for each letter, no invisible characters, single spaces; line breaks stay. */
export function tidyText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\s]*/g, '\n')
    .trim();
}
