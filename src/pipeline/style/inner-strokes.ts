import { componentsOf } from '../ink/components';
import type { Ink, Mask, Picture } from '../types';
import { apart, byteAt, medianColour } from './colours';
import { where } from './sample';

/** Share of the strokes' pixels that they enclose, at least, when they are the outlines of letters; counters are less. */
const LEAST_ENCLOSED = 0.3;
/** A stroke is an outline if it encloses this share of its own pixels; so must most of them be. */
const LEAST_HOLLOW = 0.2;
const MOST = 0.8;
/** Grey levels between the letters and what they stand on. */
const LEAST_CONTRAST = 55;

/**
 * Where the strokes that were found are only outlines: the letters inside them. What strokes enclose is either the background, as in an
 * o, or of a colour of its own.
 */
export function innerStrokes(picture: Picture, ink: Ink): Ink {
  const { fill, halo } = ink;
  const strokes = where(fill.data.length, (at) => fill.data[at]! > 127);
  const enclosed = enclosedBy(fill.data, fill.width, fill.height);
  const inside = where(fill.data.length, (at) => enclosed[at] === 1);
  if (inside.length < LEAST_ENCLOSED * strokes.length || !areHollow(fill, enclosed)) return ink;
  const letters = medianColour(picture, fill, inside);
  const rim = medianColour(picture, fill, strokes);
  const ground = medianColour(
    picture,
    fill,
    where(halo.data.length, (at) => halo.data[at] === 0),
  );
  if (!letters || !rim || !ground || apart(letters, ground) < LEAST_CONTRAST) return ink;
  const data = new Uint8Array(fill.data.length);
  let count = 0;
  for (const at of inside) {
    const byte = byteAt(picture, fill, at);
    const colour = [picture.data[byte]!, picture.data[byte + 1]!, picture.data[byte + 2]!] as const;
    if (apart(colour, letters) >= apart(colour, rim) || apart(colour, letters) >= apart(colour, ground)) continue;
    data[at] = 255;
    count++;
  }
  return count < LEAST_ENCLOSED * strokes.length ? ink : { fill: { ...fill, data }, halo };
}

/** Whether most of the strokes enclose something: outlines do, in every letter; of letters only an o, an a … */
function areHollow({ data, width, height }: Mask, enclosed: Uint8Array): boolean {
  const strokes = data.map((value) => (value > 127 ? 1 : 0));
  let [hollow, all] = [0, 0];
  for (const { pixels, left, right, top, bottom } of componentsOf(strokes, width, height)) {
    let inside = 0;
    for (let y = top; y <= bottom; y++) for (let x = left; x <= right; x++) inside += enclosed[y * width + x]!;
    all += pixels.length;
    if (inside >= LEAST_HOLLOW * pixels.length) hollow += pixels.length;
  }
  return hollow > MOST * all;
}

/** 1 for what cannot be reached from the border without crossing a stroke (four neighbours). */
function enclosedBy(strokes: Uint8Array, width: number, height: number): Uint8Array {
  const enclosed = new Uint8Array(strokes.length);
  for (let at = 0; at < strokes.length; at++) if (strokes[at]! <= 127) enclosed[at] = 1;
  const open = new Int32Array(strokes.length);
  let count = 0;
  const reach = (at: number): void => {
    if (enclosed[at] !== 1) return;
    enclosed[at] = 0;
    open[count++] = at;
  };
  for (let x = 0; x < width; x++) for (const y of [0, height - 1]) reach(y * width + x);
  for (let y = 0; y < height; y++) for (const x of [0, width - 1]) reach(y * width + x);
  while (count > 0) {
    const at = open[--count]!;
    const x = at % width;
    if (x > 0) reach(at - 1);
    if (x < width - 1) reach(at + 1);
    if (at >= width) reach(at - width);
    if (at < width * (height - 1)) reach(at + width);
  }
  return enclosed;
}
