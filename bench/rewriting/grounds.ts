import { type PhotographName, photograph } from '../../scripts/draw-pictures/photograph';
import { DRAWINGS, drawing } from './drawings';
import { type DrawnGround, HEIGHT, pick, WIDTH } from './ground';

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
  ...DRAWINGS,
] as const;
export type Ground = (typeof GROUNDS)[number];

const SMOOTH: readonly PhotographName[] = ['sunset', 'dandelion', 'coffee'];
const TEXTURED: readonly PhotographName[] = ['brook', 'mountain-path', 'cat', 'dandelion'];

export function drawGround(ground: Ground, random: () => number): DrawnGround {
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
    default:
      return drawing(ground, random);
  }
}
