import type { Browser } from 'playwright-core';
import type { Picture } from '../../src/pipeline/types';

/** The pixels of a picture file as the browser decodes them; `quality`: saved as a JPEG of that quality (0–100) first. */
export async function decode(browser: Browser, file: Buffer, quality?: number): Promise<Picture> {
  const page = await browser.newPage();
  try {
    // esbuild (in tsx) wraps named functions in a helper that a function sent to the browser would miss
    await page.addInitScript('globalThis.__name = (target) => target');
    await page.goto('about:blank');
    const decoded = await page.evaluate(
      async ({ base64, quality }) => {
        const pixelsOf = async (blob: Blob) => {
          const bitmap = await createImageBitmap(blob, { premultiplyAlpha: 'none', colorSpaceConversion: 'none' });
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
          const context = canvas.getContext('2d', { willReadFrequently: true })!;
          context.drawImage(bitmap, 0, 0);
          return { canvas, pixels: context.getImageData(0, 0, bitmap.width, bitmap.height) };
        };
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const first = await pixelsOf(new Blob([bytes]));
        const saved = quality && (await first.canvas.convertToBlob({ type: 'image/jpeg', quality: quality / 100 }));
        const { width, height, data } = saved ? (await pixelsOf(saved)).pixels : first.pixels;
        let text = '';
        for (let i = 0; i < data.length; i += 32768) text += String.fromCharCode(...data.subarray(i, i + 32768));
        return { width, height, base64: btoa(text) };
      },
      { base64: file.toString('base64'), quality },
    );
    const { width, height } = decoded;
    return { width, height, data: new Uint8ClampedArray(Buffer.from(decoded.base64, 'base64')) };
  } finally {
    await page.close();
  }
}
