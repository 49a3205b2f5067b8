import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { describeProgress } from '../shared/describe-progress';
import { failureSentence } from '../shared/failure-sentence';
import { type Outcome, runJob } from '../shared/job-port';
import type { Settings } from '../shared/settings-schema';
import { text } from '../shared/text';
import { correctionsFor } from './edits';
import { type Item, nextItem, orderOf, type Step } from './item';
import { thumbnail } from './thumbnail';

export interface Items {
  readonly items: readonly Item[];
  readonly add: (items: readonly Item[]) => void;
  readonly change: (id: number, change: (item: Item) => Partial<Item>) => void;
  readonly remove: (ids: readonly number[]) => void;
  readonly retry: (id: number) => void;
}

/** The pictures of the studio, each of which is (again) translated as soon as what is wanted of it is another. One at a time. */
export function useItems(settings: Settings, selected: number | null): Items {
  const [items, setItems] = useState<readonly Item[]>([]);
  const running = useRef<{ readonly id: number; readonly language: string; readonly stop: AbortController } | null>(
    null,
  );
  const change: Items['change'] = (id, change) =>
    setItems((all) => all.map((item) => (item.id === id ? { ...item, ...change(item) } : item)));

  // Not after the next frame, as other effects: a page in the background has no frames, and its pictures shall go on.
  useLayoutEffect(() => {
    const now = running.current;
    if (!now) {
      const next = nextItem(items, selected, settings);
      if (next) void work(next);
    } else if (now.language !== settings.language || !items.some(({ id }) => id === now.id)) now.stop.abort();
  });

  async function work(item: Item): Promise<void> {
    const { id } = item;
    const stop = new AbortController();
    running.current = { id, language: settings.language, stop };
    const order = orderOf(item, settings);
    const done = (step: Step, more: Partial<Item> = {}) => {
      running.current = null;
      change(id, () => ({ step, ...more }));
    };
    const report = (share: number, label: string) => change(id, () => ({ step: { type: 'working', share, label } }));
    report(0, text('stageLoading'));
    try {
      const outcome = await translate(item, settings, report, stop.signal);
      if (outcome.type === 'failed')
        return done({ type: 'failed', sentence: failureSentence(outcome.failure) }, { carriedOut: order });
      const small = item.thumbnail ?? (await thumbnail(outcome.type === 'done' ? outcome.image : item.file));
      done({ type: 'ready' }, { carriedOut: order, shown: outcome, thumbnail: small });
    } catch {
      // By us: it is taken up again, or it is gone. Else the user has cancelled it in the popup.
      if (stop.signal.aborted) done({ type: 'waiting' });
      else done({ type: 'failed', sentence: text('studioStopped') }, { carriedOut: order });
    }
  }

  return {
    items,
    change,
    add: (more) => setItems((all) => [...all, ...more]),
    remove: (ids) =>
      setItems((all) => {
        for (const item of all) if (ids.includes(item.id) && item.thumbnail) URL.revokeObjectURL(item.thumbnail);
        return all.filter(({ id }) => !ids.includes(id));
      }),
    retry: (id) => change(id, () => ({ carriedOut: '' })),
  };
}

const translate = (
  { file, history }: Item,
  { language, hub, translator, fast }: Settings,
  report: (share: number, label: string) => void,
  signal: AbortSignal,
): Promise<Outcome> => {
  const corrections = correctionsFor(history.present, language);
  return runJob(
    {
      picture: file,
      request: { from: 'en', to: language, ...(corrections.length > 0 && { corrections }) },
      engine: { hub, translator, fast },
      priority: 0,
      keep: true,
    },
    (progress) => {
      if (signal.aborted) return;
      const { progress: share, label } = describeProgress(progress);
      report(share, label);
    },
    signal,
  );
};
