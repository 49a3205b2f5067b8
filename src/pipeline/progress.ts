export type Stage = 'loading' | 'finding' | 'reading' | 'grouping' | 'translating' | 'erasing' | 'typesetting';

/** Milliseconds per stage. Translating and erasing overlap. */
export type Timings = Partial<Record<Stage, number>>;

export interface Progress {
  readonly stage: Stage | 'downloading';
  /** Only while downloading. */
  readonly loadedBytes?: number;
  readonly totalBytes?: number;
}
