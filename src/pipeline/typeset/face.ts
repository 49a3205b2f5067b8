import type { Language } from '../../languages/language';
import type { Lettering } from '../types';

type Context = OffscreenCanvasRenderingContext2D;

/** How a language's letters stand in for an original lettering. Lengths in font sizes, unless px is said. */
export interface Face {
  /** CSS `font` at a size in px. */
  css(size: number): string;
  /** Letters are drawn so much wider or narrower. */
  readonly stretch: number;
  readonly letterSpacing: number;
  /** Font size in px whose letters look as tall as capitals of this height in px. */
  sizeFor(capHeight: number): number;
  /** Advance, stretched and spaced. */
  measure(text: string): number;
  /** Highest and lowest ink of a text over and under the baseline. */
  inkOf(text: string): { readonly ascent: number; readonly descent: number };
  /** Least distance of baselines, and the usual one. */
  readonly leastLeading: number;
  readonly usualLeading: number;
  /** Where the original was set tight: this share of the least distance. Tall scripts have marks that would touch. */
  readonly tightest: number;
  /** What a text's ink may add to the least distance, as a factor: stacked marks need more. */
  readonly tallest: number;
}

/**
 * A letter whose height over the baseline stands for the script, how tall it looks best against a Latin capital, and the least and the
 * usual distance of baselines in heights of that letter.
 */
const MODEL: Readonly<Record<string, { letter: string; share: number; least: number; usual: number }>> = {
  Latn: { letter: 'H', share: 1, least: 1.52, usual: 1.69 },
  Cyrl: { letter: 'Н', share: 1, least: 1.52, usual: 1.69 },
  Grek: { letter: 'Η', share: 1, least: 1.52, usual: 1.69 },
  Deva: { letter: 'क', share: 0.95, least: 1.8, usual: 2.2 },
  Arab: { letter: 'ا', share: 1.02, least: 1.65, usual: 2.05 },
  Hebr: { letter: 'ה', share: 0.9, least: 1.6, usual: 1.85 },
  Beng: { letter: 'ক', share: 0.95, least: 1.8, usual: 2.2 },
  Gujr: { letter: 'ક', share: 0.93, least: 1.9, usual: 2.25 },
  Taml: { letter: 'க', share: 0.86, least: 2, usual: 2.4 },
  Telu: { letter: 'క', share: 1.02, least: 1.8, usual: 2.1 },
  Knda: { letter: 'ಕ', share: 1.08, least: 1.65, usual: 2 },
  Mlym: { letter: 'ക', share: 0.86, least: 2.05, usual: 2.4 },
  Thai: { letter: 'ก', share: 0.86, least: 2.4, usual: 2.7 },
};
const OTHER = { letter: 'H', share: 1, least: 1.5, usual: 1.9 };

/** The original's letters may be so much wider or narrower than ours; beyond, letters look distorted. */
const STRETCH = { least: 0.86, most: 1.14 };
const TRIAL_PX = 100;
const TIGHTEST = { capitals: 0.72, mixed: 0.8 };
/** Joined scripts must not be spaced. */
const SPACED = new Set(['Latn', 'Cyrl', 'Grek']);

/** `condense`: 1, or less to set the text narrower than the original. */
export function faceFor(language: Language, lettering: Lettering, condense: number, context: Context): Face {
  const script = language.script as string;
  const { letter, share, least, usual } = MODEL[script] ?? OTHER;
  const alphabetic = SPACED.has(script);
  const slant = lettering.italic && alphabetic ? 'italic ' : '';
  const family = language.fonts[lettering.letterClass];
  const wanted = (alphabetic ? lettering.width : 1) * condense;
  // Variable faces have true narrow letters; the rest is scaled.
  const narrow = lettering.letterClass === 'sans' && wanted < 0.92;
  const css = (size: number) =>
    `${slant}${Math.round(lettering.weight)} ${narrow ? 'semi-condensed ' : ''}${size}px ${family}`;
  const widthOf = (text: string) => {
    context.letterSpacing = '0px';
    context.direction = language.direction;
    return context.measureText(text).width / TRIAL_PX;
  };
  context.font = css(TRIAL_PX);
  const ratio = context.measureText(letter).actualBoundingBoxAscent / TRIAL_PX || share;
  const narrowed = narrow ? narrowing(context, css(TRIAL_PX)) : 1;
  const stretch = Math.min(STRETCH.most, Math.max(STRETCH.least, wanted / narrowed));
  const letterSpacing = alphabetic ? lettering.letterSpacing : 0;
  return {
    css,
    stretch,
    letterSpacing,
    sizeFor: (capHeight) => (share * capHeight) / ratio,
    measure(text) {
      context.font = css(TRIAL_PX);
      return widthOf(text) * stretch + letterSpacing * [...text].length;
    },
    inkOf(text) {
      context.font = css(TRIAL_PX);
      const { actualBoundingBoxAscent: ascent, actualBoundingBoxDescent: descent } = context.measureText(text);
      return { ascent: ascent / TRIAL_PX, descent: descent / TRIAL_PX };
    },
    leastLeading: least * ratio,
    usualLeading: usual * ratio,
    tightest: alphabetic ? TIGHTEST[lettering.allCaps ? 'capitals' : 'mixed'] : 1,
    tallest: alphabetic ? 1.15 : 1.3,
  };
}

/** How much narrower the semi-condensed cut really is: 1 where the family has none. */
function narrowing(context: Context, font: string): number {
  const sample = 'Hamburgefonstiv';
  const narrow = context.measureText(sample).width;
  context.font = font.replace('semi-condensed ', '');
  const normal = context.measureText(sample).width;
  context.font = font;
  return narrow / normal || 1;
}
