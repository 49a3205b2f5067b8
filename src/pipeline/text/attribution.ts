/** A line that names who said it: "— Name". */
export const ATTRIBUTION = /^\s*[-–—~―]{1,2}\s*\p{Lu}[\p{L}.'’ -]{1,40}$/u;
