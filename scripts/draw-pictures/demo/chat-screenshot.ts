import type { Drawing } from '../types';

interface Bubble {
  readonly name?: string;
  readonly colour?: string;
  readonly text: string;
  readonly time: string;
}

const bubbles: readonly Bubble[] = [
  { name: 'Nora', colour: '#c2185b', text: 'I will be back in ten minutes.', time: '18:02' },
  { name: 'Leo', colour: '#1565c0', text: "What's for dinner?", time: '18:04' },
  { name: 'Nora', colour: '#c2185b', text: 'Vegetable soup', time: '18:05' },
  { text: 'Did you lock the door?', time: '18:11' },
  { name: 'Nora', colour: '#c2185b', text: 'Yes, of course.', time: '18:12' },
  {
    name: 'Leo',
    colour: '#1565c0',
    text: 'When the power went out, we lit candles, told stories and discovered that we actually like each other.',
    time: '18:40',
  },
  { text: 'The potatoes are burning!', time: '18:41' },
];
const drawBubble = ({ name, colour, text, time }: Bubble) =>
  `<div class="bubble ${name ? '' : 'mine'}">${name ? `<p class="name" style="color: ${colour}" data-block>${name}</p>` : ''}
    <p class="text" data-block>${text}</p><p class="time" data-block>${time}</p></div>`;

export const chatScreenshot: Drawing = {
  name: 'chat-screenshot',
  width: 720,
  height: 1280,
  format: 'png',
  html: `<style>
    body { background: #efe7dd radial-gradient(circle at 20px 20px, #e5dbcd 3px, transparent 4px) 0 0/56px 56px; font-family: Inter; }
    header { height: 116px; background: #00695c; color: #fff; position: relative; }
    header svg { position: absolute; left: 14px; top: 22px; }
    header p { position: absolute; left: 150px; top: 22px; font: 600 34px Inter; }
    header p + p { top: 68px; font: 400 23px Inter; opacity: .85; }
    main { padding: 22px 22px; display: flex; flex-direction: column; align-items: start; gap: 14px; }
    .bubble { position: relative; max-width: 560px; min-width: 230px; padding: 12px 18px 36px; border-radius: 6px 20px 20px;
      background: #fff; box-shadow: 0 1.5px 2px rgb(0 0 0 / .18); }
    .mine { align-self: end; background: #dcf8c6; border-radius: 20px 6px 20px 20px; }
    .name { font: 600 25px/1.3 Inter; }
    .text { font: 400 30px/1.32 Inter; color: #111b21; }
    .time { position: absolute; right: 18px; bottom: 9px; font: 400 20px Inter; color: #667781; }
    footer { position: absolute; left: 18px; right: 110px; bottom: 18px; height: 76px; border-radius: 38px; background: #fff; }
    footer + div { position: absolute; right: 18px; bottom: 18px; width: 76px; height: 76px; border-radius: 50%; background: #00897b; }
  </style>
  <header><svg width="130" height="72"><path d="M26 20 10 36l16 16M10 36h22" fill="none" stroke="#fff" stroke-width="4"/>
    <circle cx="84" cy="36" r="34" fill="#b2dfdb"/><circle cx="84" cy="28" r="12" fill="#00695c"/><path d="M62 58a22 20 0 0 1 44 0" fill="#00695c"/></svg>
    <p data-block>Whole family</p><p data-block>Leo, Nora, You</p></header>
  <main>${bubbles.map(drawBubble).join('')}</main>
  <footer><svg width="70" height="76"><circle cx="40" cy="38" r="17" fill="none" stroke="#8696a0" stroke-width="3"/>
    <path d="M32 42a9 8 0 0 0 16 0" fill="none" stroke="#8696a0" stroke-width="3"/><path d="M34 32v3M46 32v3" stroke="#8696a0" stroke-width="4"/></svg></footer>
  <div><svg width="76" height="76"><rect x="31" y="18" width="14" height="26" rx="7" fill="#fff"/>
    <path d="M25 37a13 13 0 0 0 26 0M38 50v8" fill="none" stroke="#fff" stroke-width="3.5"/></svg></div>`,
};
