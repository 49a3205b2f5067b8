import { useAsked } from '../faces/use-asked';
import { describeProgress } from '../shared/describe-progress';
import { request } from '../shared/messages';
import { text } from '../shared/text';

const POLL_MS = 500;

/** The pictures that are being translated now, wherever they were asked for; each can be cancelled. */
export function RunningJobs() {
  // No engine room, no jobs: it is not opened for this question.
  const [jobs = [], refresh] = useAsked(() => request('running-jobs').catch(() => []), '', POLL_MS);
  if (jobs.length === 0) return null;
  return (
    <section class="card" aria-labelledby="running">
      <h2 id="running">{text('popupRunning')}</h2>
      <ul class="jobs">
        {jobs.map(({ id, progress }) => {
          const { label, progress: share } = progress
            ? describeProgress(progress)
            : { label: text('popupWaiting'), progress: 0 };
          return (
            <li key={id} class="row spread">
              <span>{label}</span>
              <button
                type="button"
                class="small"
                aria-label={`${text('cancel')}: ${label}`}
                onClick={() => void request('cancel-job', id).then(refresh, refresh)}
              >
                {text('cancel')}
              </button>
              <progress value={share} aria-label={label} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
