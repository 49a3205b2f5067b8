import { modelFor, secondOrigin } from '../engines/catalogue';
import { downloadModel, tryHub } from '../engines/download';
import { deleteModel, isDownloaded } from '../engines/model-cache';
import { type Model, nameOf } from '../engines/models';
import { isNeededElsewhere, olderModel } from '../engines/older-model';
import { isOnHub } from '../engines/parse-catalogue';
import { type LanguageCode, languageOf, languages } from '../languages';
import { PipelineError } from '../pipeline/errors';
import type { ModelState } from '../shared/messages';
import { describeFailure } from './describe-failure';
import { mayFetchFrom } from './may-fetch-from';
import { stayAwake } from './stay-awake';

const TEST_LIMIT_MS = 10_000;

interface Download {
  readonly controller: AbortController;
  loadedBytes: number;
  totalBytes: number;
}

type Failure = NonNullable<ModelState['failure']>;

/** The models on this machine, as the popup sees and changes them: one download per model, whoever asks. */
export function createModelKeeper() {
  const downloads = new Map<string, Download>();
  const failures = new Map<string, Failure>();

  async function fetchModel(model: Model, hub: string): Promise<void> {
    const name = nameOf(model);
    const download: Download = { controller: new AbortController(), loadedBytes: 0, totalBytes: model.bytes };
    downloads.set(name, download);
    failures.delete(name);
    // Else the browser may throw a model away when the disk fills up.
    void navigator.storage.persist().catch(() => false);
    const report = (loadedBytes: number, totalBytes: number) => Object.assign(download, { loadedBytes, totalBytes });
    try {
      const second = secondOrigin(model);
      const maySecond = second !== null && (await mayFetchFrom(second));
      await downloadModel(hub, model, report, download.controller.signal, maySecond);
    } catch (error) {
      const { code, host } = describeFailure(error);
      if (!download.controller.signal.aborted) failures.set(name, { code, ...(host && { host }) });
    } finally {
      downloads.delete(name);
    }
  }

  /** The host that the user must permit before a download can succeed: what only lies there, and what the hub did not give. */
  async function missingPermission(model: Model): Promise<string | null> {
    const second = secondOrigin(model);
    const failed = failures.get(nameOf(model))?.code ?? '';
    const isAsked = !isOnHub(model) || /^(hub-|needs-permission)/.test(failed);
    return second && isAsked && !(await mayFetchFrom(second)) ? second : null;
  }

  async function dropOlder(language: LanguageCode): Promise<void> {
    const older = await olderModel(language);
    if (older && !isNeededElsewhere(older)) await deleteModel(older);
  }

  async function stateOf(language: LanguageCode, { quota, usage = 0 }: StorageEstimate): Promise<ModelState> {
    const model = await modelFor(language);
    if (!model) return { downloaded: false };
    const { loadedBytes, totalBytes } = downloads.get(nameOf(model)) ?? {};
    const failure = failures.get(nameOf(model));
    const isHere = await isDownloaded(model);
    const isOlderHere = (await olderModel(language)) !== null;
    const needsHost = isHere ? null : await missingPermission(model);
    return {
      downloaded: isHere || isOlderHere,
      ...(isOlderHere && !isHere && { olderMegabytes: languageOf(language).opusMt?.megabytes ?? 0 }),
      ...(loadedBytes !== undefined && totalBytes !== undefined && { download: { loadedBytes, totalBytes } }),
      ...(failure && { failure }),
      ...(needsHost && { needsHost }),
      ...(quota !== undefined && { roomBytes: Math.max(0, quota - usage) }),
    };
  }

  return {
    state: async (language: LanguageCode): Promise<ModelState> => stateOf(language, await navigator.storage.estimate()),
    async states(): Promise<Partial<Record<LanguageCode, ModelState>>> {
      const estimate = await navigator.storage.estimate();
      const codes = Object.keys(languages) as LanguageCode[];
      return Object.fromEntries(await Promise.all(codes.map(async (code) => [code, await stateOf(code, estimate)])));
    },
    /** `replaces`: what there is from before is thrown away when the new one is here. */
    async download(language: LanguageCode, hub: string, replaces = false): Promise<void> {
      const model = await modelFor(language);
      if (!model || downloads.has(nameOf(model))) return;
      const whole = fetchModel(model, hub).then(async () => {
        if (replaces && (await isDownloaded(model))) await dropOlder(language);
      });
      void stayAwake(whole);
    },
    async cancel(language: LanguageCode): Promise<void> {
      const model = await modelFor(language);
      if (model) downloads.get(nameOf(model))?.controller.abort();
    },
    /** Whether a model could be had from this hub: null, or why not. */
    async testHub(language: LanguageCode, hub: string): Promise<Failure | null> {
      const model = await modelFor(language);
      if (!model || !isOnHub(model)) return null;
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
      const model = await modelFor(language);
      if (model) await deleteModel(model);
      await dropOlder(language);
    },
  };
}
