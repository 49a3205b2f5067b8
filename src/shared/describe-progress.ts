import type { Progress, Stage } from '../pipeline/progress';
import { type TextKey, text } from './text';

const MEGABYTE = 1_000_000;

/** How far the ring has come when a stage begins. Rough shares of the time, so that it never stands still for long. */
const STAGES: Readonly<Record<Stage | 'downloading', { readonly from: number; readonly key: TextKey }>> = {
  loading: { from: 0.03, key: 'stageLoading' },
  finding: { from: 0.1, key: 'stageFinding' },
  reading: { from: 0.4, key: 'stageReading' },
  grouping: { from: 0.5, key: 'stageReading' },
  downloading: { from: 0, key: 'stageDownloading' },
  translating: { from: 0.55, key: 'stageTranslating' },
  erasing: { from: 0.75, key: 'stageErasing' },
  typesetting: { from: 0.9, key: 'stageTypesetting' },
};

/** The sentence for where a picture is, and the share of the way (0–1). */
export function describeProgress({ stage, loadedBytes = 0, totalBytes = 0 }: Progress): {
  progress: number;
  label: string;
} {
  const { from, key } = STAGES[stage];
  if (stage !== 'downloading') return { progress: from, label: text(key) };
  const megabytes = (bytes: number) => Math.round(bytes / MEGABYTE);
  return {
    progress: totalBytes ? loadedBytes / totalBytes : 0,
    label: text(key, megabytes(loadedBytes), megabytes(totalBytes)),
  };
}
