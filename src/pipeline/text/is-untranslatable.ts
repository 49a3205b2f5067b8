import { ATTRIBUTION } from './attribution';
import { isCommonWord } from './english-words';
import { isName } from './is-name';

const URL_OR_HANDLE =
  /^(?:https?:\/\/\S+|www\.\S+|\S+@\S+\.\S+|[@#][\p{L}\d_]+|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|info|io|in|de|ie)(?:\/\S*)?)$/u;
/** At least one word of two letters. */
const WORD = /\p{L}{2,}/u;
const UNIT = /^(?:am|pm|kg|g|km|cm|mm|m|ml|l|kcal|km\/h|kmh|mph|eur|usd|inr|gbp|rs|gb|mb|tb|ghz|mhz|hz|kw|kwh|°c|°f)$/i;

/** Text that stands as it is in every language: names and their lines, figures, addresses, tags, lone letters, signs and junk. */
export function isUntranslatable(text: string): boolean {
  const trimmed = text.trim();
  if (!WORD.test(trimmed) || ATTRIBUTION.test(trimmed) || isName(trimmed)) return true;
  const words = trimmed.split(/\s+/);
  return words.every(standsAsItIs) || isJunk(words);
}

const standsAsItIs = (word: string): boolean =>
  URL_OR_HANDLE.test(word) || !WORD.test(word) || UNIT.test(word.replace(/[\d.,]/g, ''));

/** What a reader makes of leaves and bricks: no word is one, and most have no vowel or too many signs. */
function isJunk(words: readonly string[]): boolean {
  const letters = words.map((word) => word.replace(/\P{L}/gu, ''));
  if (letters.some((word) => word.length > 1 && isCommonWord(word))) return false;
  const broken = words.filter((word, i) => letters[i]!.length < word.length / 2 || !/[aeiouyáéíóú]/i.test(letters[i]!));
  return broken.length > words.length / 2;
}
