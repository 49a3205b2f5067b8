import { copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { LanguageCode } from '../src/languages';
import { buildIfStale } from './build-if-stale';
import { drawBeforeAfter, resultIn } from './draw-before-after';
import { DIST, launchWithExtension } from './extension-browser';
import { NO_HUB, openJobPage, translateFile, writeResults } from './translate-files';

// npm run pairs [-- --out DIR --hub URL]: 24 pairs of before and after in four languages, as two sheets in docs/. Results that are newer
// than the built extension are kept: a run that was broken off goes on. Without a hub the memory alone translates; it knows all of these.

const ROOT = resolve(import.meta.dirname, '..');
const SHEETS: readonly { readonly languages: readonly LanguageCode[]; readonly pictures: readonly string[] }[] = [
  {
    languages: ['de', 'hi'],
    pictures: ['quote-on-photograph', 'poster', 'chat-screenshot', 'slanted', 'list-items', 'transparent'],
  },
  {
    languages: ['fr', 'ar'],
    pictures: ['greeting-card', 'meme', 'small-text', 'coloured-on-gradient-right', 'light-on-dark', 'rotated'],
  },
];

const { values } = parseArgs({
  options: { out: { type: 'string', default: join(ROOT, 'demo/out/pairs') }, hub: { type: 'string', default: NO_HUB } },
});
const out = resolve(values.out);

buildIfStale();
const built = statSync(join(DIST, 'manifest.json')).mtimeMs;
const browser = await launchWithExtension();
try {
  const jobs = await openJobPage(browser);
  const table = await browser.context.newPage();
  for (const { languages, pictures } of SHEETS) {
    const files = pictures.map(copyOf);
    for (const to of languages) {
      mkdirSync(join(out, to), { recursive: true });
      for (const file of files) await translate(file, to);
    }
    const target = join(ROOT, `docs/pairs-${languages.join('-')}.webp`);
    await drawBeforeAfter(table, files, languages, resultIn(out), target);
    console.log(`${target}: ${Math.round(statSync(target).size / 1024)} KiB`);
  }

  async function translate(file: string, to: LanguageCode): Promise<void> {
    const result = resultIn(out)(file, to);
    if ((statSync(result, { throwIfNoEntry: false })?.mtimeMs ?? 0) > built) return;
    const outcome = await translateFile(jobs, file, { from: 'en', to }, values.hub);
    writeResults(file, join(out, to), outcome, true);
    const left = outcome.type === 'done' ? outcome.report.blocks.filter((block) => !block.translation).length : null;
    console.log(`${result}: ${left === null ? 'unchanged' : `${left} blocks left as they are`}`);
    if (outcome.type !== 'done') copyFileSync(file, result);
  }
} finally {
  await browser.close();
}

/** A picture of the demo, or a golden one under its folder's name. */
function copyOf(name: string): string {
  const demo = ['jpg', 'png']
    .map((type) => join(ROOT, `demo/pictures/${name}.${type}`))
    .find((file) => existsSync(file));
  if (demo) return demo;
  mkdirSync(out, { recursive: true });
  const copy = join(out, `${name}.png`);
  copyFileSync(join(ROOT, `test/golden/${name}/source.png`), copy);
  return copy;
}
