import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { launchWithExtension } from './extension-browser';

/** Every page of ours, in some languages, light and dark: docs/screens/VIEW.LANGUAGE.SCHEME.webp; with --png also as PNG. */
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
const SITE = 'https://web.whatsapp.com/';
const ROOT = resolve(import.meta.dirname, '..');

interface View {
  readonly page: 'popup' | 'welcome' | 'settings' | 'studio';
  /** CSS px, as the page is met: the popup has its own width, the others lie in a tab. */
  readonly width: number;
  /** CSS px: the studio makes its picture as high as the window allows; the others are as long as they are. */
  readonly height?: number;
  /** What a user does there first. */
  readonly prepare?: (page: Page) => Promise<void>;
}
const STUDIO = { page: 'studio', width: 1366, height: 900 } as const;

const VIEWS: Readonly<Record<string, View>> = {
  popup: { page: 'popup', width: 320 },
  welcome: { page: 'welcome', width: 820, prepare: trySample },
  settings: { page: 'settings', width: 820, prepare: (page) => untilFilled(page, 'textarea') },
  studio: { ...STUDIO, prepare: (page) => correctOneOf(page, []) },
  'studio-empty': STUDIO,
  'studio-several': {
    ...STUDIO,
    prepare: (page) => correctOneOf(page, ['demo/pictures/meme.jpg', 'demo/pictures/no-text.jpg']),
  },
  'studio-failed': { ...STUDIO, prepare: bringBroken },
};
const views = Object.entries(VIEWS).filter(([name]) => name.startsWith(values.only ?? ''));
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
    for (const [name, view] of views) {
      const page = await browser.context.newPage();
      await page.emulateMedia({ reducedMotion: 'reduce' }); // nothing half-way
      await page.setViewportSize({ width: view.width, height: view.height ?? 100 });
      await open(page, view, site);
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

/** As a user would see it; the popup over a site. */
async function open(page: Page, view: View, site: Page): Promise<void> {
  await page.goto(`chrome-extension://${browser.extensionId}/src/${view.page}/index.html`);
  if (view.page === 'popup') {
    await site.bringToFront(); // the popup asks which page is in front
    await page.reload();
  }
  await page.locator('h1').waitFor();
  await page.locator('[role=status]').first().waitFor({ state: 'attached' });
  await view.prepare?.(page);
}

async function trySample(page: Page): Promise<void> {
  await page.locator('.pair ~ .row button').click();
  await page.locator('figure:not(.empty) ~ figure:not(.empty) img').waitFor({ timeout: 120_000 });
}

async function untilFilled(page: Page, field: string): Promise<void> {
  await page.waitForFunction((field) => document.querySelector<HTMLTextAreaElement>(field)?.value, field);
}

/** A sample, and the pictures at these paths below it; of the sample one text is chosen to be corrected. */
async function correctOneOf(page: Page, paths: readonly string[]): Promise<void> {
  await page.locator('.samples button').first().click();
  if (paths.length > 0) await bring(page, paths);
  await untilEnded(page, paths.length + 1);
  await page.locator('.picture').first().click();
  await page.locator('.sheet .after').waitFor({ timeout: 120_000 });
  await page.locator('.block').nth(1).click();
}

/** A good picture, and one that is none: that one is chosen. */
async function bringBroken(page: Page): Promise<void> {
  await bring(page, ['demo/pictures/meme.jpg', 'test/fixtures/pictures/not-a-picture.png']);
  await untilEnded(page, 2);
  await page.locator('.picture', { hasText: 'not-a-picture' }).click();
  await page.locator('[role=alert]').waitFor();
}

async function bring(page: Page, paths: readonly string[]): Promise<void> {
  await page.locator('input[name=studioChoose]').setInputFiles(paths.map((path) => join(ROOT, path)));
}

/** Until the list has so many pictures, and none of them is waited for. */
async function untilEnded(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    (count) => {
      const isBusy = document.querySelector('.pictures progress') !== null;
      return document.querySelectorAll('.picture').length === count && !isBusy;
    },
    count,
    { timeout: 180_000, polling: 100 },
  );
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
