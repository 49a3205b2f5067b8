import { photograph } from '../photograph';
import type { Drawing } from '../types';

const petals = (colour: string) =>
  [0, 72, 144, 216, 288].map(
    (turn) => `<ellipse cy="-15" rx="10" ry="15" fill="${colour}" transform="rotate(${turn})"/>`,
  );
const flower = (x: number, y: number, size: number, colour: string) =>
  `<g transform="translate(${x} ${y}) scale(${size})">${petals(colour).join('')}<circle r="7" fill="#f2b632"/></g>`;
const leaf = (x: number, y: number, turn: number, size = 1) =>
  `<path d="M0 0C14-16 40-18 58 0 40 18 14 16 0 0Z" fill="#7f9c6b" transform="translate(${x} ${y}) rotate(${turn}) scale(${size})"/>`;
const spray = `${leaf(0, 0, 20)}${leaf(0, 0, 75)}${leaf(60, -8, -8, 0.8)}${leaf(-8, 60, 98, 0.8)}
  ${flower(0, 0, 2, '#d9778f')}${flower(62, 18, 1.25, '#e9a6b2')}${flower(14, 66, 1.25, '#f0c2a8')}
  ${flower(112, -4, 0.8, '#d9778f')}${flower(-10, 118, 0.8, '#e9a6b2')}`;

const card = (name: string, { title, wish }: { readonly title: string; readonly wish: string }): Drawing => ({
  name,
  width: 1080,
  height: 1350,
  format: 'jpeg',
  html: `<style>
    body { background: radial-gradient(circle at 50% 38%, #fffaf0, #fbeedb 70%, #f5e0c6); text-align: center; color: #5b3a2e; }
    svg { position: absolute; inset: 0; }
    .cup { position: absolute; left: 300px; top: 436px; width: 480px; height: 360px; border-radius: 50%;
      background: ${photograph('coffee')} 45% 40%/118%; border: 10px solid #fff; box-shadow: 0 10px 34px rgb(91 58 46 / .3); }
    p { position: absolute; left: 110px; right: 110px; }
  </style>
  <svg viewBox="0 0 1080 1350">
    <rect x="36" y="36" width="1008" height="1278" rx="28" fill="none" stroke="#d8a657" stroke-width="4"/>
    <rect x="50" y="50" width="980" height="1250" rx="20" fill="none" stroke="#d8a657" stroke-width="1.5"/>
    <g transform="translate(96 96)">${spray}</g>
    <g transform="translate(984 1254) rotate(180)">${spray}</g>
    <path d="M430 1100h92m36 0h92" stroke="#d8a657" stroke-width="2.5"/>
    <path d="M540 1118c-26-20-20-36-9-36 5 0 9 5 9 9 0-4 4-9 9-9 11 0 17 16-9 36Z" fill="#d9778f"/>
  </svg>
  <div class="cup"></div>
  <p style="top: 160px; font: ${title}; color: #b3405f" data-block>Good morning,<br>dear family!</p>
  <p style="top: 838px; font: 600 50px/1.32 Lora" data-block>May this morning bring you<br>hope and joy.</p>
  <p style="top: 996px; font: italic 400 44px Lora; color: #8a5a2b" data-block>Have a nice day!</p>
  <p style="top: 1148px; font: italic 400 39px/1.35 Lora" data-block>${wish}</p>`,
});

export const greetingCard = card('greeting-card', {
  title: "700 118px/1.05 'Dancing Script'",
  wish: 'Your kindness is a lamp that others<br>walk home by.',
});

/** What the first run is tried on: all of it is known by heart, so that it needs no download. */
export const welcomeCard = card('welcome-card', {
  title: '600 92px/1.25 Lora',
  wish: 'Thank you for always listening to me.',
});
