import { isLanguageCode, languageOf } from '../languages';
import type { BergamotModel, ModelFile } from './models';

/** What src/engines/bergamot-models.tsv says: Mozilla's models from English, by the language that they translate into. */
export type Catalogue = ReadonlyMap<string, BergamotModel>;

const MEGABYTE = 1_000_000;
/** Stands for the hub's repository where only the second source has the model: nothing is ever fetched by this name. */
const NOT_ON_HUB = 'mozilla/translations';

/**
 * First the two sources, `# hub ID REVISION` and `# second ORIGIN/PATH`, then the columns' names, then one file a line, tab separated,
 * `-` for what is not known. Throws when it is not of that form.
 */
export function parseCatalogue(tsv: string): Catalogue {
  const [hubLine = '', secondLine = '', _columns, ...rows] = tsv.trimEnd().split('\n');
  const [, id, hubRevision] = /^# hub\t(\S+)\t([0-9a-f]{40})$/.exec(hubLine) ?? [];
  const [, second] = /^# second\t(https?:\/\/\S+)$/.exec(secondLine) ?? [];
  if (!id || !hubRevision || !second) throw new Error('The catalogue names no sources');
  const languages = new Set(rows.map(languageOfRow).filter(isLanguageCode));
  return new Map(
    [...languages].map((to): [string, BergamotModel] => {
      const files = rows.filter((row) => languageOfRow(row) === to).map((row) => fileOf(row, second));
      const isOnHub = files.every(({ bytes }) => bytes !== undefined);
      // A new training is another directory there.
      const run = /\/models\/[^/]+\/([^/]+)\//.exec(files[0]?.second ?? '')?.[1];
      const model: BergamotModel = {
        kind: 'bergamot',
        id: isOnHub ? id : NOT_ON_HUB,
        revision: isOnHub ? hubRevision : (run ?? 'main'),
        folder: files[0]!.path.replace(/[^/]*$/, ''),
        files,
        bytes: isOnHub
          ? files.reduce((sum, { bytes = 0 }) => sum + bytes, 0)
          : (languageOf(to).model?.megabytes ?? 0) * MEGABYTE,
        licence: 'MPL-2.0',
      };
      return [to, model];
    }),
  );
}

const languageOfRow = (row: string): string => row.slice(0, row.indexOf('\t'));

function fileOf(line: string, second: string): ModelFile {
  const cells = line.split('\t').map((cell) => (cell === '-' ? undefined : cell));
  if (cells.length !== 8) throw new Error(`The catalogue has a broken line: ${line}`);
  const [to, _what, path, bytes, sha256, unpackedBytes, unpackedSha256, secondPath] = cells;
  const name = (path ?? secondPath ?? '').split('/').at(-1);
  return {
    path: path ?? `en-${to}/${name}`,
    ...(bytes && { bytes: Number(bytes) }),
    ...(sha256 && { sha256 }),
    unpacked: {
      ...(unpackedBytes && { bytes: Number(unpackedBytes) }),
      ...(unpackedSha256 && { sha256: unpackedSha256 }),
    },
    ...(secondPath && { second: `${second}/${secondPath}` }),
  };
}

/** Whether only the second source has it. */
export const isOnHub = ({ id }: { readonly id: string }): boolean => id !== NOT_ON_HUB;
