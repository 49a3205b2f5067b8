import { downloadModel, tryHub } from '../engines/download';
import { deleteModel, isDownloaded } from '../engines/model-cache';
import { type Model, opusMtModel } from '../engines/models';
import type { LanguageCode } from '../languages';
import { PipelineError } from '../pipeline/errors';
import type { ModelState } from '../shared/messages';
import { describeFailure } from './describe-failure';
import { stayAwake } from './stay-awake';

const TEST_LIMIT_MS = 10_000;

interface Download {
  readonly controller: AbortController;
  loadedBytes: number;
  totalBytes: number;
}

/** The models on this machine, as the popup sees and changes them: one download per model, whoever asks. */
export function createModelKeeper() {
  const downloads = new Map<string, Download>();
  const failures = new Map<string, NonNullable<ModelState['failure']>>();

  async function fetchModel(model: Model, hub: string): Promise<void> {
    const download: Download = { controller: new AbortController(), loadedBytes: 0, totalBytes: model.bytes };
    downloads.set(model.id, download);
    failures.delete(model.id);
    // Else the browser may throw a model away when the disk fills up.
    void navigator.storage.persist().catch(() => false);
    const report = (loadedBytes: number, totalBytes: number) => Object.assign(download, { loadedBytes, totalBytes });
    try {
      await downloadModel(hub, model, report, download.controller.signal);
    } catch (error) {
      const { code, host } = describeFailure(error);
      if (!download.controller.signal.aborted) failures.set(model.id, { code, ...(host && { host }) });
    } finally {
      downloads.delete(model.id);
    }
  }

  return {
    async state(language: LanguageCode): Promise<ModelState> {
      const model = opusMtModel(language);
      if (!model) return { downloaded: false };
      const { quota, usage = 0 } = await navigator.storage.estimate();
      const { loadedBytes, totalBytes } = downloads.get(model.id) ?? {};
      const failure = failures.get(model.id);
      return {
        downloaded: await isDownloaded(model),
        ...(loadedBytes !== undefined && totalBytes !== undefined && { download: { loadedBytes, totalBytes } }),
        ...(failure && { failure }),
        ...(quota !== undefined && { roomBytes: Math.max(0, quota - usage) }),
      };
    },
    download(language: LanguageCode, hub: string): void {
      const model = opusMtModel(language);
      if (model && !downloads.has(model.id)) void stayAwake(fetchModel(model, hub));
    },
    cancel(language: LanguageCode): void {
      const id = opusMtModel(language)?.id;
      if (id) downloads.get(id)?.controller.abort();
    },
    /** Whether a model could be had from this hub: null, or why not. */
    async testHub(language: LanguageCode, hub: string): Promise<NonNullable<ModelState['failure']> | null> {
      const model = opusMtModel(language);
      if (!model) return null;
      try {
        await tryHub(hub, model, AbortSignal.timeout(TEST_LIMIT_MS));
        return null;
      } catch (error) {
        if (!(error instanceof PipelineError)) return { code: 'hub-unreachable', host: new URL(hub).host };
        const { code, host } = describeFailure(error);
        return { code, ...(host && { host }) };
      }
    },
    async remove(language: LanguageCode): Promise<void> {
      const model = opusMtModel(language);
      if (model) await deleteModel(model);
    },
  };
}
