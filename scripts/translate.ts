import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isLanguageCode, languages } from '../src/languages';
import type { Request } from '../src/pipeline/types';
import { DEFAULT_HUB } from '../src/shared/settings-schema';
import { buildIfStale } from './build-if-stale';
import { launchWithExtension } from './extension-browser';
import { openJobPage, translateFile, writeResults } from './translate-files';

const USAGE = `npm run translate -- PICTURE… --to CODE [--out DIR] [--json] [--read-only] [--mirror] [--translations FILE] [--hub URL]
  CODE: ${Object.keys(languages).join(' ')}`;

const { values, positionals: files } = parseArgs({
  allowPositionals: true,
  options: {
    to: { type: 'string', default: '' },
    out: { type: 'string' },
    json: { type: 'boolean', default: false },
    'read-only': { type: 'boolean', default: false },
    mirror: { type: 'boolean', default: false },
    translations: { type: 'string' },
    hub: { type: 'string', default: DEFAULT_HUB },
  },
});

const { to, out } = values;
if (files.length === 0 || !isLanguageCode(to)) {
  console.error(USAGE);
  process.exit(2);
}

const request: Request = {
  from: 'en',
  to,
  readOnly: values['read-only'],
  mirror: values.mirror,
  ...(values.translations && { translations: JSON.parse(readFileSync(values.translations, 'utf8')) }),
};
if (out) mkdirSync(out, { recursive: true });

buildIfStale();
const browser = await launchWithExtension();
let failures = 0;
try {
  const page = await openJobPage(browser);
  for (const file of files) {
    try {
      await translateOne(file, page);
    } catch (error) {
      failures++;
      console.error(`${file}: ${error instanceof Error ? error.message : error}`);
    }
  }
} finally {
  await browser.close();
}
process.exit(failures > 0 ? 1 : 0);

async function translateOne(file: string, page: Awaited<ReturnType<typeof openJobPage>>): Promise<void> {
  if (!existsSync(file)) throw new Error('there is no such file');
  const outcome = await translateFile(page, file, request, values.hub);
  if (outcome.type === 'failed') throw new Error(outcome.failure.message);
  const written = writeResults(file, out, outcome, values.json);
  const { blocks, warnings } = outcome.report;
  const by = blocks.map(({ translation }) => translation?.by ?? 'left as it is');
  console.log(
    `${file}: ${blocks.length} blocks (${by.join(', ') || 'no text'}) → ${written.join(', ') || 'nothing to write'}`,
  );
  for (const warning of warnings) console.log(`  note: ${warning}`);
}
