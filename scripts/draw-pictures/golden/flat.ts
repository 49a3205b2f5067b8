import type { Drawing } from '../types';

const shoppingList = ['Eggs, milk, bread, cheese', 'Carrots and peas', 'Lemon and ginger', 'Tomato sauce'];

/** On plain paper, a gradient or nothing at all. */
export const flatDrawings: readonly Drawing[] = [
  {
    name: 'light-on-dark',
    width: 640,
    height: 640,
    format: 'png',
    html: `<style>body { background: linear-gradient(#16213e, #0f172a); color: #f5efe0; text-align: center; }
      p { position: absolute; left: 40px; right: 40px; top: 190px; font: 400 46px/1.4 Lora; }</style>
      <p data-block>Every night has its end,<br>every tear dries,<br>every road leads<br>somewhere.</p>`,
  },
  {
    name: 'dark-on-light-left',
    width: 680,
    height: 480,
    format: 'png',
    html: `<style>body { background: #fff8e7; color: #2b2b2b; } i { position: absolute; left: 56px; top: 120px; width: 8px;
      height: 226px; background: #e07a5f; } p { position: absolute; left: 96px; top: 116px; font: 700 43px/1.76 Montserrat; }</style>
      <i></i><p data-block>Tomorrow is a blank<br>page, write something<br>good on it.</p>`,
  },
  {
    name: 'coloured-on-gradient-right',
    width: 720,
    height: 520,
    format: 'png',
    html: `<style>body { background: linear-gradient(#ffd8e4, #d6e4ff 60%, #c8f2ea); color: #7b1fa2; text-align: right; }
      p { position: absolute; right: 56px; top: 130px; font: 700 44px/1.45 Merriweather; }</style>
      <p data-block>The best thing about rain<br>is that it makes everyone<br>walk a little closer<br>together.</p>`,
  },
  {
    name: 'list-items',
    width: 600,
    height: 640,
    format: 'png',
    html: `<style>body { background: #fdf6d8 linear-gradient(#0000 62px, #c9d8e8 63px, #c9d8e8 64px, #0000 65px) 0 20px/100% 88px; color: #20365c; }
      h1 { position: absolute; left: 60px; top: 44px; font: 700 54px/1 Merriweather; color: #b3261e; }
      ul { position: absolute; left: 60px; top: 188px; list-style: none; font: 500 36px/1 Montserrat; }
      li { height: 88px; padding-left: 40px; position: relative; }
      li::before { content: ''; position: absolute; left: 6px; top: 12px; width: 14px; height: 14px; border-radius: 50%; background: #b3261e; }</style>
      <h1 data-block>Shopping list</h1><ul>${shoppingList.map((item) => `<li data-block>${item}</li>`).join('')}</ul>`,
  },
  {
    name: 'rotated',
    width: 640,
    height: 520,
    format: 'png',
    turn: 10,
    html: `<style>body { background: linear-gradient(#2f7d6b, #1d5a55); }
      div { position: absolute; left: 50px; top: 140px; width: 540px; height: 240px; background: #fffdf5; box-shadow: 0 6px 16px rgb(0 0 0 / .4);
        text-align: center; color: #1d3b36; } p { position: absolute; left: 0; right: 0; top: 48px; font: 600 48px/1.45 Lora; }</style>
      <div data-turned><p data-block>Nobody rows a big<br>boat alone.</p></div>`,
  },
  {
    name: 'devanagari-only',
    width: 600,
    height: 480,
    format: 'png',
    html: `<style>body { background: linear-gradient(#fff3e0, #ffe0b2); text-align: center; color: #a33b12; }
      p { position: absolute; left: 0; right: 0; }</style>
      <p lang="hi" style="top: 92px; font: 700 84px/1.4 'Noto Sans Devanagari'" data-block>सुप्रभात!</p>
      <p lang="hi" style="top: 258px; font: 400 42px/1.5 'Noto Sans Devanagari'; color: #5d4037" data-block>हर सुबह<br>एक नया मौक़ा है।</p>`,
  },
  {
    name: 'transparent',
    width: 640,
    height: 420,
    format: 'png',
    transparent: true,
    html: `<style>p { position: absolute; left: 0; right: 0; text-align: center; }</style>
      <p style="top: 76px; font: 700 68px/1.1 'Playfair Display'; color: #b3405f" data-block>Happy birthday,<br>dear friend!</p>
      <p style="top: 278px; font: 600 34px/1.4 Lora; color: #4a3f8f" data-block>May all your birthday<br>wishes come true.</p>`,
  },
  {
    name: 'numbers-and-prices',
    width: 640,
    height: 640,
    format: 'png',
    html: `<style>body { background: #fff; text-align: center; } p { position: absolute; left: 0; right: 0; }
      .band { position: absolute; left: 0; right: 0; top: 0; height: 244px; background: #c62828; }</style>
      <div class="band"></div>
      <p style="top: 48px; font: 700 64px/1.2 Montserrat; color: #fff" data-block>Winter sale:<br>up to 70% off</p>
      <p style="top: 300px; font: 700 76px/1 Montserrat; color: #c62828" data-block>Price: 9.99</p>
      <p style="top: 436px; font: 500 38px/1 Montserrat; color: #333" data-block>From 9 to 5</p>
      <p style="top: 536px; font: 500 38px/1 Montserrat; color: #333" data-block>Until 31 August</p>`,
  },
];
