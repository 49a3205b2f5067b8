import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join, parse } from 'node:path';
import type { Page } from 'playwright-core';
import type { Request } from '../src/pipeline/types';
import type { Job, Outcome, Report } from '../src/shared/job-port';
import type { ExtensionBrowser } from './extension-browser';

/** A hub at which nothing listens: only what is on this machine translates. */
export const NO_HUB = 'http://127.0.0.1:9';

/** What `--json` writes. Documented in docs/json.md; kept stable. */
export type TranslationJson = ReturnType<typeof describeReport>;

type FileOutcome =
  | Exclude<Outcome, { type: 'done' }>
  | { readonly type: 'done'; readonly png: Buffer; readonly report: Report };

/** A page of the extension, from which files go to the engine room just as pictures of a web page do. */
export async function openJobPage({ context, extensionId }: ExtensionBrowser): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/src/popup/index.html`);
  await page.setContent('<input type="file">');
  return page;
}

/** Translates one picture file by the built extension. Failures are outcomes; rejects when the browser is gone. */
export async function translateFile(
  page: Page,
  file: string,
  request: Request,
  hub: string,
  translator: NonNullable<Job['engine']['translator']> = 'automatic',
): Promise<FileOutcome> {
  await page.setInputFiles('input', { name: basename(file), mimeType: mimeTypeOf(file), buffer: readFileSync(file) });
  const { outcome, png } = await page.evaluate(
    async ({ request, engine }) => {
      const picture = document.querySelector('input')?.files?.[0] as File;
      const job: Job = { picture, request, engine, priority: 0 };
      await chrome.runtime.sendMessage({ name: 'open-engine', args: [] });
      const port = chrome.runtime.connect({ name: 'job' });
      const outcome = await new Promise<Outcome>((resolve, reject) => {
        port.onMessage.addListener((message) => message.type !== 'progress' && resolve(message));
        port.onDisconnect.addListener(() => reject(new Error('The engine room closed the port')));
        port.postMessage({ type: 'start', job });
      });
      port.disconnect();
      if (outcome.type !== 'done') return { outcome, png: '' };
      const reader = new FileReader();
      const read = new Promise((resolve) => reader.addEventListener('load', resolve));
      reader.readAsDataURL(outcome.image);
      await read;
      const { image: _sent, ...rest } = outcome;
      return { outcome: rest, png: String(reader.result).split(',')[1] ?? '' };
    },
    { request, engine: { hub, translator } },
  );
  return outcome.type === 'done' ? { ...outcome, png: Buffer.from(png, 'base64') } : (outcome as FileOutcome);
}

/** `--out DIR` or beside the picture: NAME.de.png, NAME.de.json. */
export function writeResults(file: string, outDir: string | undefined, outcome: FileOutcome, json: boolean): string[] {
  if (outcome.type === 'failed') return [];
  const { dir, name } = parse(file);
  const path = (extension: string) => join(outDir ?? dir, `${name}.${outcome.report.to}.${extension}`);
  const written: string[] = [];
  const write = (extension: string, content: string | Buffer) => {
    writeFileSync(path(extension), content);
    written.push(path(extension));
  };
  if (outcome.type === 'done') write('png', outcome.png);
  if (json) write('json', `${JSON.stringify(describeReport(file, outcome.report), null, 2)}\n`);
  return written;
}

export function describeReport(file: string, { picture, from, to, blocks, engine, timings, warnings }: Report) {
  return {
    picture: { file: basename(file), ...picture },
    from,
    to,
    blocks: blocks.map(({ quad, lines, text, translation, style }) => ({
      quad,
      lines: lines.map(({ quad, text, confidence }) => ({ quad, text, confidence })),
      text,
      translation: translation?.text ?? null,
      by: translation?.by ?? null,
      style,
    })),
    engine,
    timings,
    warnings,
  };
}

const TYPES: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
  '.bmp': 'image/bmp',
  '.avif': 'image/avif',
};

export const mimeTypeOf = (file: string): string => TYPES[parse(file).ext.toLowerCase()] ?? 'application/octet-stream';
