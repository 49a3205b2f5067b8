import PQueue from 'p-queue';
import { secondOriginFor } from '../engines/catalogue';
import type { Progress } from '../pipeline/progress';
import { type Job, type Outcome, serveJobs } from '../shared/job-port';
import { handleRequests } from '../shared/messages';
import { describeFailure } from './describe-failure';
import { hashPicture } from './hash-picture';
import { createJobList } from './job-list';
import { fetchPicture } from './load-picture';
import { mayFetchFrom } from './may-fetch-from';
import { createModelKeeper } from './model-keeper';
import { createPictureRoom } from './picture-room';
import { createResultCache, resultKey } from './result-cache';
import { stayAwake } from './stay-awake';

const queue = new PQueue({ concurrency: 1 });
const results = createResultCache();
const room = createPictureRoom();

async function translate(job: Job, report: (progress: Progress) => void, signal: AbortSignal): Promise<Outcome> {
  const encoded = job.picture instanceof Blob ? job.picture : await fetchPicture(job.picture.url, signal);
  const picture = await hashPicture(encoded);
  const key = resultKey(picture.hash, job.request, job.engine);
  const work = async () => {
    signal.throwIfAborted();
    // Asked inside the queue: of two equal pictures the second finds the first one's result.
    const known = results.get(key);
    if (known) return known;
    const second = await secondOriginFor(job.request.to);
    const maySecond = second !== null && (await mayFetchFrom(second));
    const outcome = await room.translate(picture, { ...job, engine: { ...job.engine, maySecond } }, report, signal);
    results.set(key, outcome);
    return outcome;
  };
  // Not given the signal: the queue would start the next picture while the cancelled one is still being stopped.
  return queue.add(work, { priority: -job.priority, throwOnTimeout: true });
}

const jobs = createJobList();
serveJobs(
  jobs.listed((job, report, signal) =>
    stayAwake(translate(job, report, signal)).catch((error: unknown) => ({
      type: 'failed',
      failure: describeFailure(error),
    })),
  ),
);

const keeper = createModelKeeper();
handleRequests({
  'model-state': keeper.state,
  'model-states': keeper.states,
  'download-model': keeper.download,
  'cancel-download': keeper.cancel,
  'delete-model': keeper.remove,
  'test-hub': keeper.testHub,
  'forget-results': results.clear,
  'wordings-of': (text, to, hub) =>
    queue.add(() => stayAwake(room.wordingsOf(text, to, hub)), { throwOnTimeout: true }),
  'running-jobs': jobs.running,
  'cancel-job': jobs.cancel,
});
