import { type Box, boxIn } from '../geometry/frame';
import type { Picture, Quad, Style } from '../types';
import { insidePicture } from './grow-box';

// In heights of a capital letter.
/** Ink of most Latin faces over and under the baseline. */
const ASCENDER = 1.12;
const DESCENDER = 0.36;
/** Letters of another face need a little more at the ends. */
const OVERHANG = 0.15;

/** Where a text stands, in the frame turned by its angle, as far as that lies in the picture; null: too little of it does. */
export function ownBox(quad: Quad, style: Style, picture: Picture): Box | null {
  const read = boxIn(quad, style.angle);
  return clip(read, picture, style.angle) && clip(withLetters(read, style), picture, style.angle);
}

/** A reader cuts close; the letters themselves say how high the first line reaches and how low the last. */
function withLetters(box: Box, { baselines, runs, capHeight }: Style): Box {
  const [first, last] = [runs[0]!, runs.at(-1)!];
  return {
    left: box.left - OVERHANG * capHeight,
    right: box.right + OVERHANG * capHeight,
    top: Math.min(box.top, baselines[0] - (first.allCaps ? 1 : ASCENDER) * first.capHeight),
    bottom: Math.max(box.bottom, baselines[1] + (last.allCaps ? 0 : DESCENDER) * last.capHeight),
  };
}

/** The part of a box that lies in the picture; null: too little to write on. */
function clip(box: Box, picture: Picture, angle: number): Box | null {
  let { left, top, right, bottom } = box;
  for (let step = 0; step < 60 && !insidePicture(picture, { left, top, right, bottom }, angle, 0); step++) {
    if (angle === 0) {
      [left, right] = [Math.max(0, left), Math.min(picture.width, right)];
      [top, bottom] = [Math.max(0, top), Math.min(picture.height, bottom)];
      break;
    }
    // Turned boxes draw in towards their middle.
    const [across, down] = [0.02 * (right - left), 0.02 * (bottom - top)];
    [left, right, top, bottom] = [left + across, right - across, top + down, bottom - down];
  }
  const clipped = { left, top, right, bottom };
  const enough = right - left >= LEAST_PX && bottom - top >= LEAST_PX;
  return enough && insidePicture(picture, clipped, angle, 0) ? clipped : null;
}

const LEAST_PX = 4;
