import type { Language } from '../../languages/language';
import type { Style } from '../types';

/** How a language's letters stand in a style: the CSS font, and the sizes that look like the original's. */
export interface Face {
  /** CSS `font` at a size in px. */
  css(size: number): string;
  /** Font size in px whose letters look as tall as capitals of this height. */
  sizeFor(capHeight: number): number;
  /** From baseline to baseline, in font sizes. */
  readonly lineHeight: number;
}

/** A letter whose height over the baseline stands for the script, and how tall it looks best against a Latin capital. */
const MODEL = {
  Latn: { letter: 'H', share: 1, lineHeight: 1.2 },
  Deva: { letter: 'क', share: 0.95, lineHeight: 1.45 },
  Arab: { letter: 'ا', share: 1.05, lineHeight: 1.5 },
} as const satisfies Record<Language['script'], object>;

const LOOSEST = 1.6;
const TRIAL_PX = 100;

export function faceFor(language: Language, style: Style, context: OffscreenCanvasRenderingContext2D): Face {
  const { letter, share, lineHeight } = MODEL[language.script];
  const slant = style.italic && language.script === 'Latn' ? 'italic ' : '';
  const css = (size: number) => `${slant}${style.weight} ${size}px ${language.fonts[style.letterClass]}`;
  context.font = css(TRIAL_PX);
  const ratio = context.measureText(letter).actualBoundingBoxAscent / TRIAL_PX;
  const sizeFor = (capHeight: number) => (share * capHeight) / ratio;
  // The original's own leading, as far as the script allows.
  const own = style.lineSpacing / sizeFor(style.capHeight);
  return { css, sizeFor, lineHeight: Math.min(LOOSEST, Math.max(lineHeight, own || 0)) };
}
