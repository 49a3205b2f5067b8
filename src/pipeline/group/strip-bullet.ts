import { angleOf, boxIn, heightOf, quadOf } from '../geometry/frame';
import { cutInk } from '../ink/cut-ink';
import type { Line, Word } from '../types';

/** A bullet, or what a reader makes of one. */
const BULLET = /^[•·▪●○◦‣⁃*»«®©°¢§¤■□✓✔☑√+~¥>=-]+$/u;
/** Round marks are read as round letters (real words of one letter are "a" and "I"), ticks in circles as signs such as "&" or '+"'. */
const MARK = /^(?:[eoO0cC]|(?![–—~"“”„‘’'«(¿¡]+$)[^\p{L}\p{N}]{1,2})$/u;
/** Width of the gap after such a mark, in line heights: more than any space between words. */
const WIDE_GAP = 0.45;

/** A list item without its bullet, which stays in the picture; null when the line does not begin with one. */
export function stripBullet(line: Line): Line | null {
  const [first, second] = line.words;
  if (!first || !second || !isBullet(first, second, line)) return null;
  const words = line.words.slice(1);
  const angle = angleOf(line.quad);
  const box = boxIn(
    words.flatMap(({ quad }) => quad),
    angle,
  );
  const middleOfGap = (boxIn(first.quad, angle).right + box.left) / 2;
  return {
    ...line,
    words,
    text: words.map(({ text }) => text).join(' '),
    quad: quadOf(box, angle),
    ...(line.ink && { ink: cutInk(line.ink, middleOfGap, angle) }),
  };
}

function isBullet(first: Word, second: Word, line: Line): boolean {
  if (BULLET.test(first.text)) return !/^[-–—~]$/.test(first.text) || line.words.length > 3;
  if (!MARK.test(first.text) || !/^\p{Lu}/u.test(second.text)) return false;
  const gap = Math.hypot(second.quad[0][0] - first.quad[1][0], second.quad[0][1] - first.quad[1][1]);
  return gap > WIDE_GAP * heightOf(line.quad);
}
