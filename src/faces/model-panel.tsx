import { type LanguageCode, languageOf } from '../languages';
import { describeProgress } from '../shared/describe-progress';
import { failureSentence } from '../shared/failure-sentence';
import { text } from '../shared/text';
import { modelActions } from './model-actions';
import { useAsked } from './use-asked';
import { useToldOnce } from './use-told-once';

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
  const older = state.olderMegabytes;
  const isNews = useToldOnce(language, older !== undefined);
  if (!model) return <p role="status">{text('popupModelMissing')}</p>;

  const { downloaded, download, failure, needsHost, roomBytes } = state;
  const needed = KNOWN_BY_HEART.includes(language) ? 'popupModelNeeded' : 'popupModelOnly';
  const progress = download && describeProgress({ stage: 'downloading', ...download });
  const missing = older ? text('modelOlder', model.megabytes, older) : text(needed, model.megabytes);
  // Whoever keeps the older one has been told; it can still be replaced in the settings.
  const isHere = downloaded && (!older || !(isNews || failure));
  const isTight = roomBytes !== undefined && !isHere && roomBytes < model.megabytes * MEGABYTE;
  const isFailed = failure !== undefined && !isHere && !download;
  const get = (language: LanguageCode) => modelActions.download(language, { needsHost, replaces: true });
  const label = isFailed ? text('retry') : older ? text('modelReplace') : text('getModel');
  return (
    <div class="stack">
      <p role="status">
        {progress ? progress.label : isHere ? text('popupModelReady') : missing} <Quality {...model} />
      </p>
      {progress && <progress value={progress.progress} aria-label={text('modelProgress')} />}
      {isFailed && (
        <p class="wrong" role="alert">
          {failureSentence(failure)}
        </p>
      )}
      {needsHost && !download && <p class="soft">{text('modelElsewhere', new URL(needsHost).host)}</p>}
      {isTight && <p class="wrong">{text('popupRoom', Math.round(roomBytes / MEGABYTE))}</p>}
      <div class="row">
        {download ? (
          <button type="button" onClick={act(modelActions.cancel)}>
            {text('cancel')}
          </button>
        ) : (
          !isHere && (
            <button type="button" class={isMain ? 'main' : ''} onClick={act(get)}>
              {label}
            </button>
          )
        )}
        {downloaded && !download && (
          <button type="button" onClick={act(modelActions.remove)}>
            {text('popupModelDelete')}
          </button>
        )}
      </div>
    </div>
  );
}

/** COMET, and BLEU, from which a translation is mostly right, and from which its sense is mostly kept. */
const GOOD = { comet: 0.84, bleu: 25 };
const FAIR = { comet: 0.75, bleu: 18 };

function Quality({ comet, bleu }: { readonly comet?: number; readonly bleu?: number }) {
  const reaches = (least: typeof GOOD) => (comet === undefined ? (bleu ?? 0) >= least.bleu : comet >= least.comet);
  if (comet === undefined && bleu === undefined) return <span>{text('qualityUnknown')}</span>;
  const sentence = reaches(GOOD) ? text('qualityGood') : reaches(FAIR) ? text('qualityFair') : text('qualityRough');
  return <span title={comet === undefined ? `BLEU ${bleu} (FLORES)` : `COMET ${comet} (FLORES)`}>{sentence}</span>;
}
