/** Stands in a text for a drawing among its words (an emoji, a word in another script): OBJECT REPLACEMENT CHARACTER. */
export const PLACEHOLDER = '\uFFFC';

export const countPlaceholders = (text: string): number => text.split(PLACEHOLDER).length - 1;
