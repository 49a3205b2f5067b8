import { quadOf } from '../../../src/pipeline/geometry/frame';
import type { Line, Picture, Rgb, Run, Style, TranslatedBlock } from '../../../src/pipeline/types';

/** A picture of one colour. */
export function plainPicture(width: number, height: number, [r, g, b]: Rgb = [255, 255, 255]): Picture {
  const data = new Uint8ClampedArray(4 * width * height);
  for (let at = 0; at < data.length; at += 4) data.set([r, g, b, 255], at);
  return { width, height, data };
}

const run: Run = {
  ink: [0, 0, 0],
  lineCount: 1,
  lineSpacing: 0,
  spaceBefore: 0,
  letterClass: 'sans',
  weight: 400,
  italic: false,
  allCaps: false,
  capHeight: 20,
  width: 1,
  letterSpacing: 0,
};

interface Wanted {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly texts: readonly string[];
  readonly translation: string | null;
  readonly style?: Partial<Style>;
  readonly runs?: readonly Partial<Run>[];
}

const LEADING = 34;

/** A block whose lines have capitals of 20 px, as the fake canvas would write them. */
export function plainBlock({ left, top, width, texts, translation, style, runs }: Wanted): TranslatedBlock {
  const lines = texts.map((text, i): Line => {
    const box = { left, right: left + width, top: top + i * LEADING, bottom: top + i * LEADING + 26 };
    return { text, quad: quadOf(box, 0), confidence: 95, words: [] };
  });
  const box = { left, right: left + width, top, bottom: top + (texts.length - 1) * LEADING + 26 };
  const spacing = texts.length > 1 ? LEADING : 0;
  return {
    lines,
    quad: quadOf(box, 0),
    text: texts.join(' '),
    translation: translation === null ? null : { text: translation, by: 'given' },
    style: {
      ...run,
      ink: [0, 0, 0],
      inkBelow: null,
      shades: 'line',
      opacity: 1,
      outline: null,
      shadow: null,
      underline: false,
      softness: 0,
      lineSpacing: spacing,
      baselines: [top + 20, top + 20 + (texts.length - 1) * LEADING],
      align: 'left',
      angle: 0,
      runs: (runs ?? [{ lineCount: texts.length, lineSpacing: spacing }]).map((some) => ({ ...run, ...some })),
      ...style,
    },
  };
}
