import { useEffect, useRef, useState } from 'preact/hooks';
import { samples } from '../faces/samples';
import { describeProgress } from '../shared/describe-progress';
import { failureSentence } from '../shared/failure-sentence';
import { type Outcome, runJob } from '../shared/job-port';
import type { Settings } from '../shared/settings-schema';
import { text } from '../shared/text';

type State =
  | { readonly type: 'idle' }
  | { readonly type: 'working'; readonly label: string; readonly share: number }
  | { readonly type: 'ended'; readonly outcome: Outcome; readonly after?: string };

/** A card in English, and what becomes of it: the same way that every picture goes, but nothing is downloaded for it. */
export function TrySample({ settings: { language, hub, translator, fast } }: { readonly settings: Settings }) {
  const [state, setState] = useState<State>({ type: 'idle' });
  const job = useRef<AbortController | null>(null);
  useEffect(() => () => job.current?.abort(), []);
  const after = state.type === 'ended' ? state.after : undefined;
  useEffect(() => () => URL.revokeObjectURL(after ?? ''), [after]);

  async function translate(): Promise<void> {
    job.current = new AbortController();
    const { signal } = job.current;
    setState({ type: 'working', label: text('stageLoading'), share: 0 });
    try {
      const picture = await (await fetch(samples.welcomeCard, { signal })).blob();
      const engine = { hub, translator, fast, mayDownload: false };
      const report = (progress: Parameters<typeof describeProgress>[0]) => {
        const { label, progress: share } = describeProgress(progress);
        if (!signal.aborted) setState({ type: 'working', label, share });
      };
      const outcome = await runJob(
        { picture, request: { from: 'en', to: language }, engine, priority: 0 },
        report,
        signal,
      );
      const image = outcome.type === 'done' ? { after: URL.createObjectURL(outcome.image) } : {};
      setState({ type: 'ended', outcome, ...image });
    } catch {
      if (!signal.aborted) setState({ type: 'idle' }); // cancelled elsewhere
    }
  }

  return (
    <>
      <p>{text('welcomeTryHow')}</p>
      <div class="pair">
        <figure>
          <img src={samples.welcomeCard} alt={text('welcomeSampleAlt')} width="1080" height="1350" />
          <figcaption>{text('before')}</figcaption>
        </figure>
        <figure class={after ? '' : 'empty'}>
          {after ? (
            <img src={after} alt={wordsOf(state)} lang={language} width="1080" height="1350" />
          ) : (
            <span class="blank" aria-hidden="true" />
          )}
          <figcaption>{text('after')}</figcaption>
        </figure>
      </div>
      {state.type === 'working' && <progress value={state.share} aria-label={state.label} />}
      <p role="status">{sentenceFor(state)}</p>
      <div class="row">
        {state.type === 'working' ? (
          <button
            type="button"
            onClick={() => {
              job.current?.abort();
              setState({ type: 'idle' });
            }}
          >
            {text('cancel')}
          </button>
        ) : (
          <button type="button" class="main" onClick={() => void translate()}>
            {state.type === 'idle' ? text('welcomeTryButton') : text('retry')}
          </button>
        )}
      </div>
    </>
  );
}

const wordsOf = (state: State): string =>
  state.type === 'ended' && state.outcome.type === 'done'
    ? state.outcome.report.blocks.map(({ translation, text }) => translation?.text ?? text).join('\n')
    : '';

function sentenceFor(state: State): string {
  if (state.type === 'idle') return '';
  if (state.type === 'working') return state.label;
  const { outcome } = state;
  if (outcome.type === 'failed') return failureSentence(outcome.failure);
  if (!outcome.report.warnings.includes('needs-model')) return '';
  return outcome.type === 'done' ? text('welcomeSamplePartly') : text('welcomeSampleUnknown');
}
