import type { Browser } from 'playwright-core';
import { draw } from '../../scripts/draw-pictures/draw';
import type { Picture, Point, Quad } from '../../src/pipeline/types';
import { decode } from './decode';
import type { ErasingCase } from './erasing-cases';

/** One picture with and without its words, and where these stand. */
export interface Pair {
  readonly written: Picture;
  readonly clean: Picture;
  /** Per pixel: 1 where the words changed the picture visibly, measured before any compression. */
  readonly touched: Uint8Array;
  readonly blocks: readonly (readonly { readonly text: string; readonly quad: Quad }[])[];
}

/** A difference of fewer grey levels than this is not seen. */
const VISIBLE = 4;
const QUALITY = 88;

export async function drawPair(browser: Browser, { name, width, height, html, jpeg }: ErasingCase): Promise<Pair> {
  const drawing = { name, width, height, html, format: 'png' as const };
  const without = { ...drawing, html: `${html}<style>[data-block] { visibility: hidden; }</style>` };
  const { file, truth } = await draw(browser, drawing);
  const exact = [await decode(browser, file), await decode(browser, (await draw(browser, without)).file)] as const;
  const touched = new Uint8Array(width * height);
  for (let i = 0; i < touched.length; i++)
    for (let c = 0; c < 3; c++)
      if (Math.abs(exact[0].data[4 * i + c]! - exact[1].data[4 * i + c]!) > VISIBLE) touched[i] = 1;
  const blocks = truth.blocks.map(({ lines }) => lines);
  if (!jpeg) return { written: exact[0], clean: exact[1], touched, blocks };
  const asJpeg = async (picture: typeof drawing) =>
    decode(browser, (await draw(browser, { ...picture, format: 'jpeg', quality: QUALITY })).file);
  return { written: await asJpeg(drawing), clean: await asJpeg(without), touched, blocks };
}

/** A line's quad as a finder might give it: too high or too low, too long or too short by a few per cent of its height. */
export function jitter([a, b, c, d]: Quad, random: () => number): Quad {
  const height = d[1] - a[1];
  const off = () => (random() - 0.5) * 0.16 * height;
  const [left, right, top, bottom] = [off(), off(), off(), off()];
  const moved = ([x, y]: Point, dx: number, dy: number): Point => [x + dx, y + dy];
  return [moved(a, left, top), moved(b, right, top), moved(c, right, bottom), moved(d, left, bottom)];
}
