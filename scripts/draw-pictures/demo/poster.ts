import type { Drawing } from '../types';

const colours = ['#f2545b', '#ffd166', '#2a9d8f', '#fff', '#f78c3b'];
const bunting = Array.from({ length: 18 }, (_, index) => {
  const x = index * 62 - 18;
  const y = 34 + 26 * Math.sin((index / 17) * Math.PI);
  return `<path d="M${x} ${y}h50l-25 58Z" fill="${colours[index % colours.length]}"/>`;
}).join('');
const rays = Array.from(
  { length: 20 },
  (_, index) => `<path d="M0 0-46 900 46 900Z" transform="rotate(${index * 18})" fill="#fff" opacity=".16"/>`,
).join('');
const tick = `<svg viewBox="0 0 24 24"><circle cx="12" cy="12" r="11" fill="#2a9d8f"/>
  <path d="m6.5 12.5 3.800 3.800 7.200-8" fill="none" stroke="#fff" stroke-width="2.6"/></svg>`;
const items = ['Homemade jam', 'Fresh bread', 'Sweet strawberries', 'Local honey sold here', 'Live music tonight'];

export const poster: Drawing = {
  name: 'poster',
  width: 1080,
  height: 1440,
  format: 'jpeg',
  html: `<style>
    body { background: linear-gradient(#35b3d6, #a8e2ea 62%); }
    body > svg { position: absolute; inset: 0; }
    p, ul { position: absolute; }
    .title { left: 0; right: 0; top: 132px; text-align: center; font: 400 148px/1 Anton; color: #fff; letter-spacing: 3px;
      text-shadow: 0 6px 0 #1c6f8c; }
    .date { left: 250px; width: 580px; top: 316px; padding: 12px 0 14px; text-align: center; font: 700 54px/1.1 Montserrat;
      color: #fff; background: #f2545b; border-radius: 12px; }
    .card { position: absolute; left: 64px; top: 438px; width: 636px; height: 530px; border-radius: 26px; background: #fffdf6;
      box-shadow: 0 10px 30px rgb(0 60 80 / .25); }
    ul { left: 46px; top: 42px; list-style: none; font: 500 41px/1 Montserrat; color: #22404d; }
    li { position: relative; padding-left: 68px; height: 92px; line-height: 54px; white-space: nowrap; }
    li svg { position: absolute; left: 0; top: 4px; width: 46px; }
    .badge { position: absolute; left: 742px; top: 500px; width: 270px; height: 270px; border-radius: 50%; background: #ffd166;
      box-shadow: 0 0 0 8px #fff, 0 12px 26px rgb(0 60 80 / .3); }
    .badge p { left: 0; right: 0; top: 92px; text-align: center; font: 700 35px/1.25 Montserrat; color: #b3261e; }
    .time { left: 736px; width: 282px; top: 838px; text-align: center; font: 700 42px/1.2 Montserrat; color: #0d5566; }
    .come { left: 0; right: 0; top: 1112px; text-align: center; font: 700 80px/1 'Dancing Script'; color: #fff;
      text-shadow: 0 3px 6px rgb(0 50 20 / .55); }
    .foot { left: 0; right: 0; bottom: 0; padding: 30px 90px 34px; text-align: center; font: 500 32px/1.35 Montserrat;
      color: #fff; background: #17505f; }
  </style>
  <svg viewBox="0 0 1080 1440">
    <g transform="translate(540 520)">${rays}</g>
    <path d="M0 1000C200 920 380 960 560 1000S900 920 1080 980V1440H0Z" fill="#6bbf59"/>
    <path d="M0 1080C240 1030 420 1060 620 1080S940 1060 1080 1030V1440H0Z" fill="#2f7f48"/>
    <path d="M-20 20Q540 72 1100 20" fill="none" stroke="#fff" stroke-width="4"/>${bunting}
  </svg>
  <p class="title" data-block>Summer festival</p>
  <p class="date" data-block>Sunday, 7 June</p>
  <div class="card"><ul>${items.map((item) => `<li>${tick}<span data-block>${item}</span></li>`).join('')}</ul></div>
  <div class="badge"><p data-block>Free entry<br>for children</p></div>
  <p class="time" data-block>Doors open<br>at 8:30</p>
  <p class="come" data-block>Come early and bring a friend.</p>
  <p class="foot" data-block>If it rains, the party will move to the sports hall next to<br>the library, so bring indoor shoes.</p>`,
};
