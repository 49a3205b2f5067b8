import type { Rgb } from '../../../src/pipeline/types';

/** CIEDE2000 (Sharma, Wu and Dalal 2005) of two sRGB colours. */
export function colourDifference(a: Rgb, b: Rgb): number {
  const [l1, a1, b1] = labOf(a);
  const [l2, a2, b2] = labOf(b);
  const meanChroma = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const g = 0.5 * (1 - Math.sqrt(meanChroma ** 7 / (meanChroma ** 7 + 25 ** 7)));
  const [a1s, a2s] = [a1 * (1 + g), a2 * (1 + g)];
  const [c1, c2] = [Math.hypot(a1s, b1), Math.hypot(a2s, b2)];
  const hue = (x: number, y: number) =>
    x === 0 && y === 0 ? 0 : (Math.atan2(y, x) * 180) / Math.PI + (y < 0 ? 360 : 0);
  const [h1, h2] = [hue(a1s, b1), hue(a2s, b2)];
  let dh = c1 * c2 === 0 ? 0 : h2 - h1;
  if (dh > 180) dh -= 360;
  if (dh < -180) dh += 360;
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [dL, dC, dH] = [l2 - l1, c2 - c1, 2 * Math.sqrt(c1 * c2) * Math.sin(radians(dh / 2))];
  const [mL, mC] = [(l1 + l2) / 2, (c1 + c2) / 2];
  let mh = h1 + h2;
  if (c1 * c2 !== 0) mh = Math.abs(h1 - h2) <= 180 ? mh / 2 : mh < 360 ? (mh + 360) / 2 : (mh - 360) / 2;
  const t =
    1 -
    0.17 * Math.cos(radians(mh - 30)) +
    0.24 * Math.cos(radians(2 * mh)) +
    0.32 * Math.cos(radians(3 * mh + 6)) -
    0.2 * Math.cos(radians(4 * mh - 63));
  const sL = 1 + (0.015 * (mL - 50) ** 2) / Math.sqrt(20 + (mL - 50) ** 2);
  const sC = 1 + 0.045 * mC;
  const sH = 1 + 0.015 * mC * t;
  const turn =
    -2 * Math.sqrt(mC ** 7 / (mC ** 7 + 25 ** 7)) * Math.sin(radians(60 * Math.exp(-(((mh - 275) / 25) ** 2))));
  return Math.sqrt((dL / sL) ** 2 + (dC / sC) ** 2 + (dH / sH) ** 2 + turn * (dC / sC) * (dH / sH));
}

function labOf(rgb: Rgb): readonly [number, number, number] {
  const [r, g, b] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
