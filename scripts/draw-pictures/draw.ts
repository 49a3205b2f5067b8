import type { Browser } from 'playwright-core';
import { fontFaces } from './fonts';
import { measureText } from './measure-text';
import type { Drawing, Truth } from './types';

/** Draws a picture in the browser and measures what is written in it. */
export async function draw(browser: Browser, drawing: Drawing): Promise<{ file: Buffer; truth: Truth }> {
  const { width, height, html } = drawing;
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 1, locale: 'en' });
  try {
    // esbuild (in tsx) wraps named functions in a helper that a function sent to the browser would miss
    await page.addInitScript('globalThis.__name = (target) => target');
    await page.goto('about:blank');
    await page.setContent(`<!doctype html><html lang="en"><style>${fontFaces(html)}
      * { box-sizing: border-box; margin: 0; padding: 0; }
      body { width: ${width}px; height: ${height}px; position: relative; overflow: hidden; font-kerning: normal; }
    </style><body>${html}</body></html>`);
    await page.evaluate(async () => {
      await Promise.all([...document.fonts].map((face) => face.load()));
      await document.fonts.ready;
    });
    const turn = drawing.turn ?? 0;
    const truth = await page.evaluate(measureText, turn);
    await page.addStyleTag({ content: `[data-turned] { transform: rotate(${turn}deg); }` });
    // two frames: the turned layer is painted once more at its final place
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
    const file = await page.screenshot({
      type: drawing.format,
      ...(drawing.format === 'jpeg' ? { quality: drawing.quality ?? 88 } : {}),
      omitBackground: drawing.transparent ?? false,
    });
    return { file, truth };
  } finally {
    await page.close();
  }
}
