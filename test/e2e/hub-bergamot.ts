import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One folder a language with the files of Mozilla's models; see training/test-translator. */
const TINY = resolve(import.meta.dirname, '../fixtures/hub/bergamot');
const REPOSITORY = 'mukowaty/firefox-translations';
const REVISION = '0'.repeat(40);

export interface BergamotFile {
  readonly to: string;
  readonly name: string;
  readonly packed: Buffer;
}

const files: readonly BergamotFile[] = readdirSync(TINY, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: folder }) =>
    readdirSync(join(TINY, folder)).map((name) => ({
      to: folder.slice('en-'.length),
      name,
      packed: readFileSync(join(TINY, folder, name)),
    })),
  );

const ON_HUB = new RegExp(`^/${REPOSITORY}/resolve/[^/]+/en-([\\w-]+)/([^/]+)$`);
const AT_SECOND = /^\/second\/models\/en-([\w-]+)\/run\/exported\/([^/]+)$/;

/** The file at one of the two sources' addresses; null: there is none. Paths with `..` are none of ours. */
export function bergamotFileAt(path: string): Buffer | null {
  const [, to, name] = ON_HUB.exec(path) ?? AT_SECOND.exec(path) ?? [];
  return files.find((file) => file.to === to && file.name === name)?.packed ?? null;
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

export interface CatalogueOptions {
  /** Origin of the second source; not given: there is none. */
  readonly second?: string;
  /** Languages that the hub has not, only the second source. */
  readonly onlySecond?: readonly string[];
  /** false: as if nobody had written the sums down. */
  readonly sums?: boolean;
}

/** What stands in the package as `bergamot-models.tsv`, for the tiny models: the only file in which a tested package differs. */
export function catalogueOfTiny({ second, onlySecond = [], sums = true }: CatalogueOptions = {}) {
  const rows = files.map(({ to, name, packed }) => {
    const isModel = name.startsWith('model.');
    const raw = gunzipSync(packed);
    const known = sums && isModel ? [raw.length, sha256(raw)] : ['-', '-'];
    const hub = onlySecond.includes(to)
      ? ['-', '-', '-']
      : [`en-${to}/${name}`, packed.length, sums ? sha256(packed) : '-'];
    return [
      to,
      isModel ? 'model' : 'other',
      ...hub,
      ...known,
      second ? `models/en-${to}/run/exported/${name}` : '-',
    ].join('\t');
  });
  const head = [
    `# hub\t${REPOSITORY}\t${REVISION}`,
    `# second\t${second ?? 'http://127.0.0.1:9'}/second`,
    'language\tfile\t…',
  ];
  return `${[...head, ...rows].join('\n')}\n`;
}

/** The name under which the built extension holds the catalogue. */
export function catalogueIn(dist: string): string {
  const folder = join(dist, 'assets');
  const name = existsSync(folder) && readdirSync(folder).find((file) => /^bergamot-models-.*\.tsv$/.test(file));
  if (!name) throw new Error(`${dist} holds no catalogue`);
  return join(folder, name);
}
