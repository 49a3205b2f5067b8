import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { ensureBrowser } from './ensure-browser';

// npm run icons: icons/icon.svg → the PNG sizes that the manifest names.
const SIZES = [16, 32, 48, 128];

const svg = readFileSync('icons/icon.svg', 'utf8');
const browser = await chromium.launch({ executablePath: ensureBrowser(), chromiumSandbox: false });
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  await page.screenshot({ path: `icons/${size}.png`, omitBackground: true });
}
await browser.close();
