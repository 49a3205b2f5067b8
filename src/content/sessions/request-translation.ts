import type { LanguageCode } from '../../languages';
import type { Progress } from '../../pipeline/progress';
import type { Request } from '../../pipeline/types';
import { type Job, type Outcome, runJob } from '../../shared/job-port';
import { loadSettings } from '../../shared/settings';

/** What nobody waits for comes after what somebody waits for. */
const LATER = 10;

interface Wanted {
  readonly source: Job['picture'];
  /** The user's own, when not given. */
  readonly language: LanguageCode | undefined;
  /** What the user wants written, by block; null: nothing was corrected. */
  readonly corrections: ReadonlyMap<number, string> | null;
  readonly isAwaited: boolean;
  /** What is missing may be fetched. */
  readonly mayDownload: boolean;
}

/** Asks the engine room for a picture in the user's language, and by the user's settings. */
export async function requestTranslation(
  { source, language, corrections, isAwaited, mayDownload }: Wanted,
  report: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Outcome> {
  const settings = await loadSettings();
  const { hub, translator, fast } = settings;
  const to = language ?? settings.language;
  const request: Request = corrections
    ? { from: 'en', to, corrections: [...corrections].map(([block, translation]) => ({ block, translation })) }
    : { from: 'en', to };
  const priority = isAwaited ? 0 : LATER;
  const job: Job = { picture: source, request, engine: { hub, translator, fast, mayDownload }, priority };
  return runJob(corrections ? { ...job, keep: true } : job, report, signal);
}
