import { useState } from 'preact/hooks';
import type { LanguageCode } from '../languages';
import { download } from '../shared/download';
import { plural, text } from '../shared/text';
import { type Item, resultOf } from './item';
import { copy, encodeAs, FORMATS, type Format, nameFor } from './save-picture';
import { zipFiles } from './zip-files';

interface Props {
  readonly items: readonly Item[];
  readonly item: Item;
  readonly language: LanguageCode;
  readonly saved: (items: readonly Item[]) => void;
  readonly say: (sentence: string) => void;
}

/** What can be taken away: one picture, or all of them. */
export function SaveBar({ items, item, language, saved, say }: Props) {
  const [format, setFormat] = useState<Format>('png');
  const [isPacking, setIsPacking] = useState(false);
  const result = item.step.type === 'ready' ? resultOf(item, language) : null;
  const all = items.filter((each) => each.step.type === 'ready' && resultOf(each, language));

  async function saveOne(picture: Blob): Promise<void> {
    download(await encodeAs(picture, format), nameFor(item.name, language, format));
    saved([item]);
    say(text('studioSaved'));
  }

  async function saveAll(): Promise<void> {
    setIsPacking(true);
    async function* files() {
      for (const each of all) {
        const picture = resultOf(each, language);
        if (picture) yield { name: nameFor(each.name, language, format), file: await encodeAs(picture, format) };
      }
    }
    try {
      download(await zipFiles(files()), `palimpsest.${language}.zip`);
      saved(all);
      say(text('studioSaved'));
    } finally {
      setIsPacking(false);
    }
  }

  const tried = (work: () => Promise<void>, failed: string) => () => void work().catch(() => say(failed));
  return (
    <div class="row save">
      <label class="row">
        {text('studioFormat')}
        <select name="format" value={format} onChange={({ currentTarget: { value } }) => setFormat(value as Format)}>
          {Object.keys(FORMATS).map((each) => (
            <option key={each} value={each}>
              {each.toUpperCase()}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        class="main"
        disabled={!result}
        onClick={result ? tried(() => saveOne(result), text('failedEngine')) : undefined}
      >
        {text('savePicture')}
      </button>
      <button
        type="button"
        disabled={!result}
        onClick={
          result ? tried(() => copy(result).then(() => say(text('studioCopied'))), text('studioNotCopied')) : undefined
        }
      >
        {text('studioCopy')}
      </button>
      {all.length > 1 && (
        <button type="button" disabled={isPacking} onClick={tried(saveAll, text('failedEngine'))}>
          {plural('studioSaveAll', all.length)}
        </button>
      )}
    </div>
  );
}
