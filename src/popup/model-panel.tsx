import { useEffect, useState } from 'preact/hooks';
import { type LanguageCode, languageOf } from '../languages';
import type { ModelState } from '../shared/messages';
import { type TextKey, text } from '../shared/text';

const POLL_MS = 700;
const MEGABYTE = 1_000_000;
/** Languages that the memory has greetings in. */
const KNOWN_BY_HEART: readonly string[] = ['de', 'es', 'fr', 'tr', 'hi', 'ar', 'ga'];

/** What the popup can do with the models on this machine. */
export interface ModelActions {
  state(language: LanguageCode): Promise<ModelState>;
  download(language: LanguageCode): Promise<void>;
  cancel(language: LanguageCode): Promise<void>;
  remove(language: LanguageCode): Promise<void>;
}

interface Props {
  readonly language: LanguageCode;
  readonly actions: ModelActions;
}

/** Whether the full model is here, how large and how good it is; fetching it and taking it away. */
export function ModelPanel({ language, actions }: Props) {
  const { model } = languageOf(language);
  const [state, setState] = useState<ModelState>({ downloaded: false });
  const refresh = () => actions.state(language).then(setState, () => {}); // unknown: it counts as not there
  const act = (action: (language: LanguageCode) => Promise<void>) => () => void action(language).then(refresh);
  useEffect(() => {
    let current = true;
    const ask = () =>
      actions.state(language).then(
        (next) => current && setState(next),
        () => {},
      );
    setState({ downloaded: false });
    void ask();
    const timer = setInterval(ask, POLL_MS);
    return () => {
      current = false;
      clearInterval(timer);
    };
  }, [language, actions]);
  if (!model) return <p role="status">{text('popupModelMissing')}</p>;

  const { downloaded, download, failure, roomBytes } = state;
  const needed = KNOWN_BY_HEART.includes(language) ? 'popupModelNeeded' : 'popupModelOnly';
  const megabytes = (bytes: number) => Math.round(bytes / MEGABYTE);
  const sentence = download
    ? text('stageDownloading', megabytes(download.loadedBytes), megabytes(download.totalBytes))
    : downloaded
      ? text('popupModelReady')
      : text(needed, model.megabytes);
  const isTight = roomBytes !== undefined && !downloaded && roomBytes < model.megabytes * MEGABYTE;
  return (
    <div class="soft">
      <p role="status">
        {sentence} <Quality bleu={model.bleu} />
      </p>
      {failure && (
        <p class="wrong" role="alert">
          {text(FAILURES[failure.code] ?? 'failedEngine', failure.host ?? '')}
        </p>
      )}
      {isTight && <p class="wrong">{text('popupRoom', megabytes(roomBytes))}</p>}
      {download ? (
        <button type="button" onClick={act(actions.cancel)}>
          {text('cancel')}
        </button>
      ) : downloaded ? (
        <button type="button" onClick={act(actions.remove)}>
          {text('popupModelDelete')}
        </button>
      ) : (
        <button type="button" onClick={act(actions.download)}>
          {text('getModel')}
        </button>
      )}
    </div>
  );
}

const FAILURES: Partial<Record<NonNullable<ModelState['failure']>['code'], TextKey>> = {
  'hub-unreachable': 'failedHubUnreachable',
  'hub-refused': 'failedHubRefused',
  'download-broken': 'failedDownloadBroken',
  'disk-full': 'failedDiskFull',
};

/** BLEU from which a translation is mostly right, and from which its sense is mostly kept. */
const GOOD = 25;
const FAIR = 18;

function Quality({ bleu }: { readonly bleu: number | undefined }) {
  if (bleu === undefined) return <span>{text('qualityUnknown')}</span>;
  const sentence = bleu >= GOOD ? text('qualityGood') : bleu >= FAIR ? text('qualityFair') : text('qualityRough');
  return <span title={`BLEU ${bleu} (FLORES)`}>{sentence}</span>;
}
