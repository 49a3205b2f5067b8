import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import { type BergamotModel, fileUrl } from '../../src/engines/models';
import { isOnHub, parseCatalogue } from '../../src/engines/parse-catalogue';
import { openModel } from '../../src/engines/translators/bergamot/open-model';
import { startEngine } from '../../src/engines/translators/bergamot/start-engine';
import type { LanguageCode } from '../../src/languages';
import type { TranslateSentences } from '../../src/pipeline/text/translate-texts';

const WASM = '@browsermt/bergamot-translator/worker/bergamot-translator-worker.wasm';
const AT_ONCE = 8;

/** Fetches a language's model, checks every sum that the catalogue has, and opens it; null: the catalogue has none. */
export async function bergamotWays(
  hub: string,
  catalogue: string,
  code: LanguageCode,
): Promise<Record<string, TranslateSentences>> {
  const model = parseCatalogue(readFileSync(catalogue, 'utf8')).get(code);
  if (!model) return {};
  const files = new Map<string, Uint8Array>();
  for (const file of model.files)
    files.set(file.path.split('/').at(-1)!.split('.')[0]!, await fetchFile(hub, model, file));
  const wasm = await WebAssembly.compile(readFileSync(createRequire(import.meta.url).resolve(WASM)));
  const translate = openModel(await startEngine(wasm), {
    model: files.get('model')!,
    shortlist: files.get('lex')!,
    vocabularies: ['vocab', 'srcvocab', 'trgvocab'].flatMap((name) => files.get(name) ?? []),
  });
  return {
    Bergamot: async (sentences) => {
      const said: string[] = [];
      for (let from = 0; from < sentences.length; from += AT_ONCE)
        said.push(...translate(sentences.slice(from, from + AT_ONCE)));
      return said;
    },
  };
}

async function fetchFile(hub: string, model: BergamotModel, file: BergamotModel['files'][number]): Promise<Uint8Array> {
  const url = isOnHub(model) ? fileUrl(hub, model, file) : file.second!;
  const response = await fetch(url);
  if (!response.ok) throw new Error(`HTTP ${response.status} for ${url}`);
  const packed = new Uint8Array(await response.arrayBuffer());
  requireSum(file.path, packed, file);
  const unpacked = new Uint8Array(gunzipSync(packed));
  requireSum(`${file.path}, unpacked`, unpacked, file.unpacked ?? {});
  return unpacked;
}

function requireSum(
  what: string,
  bytes: Uint8Array,
  known: { readonly bytes?: number; readonly sha256?: string },
): void {
  const sum = createHash('sha256').update(bytes).digest('hex');
  if ((known.bytes ?? bytes.length) !== bytes.length || (known.sha256 ?? sum) !== sum)
    throw new Error(`${what}: ${bytes.length} bytes, SHA-256 ${sum}`);
  console.log(`${what}: ${bytes.length} bytes${known.sha256 ? ', sum as in the catalogue' : ''}`);
}
