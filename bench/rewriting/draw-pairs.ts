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
  readonly words: readonly Quad[];
}

/** A difference of fewer grey levels than this is not seen. */
const VISIBLE = 4;
const QUALITY = 88;

export async function drawPair(browser: Browser, { name, width, height, html, jpeg }: ErasingCase): Promise<Pair> {
  const drawing = { name, width, height, format: 'png' as const };
  const written = await draw(browser, { ...drawing, html });
  // Every word a block of its own, to learn where each stands; and invisible.
  const apart = html.replace(/<p data-block ([^>]*)>([^<]*)<\/p>/g, (_, attributes, text: string) => {
    return `<p ${attributes}>${text.replace(/\S+/g, '<span data-block>$&</span>')}</p>`;
  });
  const clean = await draw(browser, {
    ...drawing,
    html: `${apart}<style>[data-block] { visibility: hidden; }</style>`,
  });
  const [a, b] = [await decode(browser, written.file), await decode(browser, clean.file)];
  const touched = new Uint8Array(width * height);
  for (let i = 0; i < touched.length; i++)
    for (let c = 0; c < 3; c++) if (Math.abs(a.data[4 * i + c]! - b.data[4 * i + c]!) > VISIBLE) touched[i] = 1;
  const truth = {
    touched,
    blocks: written.truth.blocks.map(({ lines }) => lines),
    words: clean.truth.blocks.flatMap(({ lines }) => lines.map(({ quad }) => quad)),
  };
  if (!jpeg) return { ...truth, written: a, clean: b };
  return {
    ...truth,
    written: await decode(browser, written.file, QUALITY),
    clean: await decode(browser, clean.file, QUALITY),
  };
}

/** A line's quad as a finder might give it: too high or too low, too long or too short by a few per cent of its height. */
export function jitter([a, b, c, d]: Quad, random: () => number): Quad {
  const height = d[1] - a[1];
  const off = () => (random() - 0.5) * 0.16 * height;
  const [left, right, top, bottom] = [off(), off(), off(), off()];
  const moved = ([x, y]: Point, dx: number, dy: number): Point => [x + dx, y + dy];
  return [moved(a, left, top), moved(b, right, top), moved(c, right, bottom), moved(d, left, bottom)];
}
