import { boxIn } from '../geometry/frame';
import { apart } from '../style/colours';
import type { Picture, Rgb } from '../types';
import { sampleGround } from './grow-box';
import type { SetLine, Setting } from './place-lines';

/** What is left of an original's contrast to its ground is enough from this share on. */
const ENOUGH = 0.6;
const BLACK_AND_WHITE: readonly Rgb[] = [
  [0, 0, 0],
  [255, 255, 255],
];

/**
 * Lines that would not be seen where they land get the ink of a line that was seen there: a text may begin on white and end on a black
 * pill. Letters with an outline are seen on anything. `erased`: the picture without the old texts.
 */
export function withSeenInk(setting: Setting, erased: Picture): Setting {
  const { block, lines } = setting;
  const { style } = block;
  if (style.outline || style.inkBelow) return setting;
  const inks = style.runs.flatMap(({ ink, lineCount }) => Array.from({ length: lineCount }, () => ink));
  const originals = block.lines.map(({ quad }, i) => {
    const ink = inks[i] ?? style.ink;
    const { mean } = sampleGround(erased, boxIn(quad, style.angle), style.angle);
    return { ink, ground: mean, contrast: apart(ink, mean) };
  });
  const seen = (line: SetLine): Rgb => {
    const box = { left: line.left, right: line.left + line.width, top: line.baseline - style.capHeight * setting.scale, bottom: line.baseline }; // biome-ignore format: one box
    const { mean } = sampleGround(erased, box, style.angle);
    const [nearest] = originals.toSorted((a, b) => apart(a.ground, mean) - apart(b.ground, mean));
    const wanted = ENOUGH * (nearest?.contrast ?? 0);
    const isSeen = (ink: Rgb) => apart(ink, mean) >= wanted;
    return [line.ink, ...(nearest ? [nearest.ink] : []), ...BLACK_AND_WHITE].find(isSeen) ?? line.ink;
  };
  return { ...setting, lines: lines.map((line) => ({ ...line, ink: seen(line) })) };
}
