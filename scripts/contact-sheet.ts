import { existsSync } from 'node:fs';
import { join, parse } from 'node:path';
import type { Page } from 'playwright-core';
import type { LanguageCode } from '../src/languages';
import { dataUrl } from './draw-pictures/data-url';
import { mimeTypeOf } from './translate-files';

const COLUMNS = 2;
const WIDTH_PX = 1640;

/** One picture of all before/after pairs: DIR/contact-sheet.png. A picture that was left as it is stands there twice. */
export async function drawContactSheet(
  page: Page,
  pictures: string,
  files: readonly string[],
  out: string,
  to: LanguageCode,
): Promise<void> {
  const pairs = files.map((file) => {
    const before = join(pictures, file);
    const after = join(out, `${parse(file).name}.${to}.png`);
    return [before, existsSync(after) ? after : before]
      .map((path) => `<img src="${dataUrl(path, mimeTypeOf(path))}">`)
      .join('');
  });
  await page.goto('about:blank');
  await page.setViewportSize({ width: WIDTH_PX, height: 900 });
  await page.setContent(`<style>
    body { margin: 12px; display: grid; grid-template-columns: repeat(${COLUMNS}, 1fr); gap: 12px; background: #777 }
    div { display: grid; grid-template-columns: 1fr 1fr; gap: 4px; align-items: start }
    img { width: 100%; display: block }
  </style>${pairs.map((pair) => `<div>${pair}</div>`).join('')}`);
  await page.waitForFunction(() => [...document.images].every((img) => img.complete));
  await page.screenshot({ path: join(out, 'contact-sheet.png'), fullPage: true });
}
