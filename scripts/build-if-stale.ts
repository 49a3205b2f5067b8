import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DIST } from './extension-browser';

const ROOT = resolve(import.meta.dirname, '..');
const SOURCES = ['src', 'build', '_locales', 'icons', 'manifest.json', 'vite.config.ts', 'package-lock.json'];

/** The scripts work on the built extension: builds it when there is none, or an older one than the sources. */
export function buildIfStale(): void {
  const built = changed(join(DIST, 'manifest.json'));
  if (SOURCES.every((source) => changed(join(ROOT, source)) <= built)) return;
  console.log('Building the extension …');
  const windows = process.platform === 'win32';
  execFileSync('npx', ['vite', 'build', '--logLevel', 'warn'], { cwd: ROOT, stdio: 'inherit', shell: windows });
}

/** When the file, or the newest file in the folder, was last changed; 0 when there is none. */
function changed(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => changed(join(path, name))));
}
