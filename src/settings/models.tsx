import { modelActions } from '../faces/model-actions';
import { useAsked } from '../faces/use-asked';
import { type LanguageCode, languageOf, languages } from '../languages';
import { describeProgress } from '../shared/describe-progress';
import { failureSentence } from '../shared/failure-sentence';
import type { ModelState } from '../shared/messages';
import { text } from '../shared/text';

const POLL_MS = 1500;

/** A language, and what its model takes. */
interface Row {
  readonly code: LanguageCode;
  readonly megabytes: number;
}

const rows: readonly Row[] = (Object.keys(languages) as LanguageCode[]).flatMap((code) => {
  const megabytes = languageOf(code).model?.megabytes;
  return megabytes ? [{ code, megabytes }] : [];
});

const isFetching = (states: Readonly<Partial<Record<LanguageCode, ModelState>>>): boolean =>
  Object.values(states).some(({ download }) => download !== undefined);

/** All languages that can be had in full: what each takes, which are here; fetching and deleting. */
export function Models() {
  const [states = {}, refresh] = useAsked(modelActions.states, '', POLL_MS, isFetching);
  const all = rows.map((row) => ({ ...row, state: states[row.code] ?? { downloaded: false } }));
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

function ModelRow({ code, megabytes, state, refresh }: ModelRowProps) {
  const { downloaded, olderMegabytes, download, failure, needsHost } = state;
  const { name } = languageOf(code);
  const progress = download && describeProgress({ stage: 'downloading', ...download });
  const get = (language: LanguageCode) => modelActions.download(language, { needsHost, replaces: true });
  const buttons = [
    download && ([text('cancel'), modelActions.cancel] as const),
    !download && olderMegabytes && ([text('modelReplace'), get] as const),
    !download && downloaded && ([text('remove'), modelActions.remove] as const),
    !download && !downloaded && ([text('getModel'), get] as const),
  ].filter((button) => button !== undefined && button !== false && button !== 0);
  return (
    <li class="stack">
      <div class="row spread">
        <span>
          <span lang={code}>{name}</span> <span class="soft">{text('modelSize', olderMegabytes ?? megabytes)}</span>
        </span>
        <span class="row">
          {buttons.map(([label, action]) => (
            <button
              key={label}
              type="button"
              class="small"
              aria-label={`${label}: ${name}`}
              onClick={() => void action(code).then(refresh, refresh)}
            >
              {label}
            </button>
          ))}
        </span>
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
