import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileUrl, opusMtModel } from '../../src/engines/models';
import { repairTokenizer } from '../../src/engines/translators/repair-tokenizer';
import type { LanguageCode } from '../../src/languages';
import { translateTexts } from '../../src/pipeline/text/translate-texts';
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

/** chrF2 / BLEU of one language over rows of [English, translation], for every variant, greedily and with four beams. */
export async function measureQuality(folder: string, code: LanguageCode, rows: readonly (readonly [string, string])[]) {
  const marian = await openMarianInNode(folder);
  const prefix = opusMtModel(code)?.prefix ?? '';
  const english = rows.map(([source]) => source);
  const table: Record<string, object> = {};
  for (const [name, change] of Object.entries(variants)) {
    const texts = english.map((text, i) => change(text, i, english));
    const right = rows.map(([, target], i) =>
      name === 'two joined' ? `${target} ${rows[(i + 1) % rows.length]![1]}` : target,
    );
    const scores = async (beams: number) => {
      const ask = (sentences: readonly string[]) =>
        marian.translate(
          sentences.map((text) => (prefix ? `${prefix} ${text}` : text)),
          beams,
          signal,
        );
      const translated = await translateTexts(texts, code, 'opus-mt', ask);
      const said = translated.map((one, i) => one?.text ?? texts[i]!);
      // Capitals are the picture's own; the words are what is scored.
      const fold = (text: string) =>
        name === 'ALL CAPS' || name === 'Title Case' ? text.toLocaleLowerCase(code) : text;
      return `${chrF2(said.map(fold), right.map(fold)).toFixed(1)} / ${bleu(said.map(fold), right.map(fold)).toFixed(1)}`;
    };
    table[name] = { 'greedy: chrF2 / BLEU': await scores(1), 'beam 4': await scores(4) };
  }
  return table;
}
