import { photograph } from '../photograph';
import type { Drawing } from '../types';

const hill = (path: string, colour: string) => `<path d="${path}V480H0Z" fill="${colour}"/>`;

/** On a photograph (kept soft, so that the PNG stays under 120 kB) or a drawn landscape. */
export const pictorialDrawings: readonly Drawing[] = [
  {
    name: 'outlined-capitals',
    width: 480,
    height: 320,
    format: 'png',
    html: `<style>div { position: absolute; inset: -20px; background: ${photograph('coffee')} center/cover; filter: blur(3px); }
      p { position: absolute; left: 0; right: 0; text-align: center; font: 400 52px/1 Anton; letter-spacing: 1px; color: #fff;
        -webkit-text-stroke: 6px #000; paint-order: stroke fill; stroke-linejoin: round; }</style>
      <div></div><p style="top: 18px" data-block>FIRST COFFEE,</p><p style="bottom: 18px" data-block>THEN QUESTIONS.</p>`,
  },
  {
    name: 'two-sizes-with-name',
    width: 420,
    height: 450,
    format: 'png',
    html: `<style>div { position: absolute; inset: -20px; background: linear-gradient(rgb(10 20 0 / .5), rgb(10 20 0 / .5)),
        ${photograph('dandelion')} 20% 50%/cover; filter: blur(8px); }
      p { position: absolute; left: 20px; right: 20px; text-align: center; color: #fff; text-shadow: 0 2px 6px rgb(0 0 0 / .6); }
      b { display: block; margin-top: 10px; font: 700 44px/1.2 'Playfair Display'; }</style>
      <div></div><p style="top: 64px; font: 600 32px/1.3 Lora" data-block>Patience is not waiting;<b>it is staying kind<br>while you wait.</b></p>
      <p style="bottom: 54px; font: italic 400 28px Lora" data-block>— Marie Keller</p>`,
  },
  {
    name: 'no-text',
    width: 640,
    height: 480,
    format: 'png',
    html: `<style>body { background: linear-gradient(#f7b267, #f4845f 45%, #f25c54 60%); } svg { position: absolute; inset: 0; }</style>
      <svg viewBox="0 0 640 480"><circle cx="430" cy="215" r="54" fill="#fff3c9"/>
        ${hill('M0 290Q90 190 170 260T330 220T520 270T640 340', '#a44a6a')}
        ${hill('M0 350Q120 270 230 330T440 300T640 320', '#6d3a66')}
        ${hill('M0 410Q150 350 300 400T640 370', '#3d2645')}
        <path d="M120 130q14-16 28 0q14-16 28 0M210 92q10-12 20 0q10-12 20 0" fill="none" stroke="#5b2a4a" stroke-width="4"/></svg>`,
  },
];
