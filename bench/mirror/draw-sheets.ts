import { existsSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import type { Browser } from 'playwright-core';
import { dataUrl } from '../../scripts/draw-pictures/data-url';
import { mimeTypeOf } from '../../scripts/translate-files';
import type { Measured } from './print-mirror';

const A_SHEET = 6;
const WIDTH = { page: 1500, gap: 8 };
const TALLEST = 620;

/** Rows of the original and what was written, English first; `sheet-01.png` has the worst. */
export async function drawSheets(
  browser: Browser,
  folder: string,
  out: string,
  measured: readonly Measured[],
): Promise<void> {
  const worst = measured.toSorted((a, b) => (a.score?.coarse ?? 2) - (b.score?.coarse ?? 2));
  const page = await browser.newPage({ viewport: { width: WIDTH.page, height: 800 } });
  for (let from = 0; from < worst.length; from += A_SHEET) {
    const rows = worst.slice(from, from + A_SHEET).map(({ file, score }) => {
      const results = ['en', 'de', 'hi', 'ar']
        .map((to) => join(out, `${parse(file).name}.${to}.png`))
        .filter(existsSync);
      const pictures = [join(folder, file), ...results];
      const width = WIDTH.page / pictures.length - WIDTH.gap;
      const images = pictures.map(
        (path) =>
          `<img src="${dataUrl(path, mimeTypeOf(path))}" style="width:${width}px;max-height:${TALLEST}px;object-fit:contain">`,
      );
      return `<p>${file} ${score ? `fine ${score.fine.toFixed(2)} coarse ${score.coarse.toFixed(2)}` : ''}</p>${images.join(' ')}`;
    });
    await page.setContent(`<body style="margin:0;background:#999;font:14px sans-serif">${rows.join('')}</body>`);
    const sheet = String(from / A_SHEET + 1).padStart(2, '0');
    writeFileSync(join(out, `sheet-${sheet}.png`), await page.screenshot({ fullPage: true }));
  }
  await page.close();
}
