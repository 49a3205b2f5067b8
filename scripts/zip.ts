import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { DIST } from './extension-browser';

const OUT = resolve(import.meta.dirname, '../out');
/** The same build gives the same bytes: no clock, no order of the disk. The earliest time that a zip can hold. */
const MTIME = new Date(1980, 0, 1);

const { version } = JSON.parse(readFileSync(join(DIST, 'manifest.json'), 'utf8')) as { version: string };
const paths = readdirSync(DIST, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => relative(DIST, join(parentPath, name)).replaceAll('\\', '/'))
  .sort();
const files: Zippable = Object.fromEntries(paths.map((path) => [path, new Uint8Array(readFileSync(join(DIST, path)))]));
const zip = zipSync(files, { level: 9, mtime: MTIME });

mkdirSync(OUT, { recursive: true });
const target = join(OUT, `palimpsest-${version}.zip`);
writeFileSync(target, zip);
console.log(`${relative(process.cwd(), target)}: ${paths.length} files, ${(zip.length / 1_000_000).toFixed(1)} MB`);
