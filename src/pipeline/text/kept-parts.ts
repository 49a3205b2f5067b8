import { PLACEHOLDER } from './placeholder';

/** Emoji with their joiners, skin tones and variation signs; flags and keycaps. */
const EMOJI = String.raw`(?:\p{Regional_Indicator}{2}|[#*\d]\uFE0F?\u20E3|(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F?)\p{Emoji_Modifier}?(?:\u200D\p{Extended_Pictographic}\uFE0F?\p{Emoji_Modifier}?)*)`;
const TAGS = String.raw`#[\p{L}\d_]+(?:\s+#[\p{L}\d_]+)*`;

/** A drawing that stands where a sentence ends: before a capital, behind a full stop, at either end of the text. Others are words of it. */
const DRAWING = String.raw`(?:(?<=(?:^|[.!?…]["'”’)]*)\s*)${PLACEHOLDER}|${PLACEHOLDER}(?=\s*(?:\p{Lu}|$)))`;

/** What no sentence goes through: emoji anywhere, hashtags at the beginning and at the end. */
const BETWEEN = new RegExp(String.raw`(${EMOJI}(?:\s*${EMOJI})*|${DRAWING}|^${TAGS}(?=\s)|(?<=\s)${TAGS}$)`, 'gu');

/** A text as sentences to be translated and what stands between them, in order; joined again they are the text. */
export function splitAtKept(text: string): { readonly text: string; readonly kept: boolean }[] {
  return text
    .split(BETWEEN)
    .map((part, i) => ({ text: part, kept: i % 2 === 1 }))
    .filter((part) => part.text !== '');
}

const CURRENCY = String.raw`(?:[$€£₹¥₺]|Rs\.?|USD|EUR|INR|GBP|AED)`;
const NUMBER = String.raw`\d+(?:[.,:/'’-]\d+)*`;
const UNIT = String.raw`(?:%|‰|°\s?[CF]?|[ap]\.\s?m\.|[ap]m|kg|mg|g|km\/h|km|cm|mm|m|ml|l|kcal|kwh|kw|mph|[kmgt]b|ghz|mhz|hz|min|sec|hrs?|ft|lbs?|oz)(?![\p{L}\d])`;

/** What stays letter by letter inside a sentence. */
const KEPT = new RegExp(
  [
    String.raw`https?:\/\/\S*[\p{L}\d/]`,
    String.raw`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`,
    String.raw`(?<![\w@])(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|info|gov|edu|app|shop|io|in|de|ie|uk|eu|fr|es)(?![\p{L}\d])(?:\/[\w/?=&%#.-]*[\w/])?`,
    String.raw`[@#][\p{L}\d_](?:[\p{L}\d_.]*[\p{L}\d_])?`,
    String.raw`\+?\d{2,5}(?:[ -]\d{2,}){2,}`,
    String.raw`${CURRENCY}\s?${NUMBER}(?:\s?(?:k|m|bn)(?![\p{L}\d]))?`,
    String.raw`${NUMBER}\s?(?:${CURRENCY}|${UNIT})`,
    String.raw`(?<![\p{L}\d])(?!\d+(?:st|nd|rd|th|s)(?!\p{L}))[\p{Lu}\d]*\d[\p{Lu}\d]*(?:[.,:/'’-][\p{Lu}\d]*\d)*(?![\p{L}\d])`,
    String.raw`\p{L}+\*+\p{L}*`,
    PLACEHOLDER,
  ].join('|'),
  'giu',
);

/** Addresses, handles, prices, times, numbers with their units, codes: in order, as they are written. */
export const keptIn = (sentence: string): string[] => sentence.match(KEPT) ?? [];

/** The sentence with each kept part replaced. */
export const replaceKept = (sentence: string, replace: (part: string, index: number) => string): string => {
  let index = 0;
  return sentence.replace(KEPT, (part) => replace(part, index++));
};
