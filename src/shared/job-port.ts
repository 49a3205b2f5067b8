import type { LanguageCode } from '../languages';
import type { ErrorCode } from '../pipeline/errors';
import type { Progress, Stage, Timings } from '../pipeline/progress';
import type { Request, TranslatedBlock, Warning } from '../pipeline/types';
import { browser, isOurs } from './browser';
import { request as ask } from './messages';
import type { TranslatorChoice } from './settings-schema';

/** One picture: asked for by a page, worked on in the engine room. Closing the port cancels. */
export interface Job {
  /** Encoded picture, or where the engine room may fetch it. */
  readonly picture: Blob | { readonly url: string };
  readonly request: Request;
  readonly engine: EngineSettings;
  /** The lower, the sooner: 0 for what the user sees and waits for. */
  readonly priority: number;
  /** The user is going to correct the picture: what is known of it is kept for ten minutes instead of one. */
  readonly keep?: boolean;
}

/** What the engine room needs of the settings; it cannot read them itself. */
export interface EngineSettings {
  /** Address of the model hub, without a slash at the end. */
  readonly hub: string;
  /** Automatic when not given. */
  readonly translator?: TranslatorChoice;
  /** Looks for the first translation, not for the best. */
  readonly fast?: boolean;
  /** false: only with what is on this machine; texts that need more stay as they are. */
  readonly mayDownload?: boolean;
  /** The user has permitted the second source of models: put in by the engine room. */
  readonly maySecond?: boolean;
}

export interface Report {
  readonly picture: { readonly width: number; readonly height: number };
  readonly from: 'en';
  readonly to: LanguageCode;
  readonly blocks: readonly TranslatedBlock[];
  readonly engine: {
    readonly finder: string;
    readonly reader: string;
    readonly translator: string;
    readonly eraser: string;
  };
  readonly timings: Timings;
  readonly warnings: readonly Warning[];
  /** Why the full model could not be had, when some blocks needed it. */
  readonly modelFailure?: Failure;
}

export interface Failure {
  readonly code: ErrorCode;
  readonly stage: Stage;
  readonly host?: string;
  /** For the log and bug reports; the interface chooses its sentence by `code`. */
  readonly message: string;
}

export type Outcome =
  | { readonly type: 'done'; readonly image: Blob; readonly report: Report }
  | { readonly type: 'nothing-to-translate'; readonly report: Report }
  | { readonly type: 'failed'; readonly failure: Failure };

type ToEngine = { readonly type: 'start'; readonly job: Job };
type FromEngine =
  | { readonly type: 'progress'; readonly progress: Progress }
  /** By the user, elsewhere (the popup). */
  | { readonly type: 'cancelled' }
  | Outcome;

const PORT = 'job';

const lost = (message: string): Outcome => ({
  type: 'failed',
  failure: { code: 'engine-failed', stage: 'loading', message },
});

const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/** The page's end. Resolves with the outcome, failures included; rejects only with the signal's reason, or with an AbortError
 * when the user has cancelled the job elsewhere. */
export async function runJob(job: Job, report: (progress: Progress) => void, signal: AbortSignal): Promise<Outcome> {
  signal.throwIfAborted();
  try {
    await ask('open-engine');
  } catch (error) {
    return lost(String(error));
  }
  signal.throwIfAborted();
  const port = browser.runtime.connect({ name: PORT });
  return new Promise<Outcome>((resolve, reject) => {
    const abort = () => {
      port.disconnect();
      reject(signal.reason);
    };
    signal.addEventListener('abort', abort, { once: true });
    port.onMessage.addListener((message: unknown) => {
      const answer = message as FromEngine;
      if (answer.type === 'progress') return report(answer.progress);
      signal.removeEventListener('abort', abort);
      port.disconnect();
      if (answer.type === 'cancelled') reject(new DOMException('Cancelled elsewhere', 'AbortError'));
      else resolve(answer);
    });
    port.onDisconnect.addListener(() => {
      signal.removeEventListener('abort', abort);
      resolve(lost(browser.runtime.lastError?.message ?? 'The engine room closed the port'));
    });
    port.postMessage({ type: 'start', job } satisfies ToEngine);
  });
}

/** The engine room's end: one call of `work` per port, its signal aborted when the port closes. Rejects with an AbortError: cancelled. */
export function serveJobs(
  work: (job: Job, report: (progress: Progress) => void, signal: AbortSignal) => Promise<Outcome>,
): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== PORT || !port.sender || !isOurs(port.sender)) return;
    const closed = new AbortController();
    const send = (message: FromEngine) => {
      if (!closed.signal.aborted) port.postMessage(message);
    };
    port.onDisconnect.addListener(() => closed.abort());
    port.onMessage.addListener((message: unknown) => {
      const { job } = message as ToEngine;
      work(job, (progress) => send({ type: 'progress', progress }), closed.signal).then(send, (error: unknown) =>
        send(isAbort(error) ? { type: 'cancelled' } : lost(String(error))),
      );
    });
  });
}
