import { openHouse, overlayState, pictureIn } from '../test/e2e/harness';
import { openJobPage, translateFile } from './translate-files';

const h = await openHouse();
await h.setSettings({ language: 'de', hub: 'http://127.0.0.1:9' });
const chat = await h.openChat('chat-screenshot.png', 'greeting-card.jpg', 'meme.jpg');
chat.on('console', (m) => console.log('[chat]', m.text()));
h.context.on('page', (p) => {
  p.on('console', (m) => console.log('[p]', p.url().slice(-20), m.text()));
  p.on('pageerror', (e) => console.log('[err]', e.message));
});
const jobs = process.argv[2] ? await openJobPage(h) : null;
for (const i of [0, 1, 2]) {
  await h.chooseMenuItem(chat, await pictureIn(chat, i));
  const s = await Promise.race([
    overlayState(chat, ['translated', 'nothing', 'failed'], i),
    new Promise((r) => setTimeout(() => r('timeout'), 10000)),
  ]);
  console.log(
    i,
    s,
    await chat.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('palimpsest-overlay')].map((o) => [
        o.dataset.state,
        o.parentElement?.className,
      ]),
    ),
  );
  await chat.screenshot({ path: `/tmp/trial/chat${i}.png` });
  if (s === 'timeout') {
    const { chipText } = await import('../test/e2e/chip');
    console.log(await chipText(chat));
    const off = h.context.pages().find((p) => p.url().includes('offscreen'));
    console.log(
      'workers',
      off?.workers().map((w) => w.url()),
    );
    await new Promise((r) => setTimeout(r, 15000));
    console.log(await chipText(chat));
    break;
  }
  if (jobs)
    console.log(
      (
        await Promise.race([
          translateFile(jobs, 'demo/pictures/chat-screenshot.png', { from: 'en', to: 'de' }, 'http://127.0.0.1:9'),
          new Promise<any>((r) => setTimeout(() => r({ type: 'timeout' }), 10000)),
        ])
      ).type,
    );
}
await h.close();
process.exit(0);
