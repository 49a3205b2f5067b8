import type { Browser } from 'playwright-core';
import type { Picture } from '../../src/pipeline/types';

/** The pixels of a PNG, JPEG or WebP file, as the browser decodes them. */
export async function decode(browser: Browser, file: Buffer): Promise<Picture> {
  const page = await browser.newPage();
  try {
    const decoded = await page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes]), {
        premultiplyAlpha: 'none',
        colorSpaceConversion: 'none',
      });
      const { width, height } = bitmap;
      const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!;
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, width, height);
      let text = '';
      for (let i = 0; i < data.length; i += 32768) text += String.fromCharCode(...data.subarray(i, i + 32768));
      return { width, height, base64: btoa(text) };
    }, file.toString('base64'));
    return {
      width: decoded.width,
      height: decoded.height,
      data: new Uint8ClampedArray(Buffer.from(decoded.base64, 'base64')),
    };
  } finally {
    await page.close();
  }
}
