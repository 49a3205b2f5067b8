import { photograph } from '../photograph';
import type { Drawing } from '../types';

export const meme: Drawing = {
  name: 'meme',
  width: 900,
  height: 720,
  format: 'jpeg',
  html: `<style>
    body { background: ${photograph('cat')} 50% 40%/cover; text-align: center; }
    p { position: absolute; left: 16px; right: 16px; color: #fff; font: 400 84px/1.14 Anton; letter-spacing: 1px;
      -webkit-text-stroke: 9px #000; paint-order: stroke fill; stroke-linejoin: round; }
  </style>
  <p style="top: 14px" data-block>MY CAT AT FIVE<br>IN THE MORNING:</p>
  <p style="bottom: 16px" data-block>DID YOU EAT<br>SOMETHING TODAY?</p>`,
};
