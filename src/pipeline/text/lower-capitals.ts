/** Words that keep their capitals. */
const ALWAYS_CAPITAL = new Set([
  'I',
  'TV',
  'USA',
  'UK',
  'EU',
  'UN',
  'OK',
  'DJ',
  'PDF',
  'SMS',
  'ATM',
  'ID',
  'DIY',
  'GPS',
  'WC',
  'CEO',
]);
const DAYS_AND_MONTHS =
  /\b(monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|christmas|easter|ramadan|eid|diwali|god)\b/g;

/** Whether a text is written in capitals throughout. */
export const isAllCaps = (text: string): boolean => /\p{Lu}.*\p{Lu}/su.test(text) && !/\p{Ll}/u.test(text);

/** ALL CAPS English → sentence case, which translation models understand. Other text stays as it is. */
export function lowerCapitals(text: string): string {
  if (!isAllCaps(text)) return text;
  return text
    .replace(/[#@]?[\p{L}\d'’]+/gu, (word) =>
      ALWAYS_CAPITAL.has(word) || /^[#@]|^I['’]|\d/.test(word)
        ? word.replace(/^I(['’])(.+)$/, (_, sign, rest) => `I${sign}${rest.toLowerCase()}`)
        : word.toLowerCase(),
    )
    .replace(DAYS_AND_MONTHS, (word) => word[0]!.toUpperCase() + word.slice(1))
    .replace(
      /(^|[.!?…]["”’]?\s+)(["“‘]?)(\p{Ll})/gu,
      (_, before, quote, letter) => before + quote + letter.toUpperCase(),
    );
}
