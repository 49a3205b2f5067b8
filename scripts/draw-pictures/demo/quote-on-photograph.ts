import { photograph } from '../photograph';
import type { Drawing } from '../types';

/** One sentence in two sizes: the reader has to put it together again. */
export const quoteOnPhotograph: Drawing = {
  name: 'quote-on-photograph',
  width: 1080,
  height: 1350,
  format: 'jpeg',
  html: `<style>
    body { background: linear-gradient(#33425c, #596d8d 500px, #000); }
    .photograph { position: absolute; inset: 240px 0 -240px; background: ${photograph('sunset')} center/cover;
      mask-image: linear-gradient(transparent, #000 300px); }
    .shade { position: absolute; inset: 0; background: linear-gradient(rgb(22 38 74 / .48) 42%, transparent 57%); }
    .words { position: absolute; left: 90px; right: 90px; top: 130px; text-align: center; color: #fff;
      text-shadow: 0 2px 10px rgb(0 0 0 / .55), 0 1px 3px rgb(0 0 0 / .4); }
    .quote { font: 600 60px/1.3 Lora; }
    .quote b { display: block; margin-top: 20px; font: 700 88px/1.18 'Playfair Display'; }
    .rule { width: 130px; height: 3px; margin: 46px auto 0; background: #ffd9a0; box-shadow: 0 1px 6px rgb(0 0 0 / .5); }
    .name { position: absolute; left: 0; right: 0; bottom: 84px; text-align: center; color: #fff;
      font: italic 400 42px Lora; text-shadow: 0 2px 8px rgb(0 0 0 / .7); }
  </style>
  <div class="photograph"></div><div class="shade"></div>
  <div class="words">
    <p class="quote" data-block>The morning sun<br>does not ask who you<br>were yesterday,<b>it simply shines<br>on you again.</b></p>
    <div class="rule"></div>
  </div>
  <p class="name" data-block>— Anna Rosenfeld</p>`,
};
