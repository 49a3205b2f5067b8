import { type LanguageCode, languageOf } from '../languages';
import { describeProgress } from '../shared/describe-progress';
import { failureSentence } from '../shared/failure-sentence';
import { text } from '../shared/text';
import { modelActions } from './model-actions';
import { useAsked } from './use-asked';

const POLL_MS = 700;
const MEGABYTE = 1_000_000;
/** Languages that the memory has greetings in. */
const KNOWN_BY_HEART: readonly string[] = ['de', 'es', 'fr', 'tr', 'hi', 'ar', 'ga'];

interface Props {
  readonly language: LanguageCode;
  /** Getting the model is what the user is here for. */
  readonly isMain?: boolean;
}

/** Whether the full model is here, how large and how good it is; fetching it and taking it away. */
export function ModelPanel({ language, isMain = false }: Props) {
  const { model } = languageOf(language);
  const [state = { downloaded: false }, refresh] = useAsked(() => modelActions.state(language), language, POLL_MS);
  const act = (action: (language: LanguageCode) => Promise<void>) => () => void action(language).then(refresh, refresh);
  if (!model) return <p role="status">{text('popupModelMissing')}</p>;

  const { downloaded, download, failure, roomBytes } = state;
  const needed = KNOWN_BY_HEART.includes(language) ? 'popupModelNeeded' : 'popupModelOnly';
  const progress = download && describeProgress({ stage: 'downloading', ...download });
  const sentence = progress ? progress.label : downloaded ? text('popupModelReady') : text(needed, model.megabytes);
  const isTight = roomBytes !== undefined && !downloaded && roomBytes < model.megabytes * MEGABYTE;
  const isFailed = failure !== undefined && !downloaded && !download;
  return (
    <div class="stack">
      <p role="status">
        {sentence} <Quality bleu={model.bleu} />
      </p>
      {progress && <progress value={progress.progress} aria-label={text('modelProgress')} />}
      {isFailed && (
        <p class="wrong" role="alert">
          {failureSentence(failure)}
        </p>
      )}
      {isTight && <p class="wrong">{text('popupRoom', Math.round(roomBytes / MEGABYTE))}</p>}
      <div class="row">
        {download ? (
          <button type="button" onClick={act(modelActions.cancel)}>
            {text('cancel')}
          </button>
        ) : downloaded ? (
          <button type="button" onClick={act(modelActions.remove)}>
            {text('popupModelDelete')}
          </button>
        ) : (
          <button type="button" class={isMain ? 'main' : ''} onClick={act(modelActions.download)}>
            {isFailed ? text('retry') : text('getModel')}
          </button>
        )}
      </div>
    </div>
  );
}

/** BLEU from which a translation is mostly right, and from which its sense is mostly kept. */
const GOOD = 25;
const FAIR = 18;

function Quality({ bleu }: { readonly bleu: number | undefined }) {
  if (bleu === undefined) return <span>{text('qualityUnknown')}</span>;
  const sentence = bleu >= GOOD ? text('qualityGood') : bleu >= FAIR ? text('qualityFair') : text('qualityRough');
  return <span title={`BLEU ${bleu} (FLORES)`}>{sentence}</span>;
}
