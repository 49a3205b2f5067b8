import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { DIST } from './extension-browser';

// What the package may weigh, in bytes; a zip holds each file deflated by itself.
const MB = 1_000_000;
const LARGEST_RAW = 45 * MB;
const LARGEST_ZIPPED = 20 * MB;
/** JS and CSS of the popup: what has to be read before a click on the button shows anything. */
const LARGEST_POPUP_GZIPPED = 30_000;

interface Sized {
  readonly name: string;
  readonly kind: string;
  readonly raw: number;
  readonly zipped: number;
}

const KINDS: readonly (readonly [kind: string, RegExp])[] = [
  ['networks', /\.onnx$/],
  ['memory', /\.tsv$/],
  ['wasm', /\.wasm$/],
  ['fonts', /\.woff2?$/],
  ['js', /\.m?js$/],
];

const kindOf = (name: string): string => KINDS.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other';

/** As @fontsource names its files: FAMILY-SCRIPT-AXES-STYLE; null: no font. */
const scriptOf = (name: string): string | null =>
  /-([a-z]+(?:-ext)?)-(?:\d+|wght|standard)-(?:normal|italic)-[\w-]+\.woff2$/.exec(name)?.[1] ?? null;

function measure(path: string): Sized {
  const name = relative(DIST, path);
  const content = readFileSync(path);
  return { name, kind: kindOf(name), raw: content.length, zipped: deflateRawSync(content, { level: 9 }).length };
}

/** Scripts and styles that a page loads, with all that they import at once. */
function loadedBy(page: string): Set<string> {
  const loaded = new Set<string>();
  const follow = (from: string, references: RegExp): void => {
    for (const [, to = ''] of readFileSync(from, 'utf8').matchAll(references)) {
      const path = to.startsWith('/') ? join(DIST, to) : join(dirname(from), to);
      if (loaded.has(path) || !/\.(js|css)$/.test(path)) continue;
      loaded.add(path);
      if (path.endsWith('.js')) follow(path, /(?:\bfrom|\bimport)\s*["'`](\.[^"'`]+)["'`]/g);
    }
  };
  follow(page, /(?:src|href)="([^"]+)"/g);
  return loaded;
}

const sum = (files: readonly Sized[], what: 'raw' | 'zipped'): number =>
  files.reduce((total, file) => total + file[what], 0);
const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000).toLocaleString('en')} kB`.padStart(11);
const row = (name: string, raw: number, zipped: number): void =>
  console.log(`${name.padEnd(58)}${kilobytes(raw)}${kilobytes(zipped)}`);

if (!statSync(join(DIST, 'manifest.json'), { throwIfNoEntry: false })) throw new Error(`There is no build in ${DIST}`);

const files = readdirSync(DIST, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => measure(join(parentPath, name)))
  .sort((a, b) => b.raw - a.raw);

console.log(`${''.padEnd(58)}${'raw'.padStart(11)}${'zipped'.padStart(11)}`);
for (const kind of [...KINDS.map(([name]) => name), 'other']) {
  const some = files.filter((file) => file.kind === kind);
  row(`${kind} (${some.length})`, sum(some, 'raw'), sum(some, 'zipped'));
}
row(`all (${files.length})`, sum(files, 'raw'), sum(files, 'zipped'));
console.log('\nFonts by script');
for (const script of new Set(files.flatMap(({ name }) => scriptOf(name) ?? []))) {
  const some = files.filter(({ name }) => scriptOf(name) === script);
  row(`  ${script} (${some.length})`, sum(some, 'raw'), sum(some, 'zipped'));
}
console.log('\nThe largest');
for (const { name, raw, zipped } of files.slice(0, 10)) row(`  ${name}`, raw, zipped);

const popup = loadedBy(join(DIST, 'src/popup/index.html'));
if (popup.size === 0) throw new Error('The popup loads nothing: check-size no longer understands its page');
const popupGzipped = [...popup].reduce((total, path) => total + gzipSync(readFileSync(path), { level: 9 }).length, 0);
console.log(`\nThe popup loads ${popup.size} files,${kilobytes(popupGzipped).trimStart().padStart(7)} gzipped`);

const budgets = [
  ['The package', sum(files, 'raw'), LARGEST_RAW],
  ['The package, zipped,', sum(files, 'zipped'), LARGEST_ZIPPED],
  ['The popup, gzipped,', popupGzipped, LARGEST_POPUP_GZIPPED],
] as const;
for (const [what, bytes, largest] of budgets)
  if (bytes > largest) {
    console.error(`${what} has ${kilobytes(bytes).trim()}: more than its ${kilobytes(largest).trim()}`);
    process.exitCode = 1;
  }
