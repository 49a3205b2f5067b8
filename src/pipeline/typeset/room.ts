import { type Box, boxIn, fromFrame } from '../geometry/frame';
import type { Picture, TranslatedBlock } from '../types';

// Shares of the cap height.
const STEP = 0.5;
/** A translation may need this much more width than the original, on each side, in widths of the block. */
const LARGEST_SHARE = 0.45;
const BORDER = 0.6;
const BETWEEN = 0.5;
/** Grey levels: how far the free room may differ from the block's own background. */
const CALM = 14;

/**
 * The room for a block's translation, in the block's own frame: its box, grown to both sides (or away from its flush edge) over
 * background that is as calm as behind the text, up to the next block and to the picture's border. `erased`: without the old text.
 */
export function roomFor(erased: Picture, block: TranslatedBlock, others: readonly TranslatedBlock[]): Box {
  const { angle, align, capHeight } = block.style;
  const own = boxIn(block.quad, angle);
  const obstacles = others.map(({ quad }) => boxIn(quad, angle));
  const ground = sample(
    erased,
    { ...own, left: own.left - STEP * capHeight, right: own.right + STEP * capHeight },
    angle,
  );
  const step = STEP * capHeight;
  const most = Math.max(2 * capHeight, LARGEST_SHARE * (own.right - own.left));
  const free = (strip: Box): boolean => {
    if (!insidePicture(erased, strip, angle, BORDER * capHeight)) return false;
    if (obstacles.some((other) => overlaps(other, strip, BETWEEN * capHeight))) return false;
    const { mean, deviation } = sample(erased, strip, angle);
    return deviation < ground.deviation + CALM && Math.abs(mean - ground.mean) < 2 * CALM + ground.deviation;
  };
  const grow = (side: 'left' | 'right'): number => {
    let grown = 0;
    while (grown + step <= most) {
      const strip =
        side === 'left'
          ? { ...own, left: own.left - grown - step, right: own.left - grown }
          : { ...own, left: own.right + grown, right: own.right + grown + step };
      if (!free(strip)) break;
      grown += step;
    }
    return grown;
  };
  const left = align === 'left' ? 0 : grow('left');
  const right = align === 'right' ? 0 : grow('right');
  // Centred text stays centred: both sides by the same.
  const both = Math.min(left, right);
  return align === 'center'
    ? { ...own, left: own.left - both, right: own.right + both }
    : { ...own, left: own.left - left, right: own.right + right };
}

function overlaps(a: Box, b: Box, margin: number): boolean {
  return a.left < b.right + margin && a.right > b.left - margin && a.top < b.bottom && a.bottom > b.top;
}

function insidePicture(
  { width, height }: Picture,
  { left, top, right, bottom }: Box,
  angle: number,
  border: number,
): boolean {
  const corners = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ] as const;
  return corners.every((corner) => {
    const [x, y] = fromFrame(corner, angle);
    return x >= border && y >= 0 && x <= width - border && y <= height;
  });
}

const SAMPLES = 16;

/** Mean and standard deviation of the luminance on a grid over the box. */
function sample({ width, height, data }: Picture, box: Box, angle: number): { mean: number; deviation: number } {
  let [sum, squares, count] = [0, 0, 0];
  for (let i = 0; i < SAMPLES; i++)
    for (let j = 0; j < SAMPLES; j++) {
      const u = box.left + ((i + 0.5) / SAMPLES) * (box.right - box.left);
      const v = box.top + ((j + 0.5) / SAMPLES) * (box.bottom - box.top);
      const [x, y] = fromFrame([u, v], angle).map(Math.round) as [number, number];
      if (x < 0 || y < 0 || x >= width || y >= height) continue;
      const at = 4 * (y * width + x);
      const luma = 0.299 * data[at]! + 0.587 * data[at + 1]! + 0.114 * data[at + 2]!;
      sum += luma;
      squares += luma * luma;
      count++;
    }
  const mean = sum / Math.max(1, count);
  return { mean, deviation: Math.sqrt(Math.max(0, squares / Math.max(1, count) - mean * mean)) };
}
