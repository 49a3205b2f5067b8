import { inFrameOf, type LineBox } from '../../../../src/engines/finders/line-box';
import type { TextMap } from '../../../../src/engines/finders/text-map';

/** The core that the detector marks of a line: so much shorter and thinner that growing it gives the line. */
export function coreOf({ length, height }: Pick<LineBox, 'length' | 'height'>) {
  let [long, thick] = [length, height / 2];
  for (let i = 0; i < 30; i++) {
    const grow = (1.5 * long * thick) / (2 * (long + thick));
    [long, thick] = [(long + length - 1.4 * grow) / 2, (thick + height / 0.85 - 2 * grow) / 2];
  }
  return { long, thick };
}

/** What a perfect detector says of these lines. */
export function drawCore(width: number, height: number, lines: readonly LineBox[]): TextMap {
  const map = { width, height, text: new Float32Array(width * height).fill(0.02) };
  for (const line of lines) {
    const { long, thick } = coreOf(line);
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const px = { x: x + 0.5, y: y + 0.5, angle: 0, length: 0, height: 0, score: 1 };
        const { along, down } = inFrameOf(line, px);
        if (Math.abs(along) <= long / 2 && Math.abs(down) <= thick / 2) map.text[y * width + x] = line.score;
      }
  }
  return map;
}
