import { MEN, WOMEN } from '../../../pipeline/text/first-names';

const isIn = (names: ReadonlySet<string>, name: string): boolean =>
  /^\p{Lu}\p{Ll}+$/u.test(name) && names.has(name.toLowerCase());

/** Whether one name may stand for the other: words around it agree with its gender in most languages. */
export const mayStandFor = (name: string, other: string): boolean =>
  (isIn(WOMEN, name) && isIn(WOMEN, other)) || (isIn(MEN, name) && isIn(MEN, other));

export const isKnownName = (name: string): boolean => isIn(WOMEN, name) || isIn(MEN, name);
