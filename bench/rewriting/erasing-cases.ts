import { type PhotographName, photograph } from '../../scripts/draw-pictures/photograph';
import { randomFrom } from '../../src/pipeline/random-from';

export const GROUNDS = [
  'flat',
  'gradient',
  'paper',
  'panel',
  'bubble',
  'smooth photograph',
  'textured photograph',
  'gravel',
  'ruled',
] as const;
export type Ground = (typeof GROUNDS)[number];

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

const [WIDTH, HEIGHT] = [720, 600];
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
const SMOOTH: readonly PhotographName[] = ['sunset', 'dandelion', 'coffee'];
const TEXTURED: readonly PhotographName[] = ['brook', 'mountain-path', 'cat', 'dandelion'];

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

const pick = <T>(values: readonly T[], random: () => number): T => values[Math.floor(random() * values.length)] as T;

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

interface DrawnGround {
  readonly light: boolean;
  readonly css: string;
  readonly html: string;
}

function drawGround(ground: Ground, random: () => number): DrawnGround {
  const light = random() < 0.5;
  const hue = Math.round(360 * random());
  const colour = (lightness: number, turn = 0) =>
    `hsl(${(hue + turn) % 360} ${Math.round(25 + 50 * random())}% ${light ? 100 - lightness : lightness}%)`;
  const page = (background: string, html = ''): DrawnGround => ({
    light,
    css: `body { background: ${background}; }`,
    html,
  });
  const noise = (frequency: string, octaves: number, matrix: string) =>
    `<svg width="${WIDTH}" height="${HEIGHT}" style="position: absolute; inset: 0"><filter id="n" x="0" y="0" width="100%" height="100%">
      <feTurbulence type="fractalNoise" baseFrequency="${frequency}" numOctaves="${octaves}" seed="${Math.floor(999 * random())}"/>
      <feColorMatrix values="${matrix}"/></filter><rect width="100%" height="100%" filter="url(#n)"/></svg>`;
  const photo = (names: readonly PhotographName[], blur: number): DrawnGround => ({
    light: false,
    css: '',
    html: `<div style="position: absolute; inset: -30px; background: linear-gradient(rgb(0 0 0 / .35), rgb(0 0 0 / .35)),
      ${photograph(pick(names, random))} ${Math.round(100 * random())}% ${Math.round(100 * random())}%/cover; filter: blur(${blur}px)"></div>`,
  });
  switch (ground) {
    case 'flat':
      return page(colour(12 * random()));
    case 'gradient':
      return page(
        random() < 0.5
          ? `linear-gradient(${Math.round(360 * random())}deg, ${colour(5)}, ${colour(30, 60)})`
          : `radial-gradient(circle at 30% 30%, ${colour(28)}, ${colour(6, 40)})`,
      );
    case 'paper': {
      const depth = (0.1 + 0.15 * random()).toFixed(2);
      return page(colour(9), noise('.9 .8', 3, `0 0 0 0 0  0 0 0 0 0  0 0 0 0 0  ${depth} ${depth} 0 0 0`));
    }
    case 'panel': {
      const { html } = photo(TEXTURED, 0);
      const box = (top: number) =>
        `<div style="position: absolute; left: 40px; right: 40px; top: ${top}px; height: 240px; background: ${colour(
          8,
        )}; border: 3px solid ${colour(45)}; border-radius: 14px"></div>`;
      return { light, css: '', html: html + box(38) + box(308) };
    }
    case 'bubble': {
      const bubble = (top: number, left: number) =>
        `<div style="position: absolute; left: ${left}px; right: ${60 - left}px; top: ${top}px; height: 230px; background: ${colour(
          6,
        )}; border-radius: 40px; box-shadow: 0 2px 3px rgb(0 0 0 / .4)"></div>`;
      return page(
        `radial-gradient(${colour(25)} 20%, transparent 21%) 0 0/26px 26px, ${colour(20)}`,
        bubble(40, 20) + bubble(310, 40),
      );
    }
    case 'smooth photograph':
      return photo(SMOOTH, random() < 0.5 ? 2 : 8);
    case 'textured photograph':
      return photo(TEXTURED, 0);
    case 'gravel':
      return {
        light,
        css: `body { background: ${colour(20)}; }`,
        html: noise(
          '.11 .13',
          4,
          `0 0 0 0 ${light ? 0.2 : 0}  0 0 0 0 ${light ? 0.2 : 0}  0 0 0 0 ${light ? 0.1 : 0}  .5 .5 .5 0 -.55`,
        ),
      };
    case 'ruled': {
      const step = Math.round(18 + 40 * random());
      const line = `${colour(30)} 2px, transparent 2px`;
      const rules = `linear-gradient(${line}) 0 9px/100% ${step}px`;
      return page(
        random() < 0.5
          ? `${rules}, ${colour(5)}`
          : `${rules}, linear-gradient(90deg, ${line}) 5px 0/${step}px 100%, ${colour(5)}`,
      );
    }
  }
}
