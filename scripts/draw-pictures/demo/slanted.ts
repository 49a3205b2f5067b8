import { photograph } from '../photograph';
import type { Drawing } from '../types';

export const slanted: Drawing = {
  name: 'slanted',
  width: 1080,
  height: 1080,
  format: 'jpeg',
  turn: -12,
  html: `<style>
    body { background: linear-gradient(rgb(4 20 18 / .2), rgb(4 20 18 / .35)), ${photograph('brook')} 52% 50%/cover; }
    .band { position: absolute; left: -120px; right: -120px; top: 318px; height: 430px; background: rgb(9 48 52 / .86);
      border: solid #f4e3b5; border-width: 4px 0; text-align: center; color: #fff; }
    p { position: absolute; left: 0; right: 0; }
  </style>
  <div class="band" data-turned>
    <p style="top: 52px; font: 700 66px/1.28 Montserrat" data-block>The river never hurries,<br>yet it always<br>reaches the sea.</p>
    <p style="top: 338px; font: 400 38px Merriweather; color: #f4e3b5" data-block>Have a nice day!</p>
  </div>`,
};
