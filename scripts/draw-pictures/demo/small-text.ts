import type { Drawing } from '../types';

const notices = [
  'The water company informs residents that the pipes in Garden Street will be replaced between 3 and 14 October.',
  'Dear residents, the gas pipes will be inspected tomorrow; please lock up your pets and open the cellar.',
  'Please do not feed the birds on the balcony, because the food brings rats into the building.',
  'The lift is out of order until Friday.',
  'Power cut on Sunday from 10 to 12',
  'No loud music after 10 pm',
];

/** As a photographed notice is really sent: letters of 15–17 px. */
export const smallText: Drawing = {
  name: 'small-text',
  width: 900,
  height: 600,
  format: 'png',
  html: `<style>
    body { background: linear-gradient(160deg, #b98d5f, #a5784b); }
    .paper { position: absolute; left: 92px; top: 34px; width: 716px; height: 532px; background: #fdfcf7; padding: 34px 58px;
      box-shadow: 0 4px 14px rgb(60 30 0 / .45); color: #262626; }
    .pin { position: absolute; left: 347px; top: -12px; width: 22px; height: 22px; border-radius: 50%;
      background: radial-gradient(circle at 35% 30%, #ff8a80, #c62828 60%); box-shadow: 1px 4px 4px rgb(0 0 0 / .35); }
    h1 { font: 700 27px Merriweather; text-align: center; color: #8c1d18; padding-bottom: 14px; border-bottom: 2px solid #8c1d18; margin-bottom: 22px; }
    ol { list-style: none; }
    li { font: 400 16px/1.5 Merriweather; padding-left: 22px; position: relative; margin-bottom: 15px; }
    li::before { content: ''; position: absolute; left: 2px; top: 9px; width: 7px; height: 7px; border-radius: 50%; background: #8c1d18; }
    .hours { position: absolute; left: 58px; bottom: 56px; font: 700 15px/1.5 Merriweather; }
    .hours + p { position: absolute; left: 58px; bottom: 30px; font: 400 15px/1.5 Merriweather; }
    .thanks { position: absolute; right: 58px; bottom: 30px; font: 400 15px/1.5 Merriweather; }
  </style>
  <div class="paper"><div class="pin"></div>
    <h1 data-block>Important announcement</h1>
    <ol>${notices.map((notice) => `<li data-block>${notice}</li>`).join('')}</ol>
    <p class="hours" data-block>Office hours</p><p data-block>Monday to Friday, 9:00 to 18:00</p>
    <p class="thanks" data-block>In an emergency, dial 112.</p>
  </div>`,
};
