/** Other sizes of one picture differ by rounding only. */
const SAME = 0.02;

/** Of two ratios of width to height, whether they can be those of one picture. */
export const isSameRatio = (one: number, other: number): boolean => Math.abs(one / other - 1) < SAME;
