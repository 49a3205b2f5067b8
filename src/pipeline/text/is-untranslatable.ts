import { ATTRIBUTION } from './attribution';

const URL_OR_HANDLE = /^(?:https?:\/\/\S+|www\.\S+|\S+@\S+\.\S+|[@#][\p{L}\d_]+)$/u;
/** At least one word of two letters. */
const WORD = /\p{L}{2,}/u;
const UNIT = /^(?:am|pm|kg|km|cm|mm|ml|kcal|kmh|mph|eur|usd|inr|gb|mb|ghz)$/i;

/** Text that stands as it is in every language: names of authors, figures, addresses, tags, lone letters and signs. */
export function isUntranslatable(text: string): boolean {
  const trimmed = text.trim();
  if (!WORD.test(trimmed) || ATTRIBUTION.test(trimmed)) return true;
  const words = trimmed.split(/\s+/);
  return words.every((word) => URL_OR_HANDLE.test(word) || !WORD.test(word) || UNIT.test(word.replace(/[\d.,]/g, '')));
}

const ENGLISH_LETTERS = /^[\p{Script=Latin}\P{L}]*$/u;
/** Latin letters that English does not use. */
const FOREIGN = /[ßñçğşłøåæœžčšřěůőűąęćńășțāēīūļķģ¿¡]/i;

/** Whether a text may be English: other scripts, and letters that English lacks, say no. */
export const mayBeEnglish = (text: string): boolean => ENGLISH_LETTERS.test(text) && !FOREIGN.test(text);
