import { resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { createServer } from 'vite';
import { ensureBrowser } from '../scripts/ensure-browser';

const ROOT = resolve(import.meta.dirname, '..');

/** A page with the pipeline as it is in the sources, that has a global `workbench`. `html`: from the project's root. */
export async function openWorkbench(html: string): Promise<{ page: Page; browser: Browser; close(): Promise<void> }> {
  const server = await createServer({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    // Names of what the engines import are known beforehand, so that the page is not reloaded when they turn up.
    optimizeDeps: { entries: [html] },
    resolve: { alias: { 'onnxruntime-web': resolve(ROOT, 'node_modules/onnxruntime-web/dist/ort.wasm.min.mjs') } },
    server: { port: 0, hmr: false, watch: null },
  });
  await server.listen();
  const address = server.httpServer?.address();
  if (!address || typeof address === 'string') throw new Error('The workbench has no address');
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    chromiumSandbox: process.platform !== 'linux' || process.getuid?.() !== 0,
  });
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error));
  await page.goto(`http://127.0.0.1:${address.port}/${html}`);
  await page.waitForFunction(() => 'workbench' in globalThis, null, { timeout: 60_000 });
  return {
    page,
    browser,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
