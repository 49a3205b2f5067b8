import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openJobPage, translateFile } from '../../scripts/translate-files';
import type { LanguageCode } from '../../src/languages';
import type { Job } from '../../src/shared/job-port';
import type { House } from './harness';

export const CARD = 'greeting-card.jpg';
const CARD_FILE = resolve(import.meta.dirname, '../../demo/pictures', CARD);
/** Stands on the card; the memory does not know it, the tiny models do. */
export const EN = 'Your kindness is a lamp that others walk home by.';

let copies = 0;

/**
 * Translates the greeting card, each time from a file with other bytes: nothing of an earlier time is remembered, and the engine room, which
 * takes long to warm up, can stay.
 */
export async function translateCard(
  house: House,
  to: LanguageCode,
  hub: string,
  translator: NonNullable<Job['engine']['translator']> = 'automatic',
) {
  const folder = mkdtempSync(join(tmpdir(), 'palimpsest-card-'));
  const file = join(folder, CARD);
  writeFileSync(file, Buffer.concat([readFileSync(CARD_FILE), Buffer.from(String(++copies))]));
  const page = await openJobPage(house);
  try {
    const outcome = await translateFile(page, file, { from: 'en', to }, hub, translator);
    if (outcome.type === 'failed') throw new Error(outcome.failure.message);
    const { blocks, modelFailure: failure } = outcome.report;
    return { translation: blocks.find(({ text }) => text === EN)?.translation ?? null, failure, blocks };
  } finally {
    await page.close();
    rmSync(folder, { recursive: true });
  }
}

/** As somebody who has all models deleted. */
export async function deleteAllModels(house: House): Promise<void> {
  const worker = await house.background();
  await worker.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
}
