import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isLanguageCode, type LanguageCode } from '../../src/languages';
import { makeBergamotShape } from '../bergamot-shape/make-shape';
import { makeShape } from '../opus-mt-shape/make-shape';
import { measureMemory } from './memory';
import { fetchModel, measureQuality, opusMtWays } from './quality';
import { importWithVite } from './with-vite';

// npx tsx bench/translation/index.ts [--hub URL [--languages de,fr] [--rows 200] [--catalogue FILE]]
// Offline: the memory, speed with a random model of Opus-MT's true shape, and the stress variants with the tiny model, which knows 64
// sentences by heart. With a hub: real quality of both engines on rows of the memory's corpus (which neither was trained on), the
// sums of Bergamot's files checked.

const HERE = import.meta.dirname;
const ROOT = resolve(HERE, '../..');
const CORPUS = new URL('../../src/engines/translators/memory/forwards.tsv', import.meta.url);
const TINY = resolve(ROOT, 'test/fixtures/hub/marian');

const { values } = parseArgs({
  options: {
    hub: { type: 'string' },
    languages: { type: 'string', default: 'de,es,fr,tr,hi,ar,ga' },
    rows: { type: 'string', default: '200' },
    catalogue: { type: 'string', default: resolve(ROOT, 'src/engines/bergamot-models.tsv') },
  },
});
const [header = '', ...lines] = readFileSync(CORPUS, 'utf8').trim().split('\n');

if (values.hub) {
  const { bergamotWays } = await importWithVite<typeof import('./bergamot-quality')>(join(HERE, 'bergamot-quality.ts'));
  for (const code of values.languages.split(',').filter(isLanguageCode)) {
    const rows = sample(code, Number(values.rows));
    if (rows.length === 0) continue;
    console.log(`\n${code}: ${rows.length} rows`);
    const ways = {
      ...(await opusMtWays(await fetchModel(values.hub, code), code)),
      ...(await bergamotWays(values.hub, values.catalogue, code)),
    };
    console.table(await measureQuality(ways, code, rows));
  }
} else {
  measureMemory(CORPUS);
  await measureBergamotSpeed();
  measureSpeed();
  spawnSync('npx', ['tsx', join(HERE, 'in-turn.ts')], { stdio: 'inherit' });
  const learnt: Record<string, string>[] = JSON.parse(readFileSync(join(TINY, 'sentences.json'), 'utf8'));
  console.log('\nThe tiny model under stress (it has learnt these sentences by heart, and nothing else)');
  // Irish: the one whose tag is put in front of the text on any hub.
  console.table(
    await measureQuality(
      await opusMtWays(TINY, 'ga'),
      'ga',
      learnt.map(({ en, ga }) => [en!, ga!]),
    ),
  );
}
process.exit(0); // ONNX Runtime's threads would keep it alive

/** Rows spread evenly over the corpus. */
function sample(code: LanguageCode, count: number): (readonly [string, string])[] {
  const column = header.split('\t').indexOf(code);
  if (column < 0) return [];
  const every = Math.max(1, Math.floor(lines.length / count));
  return lines.filter((_, i) => i % every === 0).map((line) => [line.split('\t')[1]!, line.split('\t')[column]!]);
}

async function measureBergamotSpeed(): Promise<void> {
  const { measureBergamot } = await importWithVite<typeof import('./bergamot-speed')>(join(HERE, 'bergamot-speed.ts'));
  console.log("\nFive sentences of a picture, in one call, by models of Bergamot's true shapes, one thread");
  const table: Record<string, object> = {};
  for (const kind of ['tiny', 'base-memory'] as const) table[kind] = await measureBergamot(makeBergamotShape(kind));
  console.table(table);
}

function measureSpeed(): void {
  const model = makeShape();
  for (const threads of ['1', '2']) {
    const arguments_ = ['tsx', join(HERE, 'speed.ts'), '--model', model, '--threads', threads];
    const { stdout, status } = spawnSync('npx', arguments_, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
    if (status !== 0) throw new Error('The speed could not be measured');
    const { table, opened, megabytes } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
    console.log(
      `\nThe same by Opus-MT's true shape, ${threads} thread(s), opened in ${opened} ms, ${megabytes} MB at the end`,
    );
    console.table(table);
  }
}
