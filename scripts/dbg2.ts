import { launchWithExtension } from './extension-browser';
import { openJobPage, translateFile } from './translate-files';

const b = await launchWithExtension({ offline: true });
b.context.on('page', (p) => {
  p.on('console', (m) => console.log('[p]', m.text()));
});
const page = await openJobPage(b);
for (const f of process.argv.slice(2)) {
  if (f.startsWith('wait')) {
    await new Promise((r) => setTimeout(r, Number(f.slice(4))));
    continue;
  }
  const t = Date.now();
  const r = await Promise.race([
    translateFile(page, f, { from: 'en', to: 'de' }, 'http://127.0.0.1:9'),
    new Promise<string>((r) => setTimeout(() => r('timeout'), 15000)),
  ]);
  console.log(f, Date.now() - t, typeof r === 'string' ? r : r.type);
  if (typeof r === 'string') {
    const off = b.context.pages().find((p) => p.url().includes('offscreen'));
    console.log(
      'workers',
      off?.workers().map((w) => w.url()),
    );
  }
}
await b.close();
process.exit(0);
