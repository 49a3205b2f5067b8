import { isLanguageCode, type LanguageCode } from '../../../src/languages';
import { loadFonts } from '../../../src/offscreen/fonts';
import { type Corpus, drawCase, loadPhotographs } from './draw-case';
import { type Measured, measureCase } from './measure-case';
import { loadOriginals } from './originals';
import { chancesFrom } from './random';
import { rewrite } from './rewrite';

export interface Workbench {
  /** Draws picture number `seed`, typesets it in a language and measures that; `keep`: with pictures and crops. */
  measure(seed: number, to: LanguageCode, keep: boolean): Promise<Measured>;
  rewrite: typeof rewrite;
}

// A worker's own set of fonts is called `fonts`, a page's is the document's.
Object.assign(globalThis, { fonts: document.fonts });

const corpus: Corpus = await (async () => {
  const lines = (await (await fetch('/src/engines/translators/memory/forwards.tsv')).text()).trim().split('\n');
  const rows = lines.map((line) => line.split('\t'));
  const columns = rows[0]!.map((name, at) => [name, rows.slice(1).map((row) => row[at] ?? '')] as const);
  return Object.fromEntries(columns.filter(([name]) => name === 'en' || isLanguageCode(name))) as unknown as Corpus;
})();
await Promise.all([loadFonts(), loadOriginals(), loadPhotographs()]);

const workbench: Workbench = {
  measure: (seed, to, keep) => measureCase(drawCase(chancesFrom(seed), corpus, to), to, keep),
  rewrite,
};
Object.assign(globalThis, { workbench });
