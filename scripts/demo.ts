import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, parse, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { isLanguageCode, type LanguageCode, languages } from '../src/languages';
import type { Report } from '../src/shared/job-port';
import { DEFAULT_HUB } from '../src/shared/settings-schema';
import { overlayStates } from '../test/e2e/overlay-states';
import { startPages } from '../test/e2e/page-server';
import { buildIfStale } from './build-if-stale';
import { drawContactSheet } from './contact-sheet';
import { drawBeforeAfter, resultIn } from './draw-before-after';
import { type ExtensionBrowser, launchWithExtension } from './extension-browser';
import { openJobPage, translateFile, writeResults } from './translate-files';

// npm run demo [-- --to hi --to ar --headed --hub URL]: eight pictures in a chat, translated by the browser's menu item.

const ROOT = resolve(import.meta.dirname, '..');
const PICTURES = join(ROOT, 'demo/pictures');
const OUT = join(ROOT, 'demo/out');
const PATIENCE_MS = 120_000;
const SUMMARY = ['quote-on-photograph.jpg', 'poster.jpg', 'greeting-card.jpg'];

const { values } = parseArgs({
  options: {
    to: { type: 'string', multiple: true, default: ['de', 'hi', 'ar'] },
    headed: { type: 'boolean', default: false },
    hub: { type: 'string', default: DEFAULT_HUB },
  },
});
const wrong = values.to.find((code) => !isLanguageCode(code));
if (wrong) {
  console.error(`--to ${wrong}: choose one of ${Object.keys(languages).join(' ')}`);
  process.exit(2);
}

buildIfStale();
const files = readdirSync(PICTURES).filter((file) => /\.(jpg|png)$/.test(file));
const pages = await startPages({ pictures: [PICTURES] });
const browser = await launchWithExtension({ headed: values.headed });
try {
  await browser.context.route('https://web.whatsapp.com/**', pages.fulfilWhatsApp);
  rmSync(OUT, { recursive: true, force: true });
  const codes = values.to.filter(isLanguageCode);
  for (const to of codes) await translateChat(browser, to);
  await drawSummary(browser, codes);
} finally {
  await browser.close();
  await pages.close();
}

/** The picture of the README: the originals, and beside them what they became. */
async function drawSummary(browser: ExtensionBrowser, codes: readonly LanguageCode[]): Promise<void> {
  const shown = SUMMARY.map((file) => join(PICTURES, file));
  const result = resultIn(OUT);
  if (!shown.every((picture) => codes.every((to) => existsSync(result(picture, to))))) return;
  const page = await browser.context.newPage();
  await drawBeforeAfter(page, shown, codes, result, join(OUT, 'before-after.webp'));
  await page.close();
}

async function translateChat(browser: ExtensionBrowser, to: LanguageCode): Promise<void> {
  const out = join(OUT, to);
  mkdirSync(out, { recursive: true });
  await browser.setSettings({ language: to, hub: values.hub });
  const chat = await browser.context.newPage();
  await chat.goto(`https://web.whatsapp.com/?pictures=${files.join(',')}`);
  const jobs = await openJobPage(browser);
  const rows = [];
  for (const [index, file] of files.entries()) {
    const state = await translateInChat(browser, chat, index);
    // The same picture again: the engine room answers with what the chat now shows, and its report.
    const path = join(PICTURES, file);
    const outcome = await translateFile(jobs, path, { from: 'en', to }, values.hub);
    writeResults(path, out, outcome, true);
    copyFileSync(path, join(out, file.replace('.', '.before.')));
    rows.push({
      picture: parse(file).name,
      shown: state,
      ...(outcome.type === 'failed' ? {} : describe(outcome.report)),
    });
  }
  await jobs.close();
  await chat.screenshot({ path: join(out, 'chat.png') });
  await drawContactSheet(chat, PICTURES, files, out, to);
  await chat.close();
  console.log(`\n${languages[to].name} → ${out}`);
  console.table(rows);
  writeFileSync(join(out, 'table.json'), JSON.stringify(rows, null, 2));
}

/** Chooses our menu item on the picture of message `index`, and waits until the overlay has come to an end. */
async function translateInChat(browser: ExtensionBrowser, chat: Page, index: number): Promise<string> {
  const provider = chat.locator('[data-testid="media-url-provider"]').nth(index);
  const picture = provider.locator('img[src^="blob:"]');
  await picture.scrollIntoViewIfNeeded();
  const src = (await picture.getAttribute('src')) ?? '';
  await browser.chooseMenuItem(chat, src);
  const id = await provider.evaluate((box) => box.closest('[data-id]')?.getAttribute('data-id'));
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await chat.waitForTimeout(100)) {
    const state = (await overlayStates(chat)).find(({ message }) => message === id)?.state;
    if (state && state !== 'working') return state;
  }
  throw new Error(`Picture ${index} of the chat came to no end`);
}

function describe({ timings, blocks, warnings }: Report) {
  const by = (engine: string | undefined) => blocks.filter(({ translation }) => translation?.by === engine).length;
  const ms = Object.entries(timings).map(([stage, time]) => [`${stage} ms`, Math.round(time)]);
  return {
    blocks: blocks.length,
    memory: by('memory'),
    bergamot: by('bergamot'),
    'opus-mt': by('opus-mt'),
    'left as is': by(undefined),
    ...Object.fromEntries(ms),
    notes: warnings.join(' '),
  };
}
