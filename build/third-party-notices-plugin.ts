import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

const ROOT = resolve(import.meta.dirname, '..');
const MODELS = join(ROOT, 'models');

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly homepage?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Puts the licences of all that may be bundled (`dependencies`, and theirs, and weights that others made) into the package, as those licences ask for. */
export function thirdPartyNotices(): Plugin {
  return {
    name: 'palimpsest:third-party-notices',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY-NOTICES.txt', source: notices() });
    },
  };
}

function notices(): string {
  const packages = new Map<string, string>();
  const collect = ({ dependencies = {} }: Package): void => {
    for (const name of Object.keys(dependencies)) {
      const folder = join(ROOT, 'node_modules', name);
      if (packages.has(name) || !existsSync(folder)) continue;
      const its = readPackage(folder);
      if (its.name !== name) continue; // replaced by an empty one: see the overrides in package.json
      packages.set(
        name,
        `${name} ${its.version} (${its.license ?? 'see below'})\n\n${licenceText(folder) || sourceOf(its)}`,
      );
      collect(its);
    }
  };
  collect(readPackage(ROOT));
  for (const file of readdirSync(MODELS).filter((name) => name.endsWith('.LICENSE')))
    packages.set(file, readFileSync(join(MODELS, file), 'utf8').trim());
  return [...packages.keys()]
    .sort()
    .map((name) => packages.get(name))
    .join(`\n${'-'.repeat(80)}\n`);
}

const readPackage = (folder: string): Package => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** Without a text of its own: where its source is, as the MPL asks for. */
const sourceOf = ({ license, homepage }: Package): string =>
  license === 'MPL-2.0' && homepage ? `https://mozilla.org/MPL/2.0/; source: ${homepage}\n` : '';

function licenceText(folder: string): string {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name));
  return file ? `${readFileSync(join(folder, file), 'utf8').trim()}\n` : '';
}
