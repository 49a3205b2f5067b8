import type { CoreMap } from '../../../../src/engines/finders/decode-lines';
import { inFrameOf, type LineBox } from '../../../../src/engines/finders/line-box';

/** What a perfect finder says of these lines, in cells: the middle half of their height, a quarter of it shorter at both ends. */
export function drawCore(width: number, height: number, lines: readonly LineBox[]): CoreMap {
  const map: CoreMap = {
    width,
    height,
    core: new Float32Array(width * height).fill(0.02),
    cos: new Float32Array(width * height),
    sin: new Float32Array(width * height),
  };
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (const line of lines) {
        const cell = { x: x + 0.5, y: y + 0.5, angle: 0, length: 0, height: 0, score: 1 };
        const { along, down } = inFrameOf(line, cell);
        if (Math.abs(along) > line.length / 2 - line.height / 4 || Math.abs(down) > line.height / 4) continue;
        const at = y * width + x;
        map.core[at] = line.score;
        map.cos[at] = Math.cos(line.angle);
        map.sin[at] = Math.sin(line.angle);
      }
  return map;
}
