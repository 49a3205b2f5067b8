import { writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import type { Page } from 'playwright-core';
import type { LanguageCode } from '../src/languages';
import { dataUrl } from './draw-pictures/data-url';
import { mimeTypeOf } from './translate-files';

const WIDTH_PX = 300;
const GAP_PX = 6;
const QUALITY = 0.8;

/** One small WebP: each picture in a row, the original first, then as each language has it. Columns are as wide as WIDTH_PX. */
export async function drawBeforeAfter(
  page: Page,
  pictures: readonly string[],
  languages: readonly LanguageCode[],
  resultOf: (picture: string, to: LanguageCode) => string,
  target: string,
): Promise<void> {
  const rows = pictures.map((picture) =>
    [picture, ...languages.map((to) => resultOf(picture, to))].map((path) => dataUrl(path, mimeTypeOf(path))),
  );
  await page.goto('about:blank');
  const webp = await page.evaluate(
    async ({ rows, width, gap, quality }) => {
      // No function has a name here: tsx would mark it by a helper that the page does not have.
      const loaded = await Promise.all(
        rows.map((row) =>
          Promise.all(
            row.map(async (url) => {
              const image = new Image();
              image.src = url;
              await image.decode();
              return image;
            }),
          ),
        ),
      );
      const heights = loaded.map(([first]) =>
        Math.round(((first?.naturalHeight ?? 0) / (first?.naturalWidth ?? 1)) * width),
      );
      const canvas = document.createElement('canvas');
      canvas.width = (loaded[0]?.length ?? 0) * (width + gap) - gap;
      canvas.height = heights.reduce((sum, height) => sum + height + gap, -gap);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('No canvas');
      context.imageSmoothingQuality = 'high';
      let top = 0;
      for (const [i, row] of loaded.entries()) {
        for (const [j, image] of row.entries()) context.drawImage(image, j * (width + gap), top, width, heights[i]!);
        top += heights[i]! + gap;
      }
      return canvas.toDataURL('image/webp', quality);
    },
    { rows, width: WIDTH_PX, gap: GAP_PX, quality: QUALITY },
  );
  writeFileSync(target, Buffer.from(webp.split(',')[1] ?? '', 'base64'));
}

/** Where `writeResults` puts the translated picture. */
export const resultIn =
  (out: string) =>
  (picture: string, to: LanguageCode): string =>
    join(out, to, `${parse(picture).name}.${to}.png`);
