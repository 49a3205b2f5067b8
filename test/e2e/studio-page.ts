import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { expect } from 'vitest';
import { mimeTypeOf } from '../../scripts/translate-files';
import type { House } from './harness';

const PATIENCE_MS = 60_000;

export interface GivenFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

export const fileAt = (path: string): GivenFile => ({
  name: basename(path),
  type: mimeTypeOf(path),
  bytes: readFileSync(path),
});

export async function openStudio(
  { context, extensionId, setSettings }: House,
  prepare: (page: Page) => Promise<void> = async () => {},
): Promise<Page> {
  // Nothing listens there: the memory alone translates.
  await setSettings({ language: 'de', hub: 'http://127.0.0.1:9' });
  const page = await context.newPage();
  await prepare(page);
  await page.goto(`chrome-extension://${extensionId}/src/studio/index.html`);
  await page.locator('h1').waitFor();
  return page;
}

/** As if the files had been let go over the page. */
export async function dropFiles(page: Page, files: readonly GivenFile[]): Promise<void> {
  const given = files.map(({ name, type, bytes }) => ({ name, type, base64: bytes.toString('base64') }));
  await page.evaluate((given) => {
    const dataTransfer = new DataTransfer();
    for (const { name, type, base64 } of given)
      dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name, { type }));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, given);
}

/** What the list says of each picture, in order, as soon as none is waited for any more. */
export async function states(page: Page): Promise<string[]> {
  const list = page.locator('.pictures .name .soft');
  await expect
    .poll(async () => (await list.allTextContents()).join('|'), { timeout: PATIENCE_MS })
    .toMatch(/^((Translated|Corrected, not saved yet|No English text|Did not work)(\||$))+$/);
  return list.allTextContents();
}

/** The picture of a test case in test/golden, under the case's name. */
export const golden = (name: string): GivenFile => ({
  ...fileAt(resolve(import.meta.dirname, `../golden/${name}/source.png`)),
  name: `${name}.png`,
});

export const isSame = (a: PNG, b: PNG): boolean => a.data.equals(b.data);

/** The pixels of the translated picture that is shown. */
export async function shownPixels(page: Page): Promise<PNG> {
  const base64 = await page.evaluate(async () => {
    const shown = document.querySelector<HTMLImageElement>('.sheet .after');
    if (!shown) throw new Error('No translation is shown');
    const bitmap = await createImageBitmap(await (await fetch(shown.src)).blob());
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
    const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  });
  return PNG.sync.read(Buffer.from(base64, 'base64'));
}

/** The file that a press of this button saves. */
export async function savedBy(page: Page, button: RegExp | string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}
