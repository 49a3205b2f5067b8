import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { DIST, launchWithExtension } from './extension-browser';

/** Every page of ours, in some languages, light and dark: docs/screens/PAGE.LANGUAGE.SCHEME.webp; with --png also as PNG. */
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'docs/screens' },
    png: { type: 'string' },
    only: { type: 'string' },
    languages: { type: 'string', default: 'en,hi,ar' },
  },
});

const SCHEMES = ['light', 'dark'] as const;
const QUALITY = 0.75;
/** In CSS px, as each page is met: the popup has its own, the others lie in a tab. */
const WIDTHS: Readonly<Record<string, number>> = { popup: 320, welcome: 820, settings: 820, studio: 1366 };
/** The studio makes its picture as high as the window allows. */
const HEIGHTS: Readonly<Record<string, number>> = { studio: 900 };
const SITE = 'https://web.whatsapp.com/';

const pages = readdirSync(join(DIST, 'src')).filter(
  (name) => name in WIDTHS && existsSync(join(DIST, 'src', name, 'index.html')) && (values.only ?? name) === name,
);
const out = resolve(values.out);
mkdirSync(out, { recursive: true });
if (values.png) mkdirSync(values.png, { recursive: true });

const browser = await launchWithExtension({ offline: true, permitted: [`${SITE}*`] });
try {
  await browser.context.route(`${SITE}**`, (route) => route.fulfill({ contentType: 'text/html', body: '<title>' }));
  const site = await browser.context.newPage();
  await site.goto(SITE);
  for (const language of values.languages.split(',')) {
    // English is no language to translate into: there the browser's own is spoken.
    await browser.setSettings(
      language === 'en' ? { language: 'de', interfaceLanguage: 'browser' } : { language, interfaceLanguage: 'target' },
    );
    for (const name of pages) {
      const page = await browser.context.newPage();
      await page.emulateMedia({ reducedMotion: 'reduce' }); // nothing half-way
      await page.setViewportSize({ width: WIDTHS[name] ?? 820, height: HEIGHTS[name] ?? 100 });
      await open(page, name, site);
      for (const scheme of SCHEMES) {
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
        const png = await page.screenshot({ fullPage: true });
        const file = `${name}.${language}.${scheme}`;
        if (values.png) writeFileSync(join(values.png, `${file}.png`), png);
        writeFileSync(join(out, `${file}.webp`), await asWebp(page, png));
        console.log(file);
      }
      await page.close();
    }
  }
} finally {
  await browser.close();
}

/** As a user would see it: the popup over a site, the welcome page after the sample was tried, the studio while one text of it is corrected. */
async function open(page: Page, name: string, site: Page): Promise<void> {
  await page.goto(`chrome-extension://${browser.extensionId}/src/${name}/index.html`);
  if (name === 'popup') {
    await site.bringToFront(); // the popup asks which page is in front
    await page.reload();
  }
  await page.locator('h1').waitFor();
  await page.locator('[role=status]').first().waitFor({ state: 'attached' });
  if (name === 'settings') await page.waitForFunction(() => document.querySelector('textarea')?.value);
  if (name === 'studio') {
    await page.locator('.samples button').first().click();
    await page.locator('.sheet .after').waitFor({ timeout: 120_000 });
    await page.locator('.block').nth(1).click();
  }
  if (name !== 'welcome') return;
  await page.locator('.pair ~ .row button').click();
  await page.locator('figure:not(.empty) ~ figure:not(.empty) img').waitFor({ timeout: 120_000 });
}

async function asWebp(page: Page, png: Buffer): Promise<Buffer> {
  const url = await page.evaluate(
    async ([base64, quality]) => {
      const blob = await (await fetch(`data:image/png;base64,${base64}`)).blob();
      const bitmap = await createImageBitmap(blob);
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
      const webp = await canvas.convertToBlob({ type: 'image/webp', quality });
      return Array.from(new Uint8Array(await webp.arrayBuffer()), (byte) => String.fromCharCode(byte)).join('');
    },
    [png.toString('base64'), QUALITY] as const,
  );
  return Buffer.from(url, 'latin1');
}
