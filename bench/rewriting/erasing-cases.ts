import { randomFrom } from '../../src/pipeline/random-from';
import { HEIGHT, pick, WIDTH } from './ground';
import { drawGround, GROUNDS, type Ground } from './grounds';

export const LETTERINGS = ['plain', 'outlined', 'shadowed', 'glowing', 'see-through'] as const;
export type Lettering = (typeof LETTERINGS)[number];

/** A picture of the bench; its clean twin is the same with the text invisible. */
export interface ErasingCase {
  readonly name: string;
  readonly ground: Ground;
  readonly lettering: Lettering;
  readonly width: number;
  readonly height: number;
  readonly jpeg: boolean;
  readonly html: string;
}

const SENTENCES = [
  'Every morning is a new chance',
  'The best view comes after the hardest climb',
  'Good friends are like stars',
  'Kindness costs nothing at all',
  'Please keep the garden clean',
  'Doors open at eight tonight',
  'Nobody rows a big boat alone',
  'Whoever plants trees thinks of children',
  'Coffee first and questions later',
  'A quiet mind hears more',
  'The road home is always shorter',
  'Laugh loudly and sleep well',
];
const FACES = [
  '400 $px Lora',
  'italic 400 $px Lora',
  '700 $px Montserrat',
  '500 $px Inter',
  '400 $px Anton',
  '700 $px Merriweather',
  "700 $px 'Dancing Script'",
  "700 $px 'Playfair Display'",
];

/** `each` pictures of every ground and lettering; the same seed gives the same pictures. */
export function erasingCases(each: number, seed = 1): ErasingCase[] {
  return GROUNDS.flatMap((ground, g) =>
    LETTERINGS.flatMap((lettering, l) =>
      Array.from({ length: each }, (_, i) => {
        const random = randomFrom(seed * 7919 + g * 101 + l * 13 + i);
        const { light, css, html } = drawGround(ground, random);
        return {
          name: `${ground}-${lettering}-${i}`.replaceAll(' ', '-'),
          ground,
          lettering,
          width: WIDTH,
          height: HEIGHT,
          jpeg: random() < 0.5,
          html: `<style>${css} p { position: absolute; left: 56px; right: 56px; }</style>${html}${drawWords(lettering, light, random)}`,
        };
      }),
    ),
  );
}

/** Two blocks of two or three lines each; `light`: the ground is, so the words are dark. */
function drawWords(lettering: Lettering, light: boolean, random: () => number): string {
  const block = (top: number): string => {
    const size = Math.round(22 + 34 * random() ** 1.5);
    const hue = Math.round(360 * random());
    const [ink, rim] = light
      ? [`hsl(${hue} 60% ${Math.round(8 + 18 * random())}%)`, '#fff']
      : [`hsl(${hue} 70% ${Math.round(88 + 12 * random())}%)`, `hsl(${hue} 50% 10%)`];
    const outline = `-webkit-text-stroke: ${(size * (0.08 + 0.08 * random())).toFixed(1)}px ${rim}; paint-order: stroke fill; stroke-linejoin: round`;
    const [down, blur] = [size * (0.02 + 0.05 * random()), size * (0.03 + 0.2 * random())];
    const looks: Readonly<Record<Lettering, string>> = {
      plain: '',
      outlined: outline,
      shadowed: `text-shadow: ${(down * random()).toFixed(1)}px ${down.toFixed(1)}px ${blur.toFixed(1)}px rgb(0 0 0 / .6)`,
      glowing: `text-shadow: 0 0 ${(size * (0.12 + 0.15 * random())).toFixed(1)}px ${rim}`,
      'see-through': `opacity: ${(0.55 + 0.3 * random()).toFixed(2)}`,
    };
    const sentences = [pick(SENTENCES, random), pick(SENTENCES, random).toLowerCase()];
    const words = sentences.slice(0, size > 36 ? 1 : 2).join(' ');
    const font = pick(FACES, random).replace('$', `${size}`);
    const capitals = font.includes('Anton') || random() < 0.15 ? 'text-transform: uppercase;' : '';
    return `<p data-block style="top: ${top}px; font: ${font}; line-height: 1.4; color: ${ink}; text-align: ${pick(
      ['left', 'center'],
      random,
    )}; ${capitals} ${looks[lettering]}">${words}</p>`;
  };
  return block(60) + block(330);
}
