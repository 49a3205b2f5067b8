import { modelActions } from '../faces/model-actions';
import { useAsked } from '../faces/use-asked';
import { type LanguageCode, languageOf, languages } from '../languages';
import { describeProgress } from '../shared/describe-progress';
import { failureSentence } from '../shared/failure-sentence';
import type { ModelState } from '../shared/messages';
import { text } from '../shared/text';

const POLL_MS = 1500;

/** A model, and the languages that it serves: some share one. */
interface Row {
  readonly code: LanguageCode;
  readonly codes: readonly LanguageCode[];
  readonly megabytes: number;
}

const rows: readonly Row[] = [
  ...Map.groupBy(Object.keys(languages) as LanguageCode[], (code) => languageOf(code).model?.id).values(),
].flatMap((codes) => {
  const [code] = codes;
  const megabytes = code && languageOf(code).model?.megabytes;
  return megabytes ? [{ code, codes, megabytes }] : [];
});

/** All languages that can be had in full: what each takes, which are here; fetching and deleting. */
export function Models() {
  const [states = [], refresh] = useAsked(
    () => Promise.all(rows.map(({ code }) => modelActions.state(code))),
    '',
    POLL_MS,
  );
  const all = rows.map((row, i) => ({ ...row, state: states[i] ?? { downloaded: false } }));
  const isBusy = ({ state }: { readonly state: ModelState }) => state.downloaded || state.download !== undefined;
  const here = all.filter(isBusy);
  const more = all.filter((row) => !isBusy(row));
  return (
    <>
      {here.length === 0 && <p>{text('settingsModelsNone')}</p>}
      <ul class="list">
        {here.map((row) => (
          <ModelRow key={row.code} {...row} refresh={refresh} />
        ))}
      </ul>
      <details>
        <summary>{text('settingsModelsMore')}</summary>
        <ul class="list">
          {more.map((row) => (
            <ModelRow key={row.code} {...row} refresh={refresh} />
          ))}
        </ul>
      </details>
    </>
  );
}

interface ModelRowProps extends Row {
  readonly state: ModelState;
  readonly refresh: () => void;
}

function ModelRow({ code, codes, megabytes, state: { downloaded, download, failure }, refresh }: ModelRowProps) {
  const names = codes.map((code) => languageOf(code).name).join(', ');
  const progress = download && describeProgress({ stage: 'downloading', ...download });
  const [label, action] = download
    ? [text('cancel'), modelActions.cancel]
    : downloaded
      ? [text('remove'), modelActions.remove]
      : [text('getModel'), modelActions.download];
  return (
    <li class="stack">
      <div class="row spread">
        <span>
          <span lang={code}>{names}</span> <span class="soft">{text('modelSize', megabytes)}</span>
        </span>
        <button
          type="button"
          class="small"
          aria-label={`${label}: ${names}`}
          onClick={() => void action(code).then(refresh, refresh)}
        >
          {label}
        </button>
      </div>
      {progress && (
        <>
          <progress value={progress.progress} aria-label={text('modelProgress')} />
          <span class="soft">{progress.label}</span>
        </>
      )}
      {failure && !downloaded && !download && (
        <p class="wrong" role="alert">
          {failureSentence(failure)}
        </p>
      )}
    </li>
  );
}
