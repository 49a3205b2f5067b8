/** A number as a translation may write it: other digits, separators and signs around it. */
const WRITTEN_NUMBER = /(?:[$€£₹¥₺%]\s?)?\p{Nd}+(?:[.,:\s'’/٫٬-]?\p{Nd}+)*(?:\s?[$€£₹¥₺%])?/gu;
const CLOCK = /^\s?(?:Uhr|Heures?|h|[ap]\. ?m\.|[AP]M)(?!\p{L})/iu;

/** Addresses, handles and codes: their digits alone are not they. */
const NO_NUMBER = /[@#?]|\/\/|\p{L}{5,}|\.\p{L}{2,}|\p{L}\d|\d\p{L}{3,}/u;

/**
 * Puts what must be kept letter by letter back into a translation: where it still stands, or where the same digits stand in another
 * dress. null when one of them is not there, or there are more numbers than there were.
 */
export function restoreKept(translation: string, kept: readonly string[]): string | null {
  let rest = translation;
  let restored = '';
  let open = [...kept];
  // Whatever comes first in the translation: other languages have another order.
  while (open.length > 0) {
    const found = open
      .map((part, i) => ({ i, part, ...locate(rest, part) }))
      .filter(({ at }) => at >= 0)
      .toSorted((a, b) => a.at - b.at || b.length - a.length)[0];
    if (!found) return null;
    restored += rest.slice(0, found.at) + found.part;
    rest = rest.slice(found.at + found.length);
    if (/[ap]\.?m\.?$/i.test(found.part)) rest = rest.replace(CLOCK, '');
    open = open.filter((_, i) => i !== found.i);
  }
  return /\p{Nd}/u.test(rest) || hasStrangeNumber(restored, kept) ? null : restored + rest;
}

function locate(text: string, part: string): { at: number; length: number } {
  const exact = text.indexOf(part);
  if (exact >= 0 && isWhole(text, exact, part)) return { at: exact, length: part.length };
  const digits = digitsOf(part);
  if (digits === '' || NO_NUMBER.test(part)) return { at: -1, length: 0 };
  for (const { 0: written, index } of text.matchAll(WRITTEN_NUMBER))
    if (digitsOf(written) === digits) return { at: index, length: lengthWithUnit(text, index, written, part) };
  return { at: -1, length: 0 };
}

/** The unit or half of the day that the part has, where the translation repeats it after the number. */
function lengthWithUnit(text: string, at: number, written: string, part: string): number {
  const unit = /\d\s?([\p{L}°.]+)$/u.exec(part)?.[1];
  const after = text.slice(at + written.length);
  const repeated = unit && new RegExp(`^\\s?${unit.replaceAll('.', '\\.')}(?!\\p{L})`, 'iu').exec(after);
  return written.length + (repeated ? repeated[0].length : 0);
}

/** Not the 5 of 15. */
const isWhole = (text: string, at: number, part: string): boolean =>
  !(/^[\p{L}\p{Nd}]/u.test(part) && /[\p{L}\p{Nd}]$/u.test(text.slice(0, at))) &&
  !(/[\p{L}\p{Nd}]$/u.test(part) && /^(?:[\p{L}\p{Nd}]|[.,:]\p{Nd})/u.test(text.slice(at + part.length)));

const hasStrangeNumber = (restored: string, kept: readonly string[]): boolean =>
  digitsOf(restored).length > digitsOf(kept.join('')).length;

/** ASCII digits of a text, whatever script they are written in. */
function digitsOf(text: string): string {
  return [...text]
    .filter((sign) => /\p{Nd}/u.test(sign))
    .map((sign) => String((sign.codePointAt(0)! - zeroOf(sign)) % 10))
    .join('');
}

/** Decimal digits of every script stand in runs of ten. */
function zeroOf(digit: string): number {
  let zero = digit.codePointAt(0)!;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return zero;
}
