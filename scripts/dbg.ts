import { readFileSync } from 'node:fs';
import { launchWithExtension } from '/work/main/scripts/extension-browser';
import { openJobPage } from '/work/main/scripts/translate-files';

const b = await launchWithExtension({ offline: true });
b.context.on('page', (p) => {
  p.on('console', (m) => console.log('[page]', p.url().slice(-30), m.text()));
  p.on('pageerror', (e) => console.log('[err]', e.message));
  p.on('worker', (w) => {
    console.log('[worker]', w.url());
    w.on('console', (m) => console.log('[w]', m.text()));
  });
});
const page = await openJobPage(b);
await page.setInputFiles('input', process.argv[2]);
const r = (await Promise.race([
  page.evaluate(async (to) => {
    const log: string[] = [];
    const t0 = performance.now();
    const picture = document.querySelector('input')!.files![0] as File;
    await chrome.runtime.sendMessage({ name: 'open-engine', args: [] });
    const port = chrome.runtime.connect({ name: 'job' });
    return new Promise<any>((resolve) => {
      const timer = setTimeout(() => resolve(log), 25000);
      port.onMessage.addListener((m: any) => {
        log.push(
          Math.round(performance.now() - t0) +
            ' ' +
            JSON.stringify(
              m.type === 'progress'
                ? m.progress
                : m.type === 'failed'
                  ? m
                  : {
                      t: m.type,
                      timings: m.report.timings,
                      mf: m.report.modelFailure,
                      blocks: m.report.blocks.map((b: any) => [
                        b.text,
                        b.translation,
                        b.style,
                        b.lines.map((l: any) => Math.round(l.confidence)),
                      ]),
                    },
            ),
        );
        if (m.type !== 'progress') {
          clearTimeout(timer);
          resolve(log);
        }
      });
      port.onDisconnect.addListener(() => {
        log.push('disconnected');
        resolve(log);
      });
      port.postMessage({
        type: 'start',
        job: { picture, request: { from: 'en', to }, engine: { hub: 'http://127.0.0.1:9' }, priority: 0 },
      });
    });
  }, process.argv[3] ?? 'de'),
  new Promise((r) => setTimeout(() => r(['outer timeout']), 40000)),
])) as string[];
console.log(r.join('\n'));
await b.close();
process.exit(0);
