import type { Alignment } from '../types';
import type { FitRequest } from './fit';
import type { Room } from './room';

/**
 * Widths to try: the original's own, then more and more of the free room on the sides that the alignment leaves open. `column`: the end
 * of the column that a block will change sides in, with all of its room open.
 */
export function spaceIn(
  { own, whole }: Room,
  align: Alignment,
  anchor: number,
  column?: number,
): Pick<FitRequest, 'widths' | 'height'> {
  const half = Math.min(anchor - whole.left, whole.right - anchor);
  const [least, most] =
    column !== undefined
      ? [Math.min(column, whole.right) - own.left, whole.right - whole.left]
      : align === 'center'
        ? [Math.min(own.right - own.left, 2 * half), 2 * half]
        : align === 'right'
          ? [anchor - own.left, anchor - whole.left]
          : [own.right - anchor, whole.right - anchor];
  const steps = most > least * 1.03 ? [0, 1 / 3, 2 / 3, 1] : [1];
  return { widths: steps.map((part) => least + part * (most - least)), height: whole.bottom - whole.top };
}
