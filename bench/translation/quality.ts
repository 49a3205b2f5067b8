import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileUrl, opusMtModel } from '../../src/engines/models';
import { repairTokenizer } from '../../src/engines/translators/repair-tokenizer';
import type { LanguageCode } from '../../src/languages';
import { type TranslateSentences, translateTexts } from '../../src/pipeline/text/translate-texts';
import { openMarianInNode } from '../../test/marian-in-node';
import { bleu, chrF2 } from './scores';
import { variants } from './variants';

const { signal } = new AbortController();

/** A model's files from a hub, in a folder of their own. */
export async function fetchModel(hub: string, code: LanguageCode): Promise<string> {
  const model = opusMtModel(code);
  if (!model) throw new Error(`There is no model for ${code}`);
  const folder = mkdtempSync(join(tmpdir(), `opus-mt-${code}-`));
  for (const file of model.files) {
    const response = await fetch(fileUrl(hub, model, file));
    if (!response.ok) throw new Error(`HTTP ${response.status} for ${response.url}`);
    mkdirSync(dirname(join(folder, file.path)), { recursive: true });
    writeFileSync(join(folder, file.path), Buffer.from(await response.arrayBuffer()));
  }
  if (model.tokenizerOutOfOrder) {
    const json = async (name: string) => (await fetch(fileUrl(hub, model, { path: name }))).json();
    const repaired = repairTokenizer((await json('tokenizer.json')) as never, (await json('vocab.json')) as never);
    writeFileSync(join(folder, 'tokenizer.json'), JSON.stringify(repaired));
  }
  return folder;
}

type Rows = readonly (readonly [english: string, translation: string])[];

/** Opus-MT's ways to look for words, by the name of their column. */
export async function opusMtWays(folder: string, code: LanguageCode): Promise<Record<string, TranslateSentences>> {
  const marian = await openMarianInNode(folder);
  const prefix = opusMtModel(code)?.prefix ?? '';
  const way = (beams: number) => (sentences: readonly string[]) =>
    marian.translate(
      sentences.map((text) => (prefix ? `${prefix} ${text}` : text)),
      beams,
      signal,
    );
  return { 'Opus-MT, greedy': way(1), 'Opus-MT, beam 4': way(4) };
}

/** chrF2 / BLEU of one language over rows of [English, translation], for every variant and every way. */
export async function measureQuality(
  ways: Readonly<Record<string, TranslateSentences>>,
  code: LanguageCode,
  rows: Rows,
) {
  const english = rows.map(([source]) => source);
  const table: Record<string, Record<string, string>> = {};
  for (const [name, change] of Object.entries(variants)) {
    const texts = english.map((text, i) => change(text, i, english));
    const right = rows.map(([, target], i) =>
      name === 'two joined' ? `${target} ${rows[(i + 1) % rows.length]![1]}` : target,
    );
    // Capitals are the picture's own; the words are what is scored.
    const fold = (text: string) => (name === 'ALL CAPS' || name === 'Title Case' ? text.toLocaleLowerCase(code) : text);
    table[name] = {};
    for (const [way, ask] of Object.entries(ways)) {
      const translated = await translateTexts(texts, code, 'opus-mt', ask);
      const said = translated.map((one, i) => one?.text ?? texts[i]!);
      const scores = [chrF2, bleu].map((score) => score(said.map(fold), right.map(fold)).toFixed(1));
      table[name][way] = scores.join(' / ');
    }
  }
  return table;
}
