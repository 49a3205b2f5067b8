import type { StripMask } from './binarise';
import { LINE, STRIP_HEIGHT } from './strip';

const INK_FROM = 0.5;
// In line heights: how wide and high a bullet is at most, and the gap behind it at least.
const LARGEST = 0.5;
const LEAST_GAP = 0.26;

/**
 * Where the letters of a word begin, px of the strip: a round mark before it is not read, but Tesseract's box for the word begins at it.
 */
export function afterBullet({ fill }: Pick<StripMask, 'fill'>, width: number, left: number, right: number): number {
  const heightAt = (column: number): number => {
    let [first, last] = [-1, -2];
    for (let row = 0; row < STRIP_HEIGHT; row++)
      if (fill[row * width + column]! >= INK_FROM) {
        if (first < 0) first = row;
        last = row;
      }
    return last - first + 1;
  };
  const end = Math.min(width, Math.floor(right));
  let column = Math.max(0, Math.floor(left) - 2);
  while (column < end && heightAt(column) === 0) column++;
  const start = column;
  for (; column < end && heightAt(column) > 0; column++)
    if (heightAt(column) > LARGEST * LINE || column - start > LARGEST * LINE) return left;
  const gap = column;
  while (column < end && heightAt(column) === 0) column++;
  return column < end && column - gap >= LEAST_GAP * LINE ? column : left;
}
