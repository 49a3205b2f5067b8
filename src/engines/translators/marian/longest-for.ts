const FACTOR = 2;
const EXTRA = 12;

/** Tokens that a translation may have, by its source's: a lone letter makes such models go on for ever. */
export const longestFor = (sourceLength: number): number => FACTOR * sourceLength + EXTRA;
